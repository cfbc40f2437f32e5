import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/model/problem.ts';
import {
  formatProblem,
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
      "::error file=talks/a/index.mdx,line=2,col=3,title=unknown-talk::There is no talk \`kmv\`. Did you mean kvm? Use the name of a folder in \`talks/\`.
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
      '::error file=talks/a%2Cb%3Ac%25/index.mdx,line=2,col=3,title=unknown-talk::Of 5%25%0D%0A::error::x. Did you mean kvm? Use the name of a folder in `talks/`.',
    );
  });
});

describe('sarif', () => {
  interface Sarif {
    readonly $schema: string;
    readonly version: string;
    readonly runs: readonly {
      readonly tool: {
        readonly driver: { readonly name: string; readonly rules: readonly { id: string }[] };
      };
      readonly columnKind: string;
      readonly results: readonly Record<string, unknown>[];
    }[];
  }
  const read = (report: typeof REPORT) => JSON.parse(formatReport(report, 'sarif')) as Sarif;

  it('has the members that SARIF 2.1.0 requires', () => {
    const log = read(REPORT);
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toContain('sarif-2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(log.runs[0]?.tool.driver).toEqual({
      name: 'Lectern',
      rules: [{ id: 'derived-id' }, { id: 'unknown-talk' }],
    });
    expect(log.runs[0]?.results[1]).toEqual({
      ruleId: 'unknown-talk',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'There is no talk `kmv`. Use the name of a folder in `talks/`.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'talks/a/index.mdx' },
            region: { startLine: 2, startColumn: 3 },
          },
        },
      ],
    });
  });

  it('lists a rule once, however often it is broken', () => {
    const run = read({ ...REPORT, problems: [PROBLEM, PROBLEM] }).runs[0];
    expect(run?.tool.driver.rules).toEqual([{ id: 'unknown-talk' }]);
    expect(run?.results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0]);
  });

  it('writes paths as addresses', () => {
    const run = read({ ...REPORT, problems: [{ ...PROBLEM, file: 'talks/a b/標.mdx' }] }).runs[0];
    expect(JSON.stringify(run?.results)).toContain('talks/a%20b/%E6%A8%99.mdx');
  });

  it('has results when all is well, too', () => {
    expect(read(NOTHING as unknown as typeof REPORT).runs[0]?.results).toEqual([]);
  });

  // A path is encoded as a whole address, which leaves `#` as it is.
  it.fails('escapes a number sign in a path, which would begin a fragment', () => {
    const run = read({ ...REPORT, problems: [{ ...PROBLEM, file: 'talks/c#/index.mdx' }] }).runs[0];
    expect(JSON.stringify(run?.results)).toContain('talks/c%23/index.mdx');
  });
});
