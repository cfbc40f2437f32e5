import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import { formatJobSummary } from '../../../src/problems/report-github.ts';
import {
  formatProblem,
  formatProblems,
  formatReport,
  formatSummary,
  REPORT_FORMATS,
} from '../../../src/problems/reporters.ts';

const PROBLEM: Problem = {
  id: 'unknown-talk',
  severity: 'error',
  file: 'talks/a/index.mdx',
  line: 2,
  column: 3,
  message: 'There is no talk `kmv`.',
  fix: 'Use the name of a folder in `talks/`.',
  suggestions: ['kvm'],
  target: 'kmv',
};
const WARNING: Problem = {
  ...PROBLEM,
  id: 'derived-id',
  severity: 'warning',
  line: 1,
  message: 'This slide has no heading.',
  fix: 'Give it an id.',
  suggestions: [],
  target: null,
};
const SUMMARY = { errors: 1, warnings: 1, talks: 5, slides: 190, references: 640 };
const REPORT = { problems: [WARNING, PROBLEM], summary: SUMMARY };
const NOTHING = { problems: [], summary: { ...SUMMARY, errors: 0, warnings: 0 } };

describe('formatProblem', () => {
  it('says where, how bad and which, then what, what comes near, and what to do', () => {
    expect(formatProblem(PROBLEM)).toMatchInlineSnapshot(`
      "talks/a/index.mdx:2:3  error  unknown-talk
        There is no talk \`kmv\`.
        Did you mean \`kvm\`?
        Fix: Use the name of a folder in \`talks/\`."
    `);
  });

  it('asks nothing when nothing comes near', () => {
    expect(formatProblem(WARNING)).toMatchInlineSnapshot(`
      "talks/a/index.mdx:1:3  warning  derived-id
        This slide has no heading.
        Fix: Give it an id."
    `);
  });

  it('joins suggestions as a sentence does', () => {
    const ask = (suggestions: string[]) =>
      formatProblem({ ...PROBLEM, suggestions }).split('\n')[2];
    expect(ask(['a', 'b'])).toBe('  Did you mean `a` or `b`?');
    expect(ask(['a', 'b', 'c'])).toBe('  Did you mean `a`, `b` or `c`?');
  });
});

describe('formatSummary', () => {
  it('counts in words that fit the number', () => {
    expect(formatSummary(SUMMARY)).toBe(
      '1 error and 1 warning in 5 talks (190 slides, 640 references).',
    );
    expect(formatSummary({ errors: 0, warnings: 2, talks: 1, slides: 1, references: 1 })).toBe(
      '0 errors and 2 warnings in 1 talk (1 slide, 1 reference).',
    );
    expect(formatSummary(NOTHING.summary)).toBe(
      'No problems in 5 talks (190 slides, 640 references).',
    );
  });
});

describe('formatReport', () => {
  it.each(REPORT_FORMATS)('ends %s with one line break', (format) => {
    expect(formatReport(REPORT, format)).toMatch(/[^\n]\n$/);
    expect(formatReport(NOTHING, format)).toMatch(/[^\n]\n$/);
  });
});

describe('cli', () => {
  it('sets problems apart and puts the summary last', () => {
    expect(formatReport(REPORT, 'cli')).toMatchInlineSnapshot(`
      "talks/a/index.mdx:1:3  warning  derived-id
        This slide has no heading.
        Fix: Give it an id.

      talks/a/index.mdx:2:3  error  unknown-talk
        There is no talk \`kmv\`.
        Did you mean \`kvm\`?
        Fix: Use the name of a folder in \`talks/\`.

      1 error and 1 warning in 5 talks (190 slides, 640 references).
      "
    `);
  });

  it('is one line when all is well', () => {
    expect(formatReport(NOTHING, 'cli')).toBe(
      'No problems in 5 talks (190 slides, 640 references).\n',
    );
  });
});

describe('json', () => {
  it('has exactly the members of the contract', () => {
    expect(JSON.parse(formatReport(REPORT, 'json'))).toEqual({
      problems: [
        {
          id: 'derived-id',
          severity: 'warning',
          file: 'talks/a/index.mdx',
          line: 1,
          column: 3,
          message: 'This slide has no heading.',
          fix: 'Give it an id.',
          suggestions: [],
          target: null,
        },
        {
          id: 'unknown-talk',
          severity: 'error',
          file: 'talks/a/index.mdx',
          line: 2,
          column: 3,
          message: 'There is no talk `kmv`.',
          fix: 'Use the name of a folder in `talks/`.',
          suggestions: ['kvm'],
          target: 'kmv',
        },
      ],
      summary: { errors: 1, warnings: 1, talks: 5, slides: 190, references: 640 },
    });
  });

  it('prints nothing of a report beside the contract, such as the talks it was made from', () => {
    const report = { ...REPORT, talks: ['private words'] };
    expect(Object.keys(JSON.parse(formatReport(report, 'json')) as object)).toEqual([
      'problems',
      'summary',
    ]);
  });
});

describe('github', () => {
  it('puts the worst first and the summary last', () => {
    expect(formatReport(REPORT, 'github')).toMatchInlineSnapshot(`
      "::error file=talks/a/index.mdx,line=2,col=3,title=unknown-talk::There is no talk \`kmv\`. Did you mean \`kvm\`? Use the name of a folder in \`talks/\`.
      ::warning file=talks/a/index.mdx,line=1,col=3,title=derived-id::This slide has no heading. Give it an id.
      1 error and 1 warning in 5 talks (190 slides, 640 references).
      "
    `);
  });

  it('keeps the order among equals', () => {
    const second = { ...PROBLEM, line: 9 };
    const lines = formatReport({ ...REPORT, problems: [WARNING, PROBLEM, second] }, 'github').split(
      '\n',
    );
    expect(lines.map((line) => /line=(\d+)/.exec(line)?.[1])).toEqual([
      '2',
      '9',
      '1',
      undefined,
      undefined,
    ]);
  });

  it('escapes what would end a property or a line', () => {
    const odd = { ...PROBLEM, file: 'talks/a,b:c%/index.mdx', message: 'Of 5%\r\n::error::x.' };
    expect(formatReport({ ...REPORT, problems: [odd] }, 'github').split('\n')[0]).toBe(
      '::error file=talks/a%2Cb%3Ac%25/index.mdx,line=2,col=3,title=unknown-talk::Of 5%25%0D%0A::error::x. Did you mean `kvm`? Use the name of a folder in `talks/`.',
    );
  });
});

describe('cli with what a terminal can show', () => {
  const SOURCE = 'One.\n\tSee [[kmv]].\n';
  const options = {
    prefix: 'content/',
    starter: 'npm run' as const,
    textOf: () => SOURCE,
  };

  it('shows the line with the value underlined, and where to read more', () => {
    expect(formatProblems([PROBLEM], options).join('\n')).toMatchInlineSnapshot(`
      "content/talks/a/index.mdx:2:3  error  unknown-talk
        There is no talk \`kmv\`.
        2 │  See [[kmv]].
          │        ^^^
        Did you mean \`kvm\`?
        Fix: Use the name of a folder in \`talks/\`.
        More: npm run explain -- unknown-talk"
    `);
  });

  it('tells once what is wrong in the same way in several places of a file', () => {
    const again = [
      { ...PROBLEM, line: 7 },
      { ...PROBLEM, file: 'talks/b/index.mdx' },
    ];
    expect(formatProblems([PROBLEM, ...again]).join('\n')).toMatchInlineSnapshot(`
      "talks/a/index.mdx:2:3  error  unknown-talk
        There is no talk \`kmv\`.
        Also at talks/a/index.mdx:7:3
        Did you mean \`kvm\`?
        Fix: Use the name of a folder in \`talks/\`.
      talks/b/index.mdx:2:3  error  unknown-talk
        There is no talk \`kmv\`.
        Did you mean \`kvm\`?
        Fix: Use the name of a folder in \`talks/\`."
    `);
  });

  it('names a place once', () => {
    expect(formatProblems([PROBLEM, PROBLEM]).join('\n')).not.toContain('Also');
  });

  it('uses colours only when asked to', () => {
    const [plain] = formatProblems([PROBLEM], options);
    const [coloured] = formatProblems([PROBLEM], { ...options, isColoured: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31merror\u001b[39m');
    expect(stripVTControlCharacters(coloured ?? '')).toBe(plain);
  });

  it('says how many problems can be mended', () => {
    const problem = { ...PROBLEM, repair: [{ start: 0, end: 1, text: 'a' }] };
    expect(formatReport({ ...REPORT, problems: [problem] }, 'cli')).toContain(
      '\n1 problem can be fixed by `lectern check --fix`.\n',
    );
  });
});

describe('github with more problems than GitHub shows', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({ ...WARNING, line: index + 1 }));
  const report = { ...REPORT, problems: [...many, PROBLEM] };

  it('annotates the ten worst and writes the others into the log', () => {
    const lines = formatReport(report, 'github').split('\n');
    expect(lines.filter((line) => line.startsWith('::'))).toHaveLength(10);
    expect(lines[0]).toMatch(/^::error /);
    expect(lines[10]).toBe(
      'talks/a/index.mdx:10:3  warning  derived-id  This slide has no heading.',
    );
    expect(lines).toHaveLength(15);
  });

  it('names files from the root of the repository', () => {
    expect(formatReport(REPORT, 'github', { prefix: 'content/' })).toContain(
      'file=content/talks/a/index.mdx,',
    );
  });
});

describe('formatJobSummary', () => {
  const options = {
    prefix: 'content/',
    starter: 'npm run' as const,
    urlOf: (path: string, line: number | null) => `https://g/${path}${line ? `#L${line}` : ''}`,
  };

  it('is a table with links to the lines', () => {
    const odd = { ...PROBLEM, message: 'Of `a|b`\nand more.' };
    expect(formatJobSummary({ ...REPORT, problems: [WARNING, odd] }, options))
      .toMatchInlineSnapshot(`
        "### Talks

        1 error and 1 warning in 5 talks (190 slides, 640 references).

        | severity | where | what |
        | --- | --- | --- |
        | error | [content/talks/a/index.mdx:2:3](https://g/content/talks/a/index.mdx#L2) | Of \`a\\|b\` and more. Did you mean \`kvm\`? Use the name of a folder in \`talks/\`. unknown-talk |
        | warning | [content/talks/a/index.mdx:1:3](https://g/content/talks/a/index.mdx#L1) | This slide has no heading. Give it an id. derived-id |
        "
      `);
  });

  it('is a sentence when all is well', () => {
    expect(formatJobSummary(NOTHING, options)).toBe(
      '### Talks\n\nNo problems in 5 talks (190 slides, 640 references).\n',
    );
  });

  it('ends before it is too long, and says so', () => {
    const problems = Array.from({ length: 700 }, () => PROBLEM);
    const summary = formatJobSummary({ ...REPORT, problems }, options);
    expect(summary).toContain('\n\n200 more are in the log.\n');
    expect(summary.length).toBeLessThan(1_000_000);
  });
});
