import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readProblemPages } from '../../../src/docs/read-docs.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { CATALOGUE } from '../../../src/problems/catalogue.ts';
import { formatReport, type ReportOptions } from '../../../src/problems/reporters.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const SCHEMA = join(PROJECT, 'test/fixtures/sarif/sarif-2.1.0-rtm.5.json');
const validate = validator();

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
const SUMMARY = { errors: 1, warnings: 0, talks: 5, slides: 190, references: 640 };

const write = (problems: readonly Problem[], options?: ReportOptions) =>
  JSON.parse(formatReport({ problems, summary: SUMMARY }, 'sarif', options)) as Sarif;
const pages = readProblemPages(PROJECT);
const FULL: ReportOptions = {
  prefix: 'content/',
  explain: (id) => pages.find(({ path }) => path === `problems/${id}`) ?? null,
  urlOf: (path) => `https://github.example/o/r/blob/main/${path}`,
};

describe('the schema of SARIF 2.1.0', () => {
  it('refuses what is no report', () => {
    expect(validate({ version: '2.1.0' })).toBe(false);
  });

  it('accepts a report without problems', () => {
    expect(validate(write([]))).toBe(true);
  });

  it('accepts a report of every kind of problem there is', () => {
    const ids = Object.keys(CATALOGUE);
    const log = write(
      ids.map((id) => ({ ...PROBLEM, id, repair: [{ start: 1, end: 2, text: 'x' }] })),
      FULL,
    );
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    expect(log.runs[0]?.results).toHaveLength(ids.length);
  });

  it.each(['talks/c#/index.mdx', 'talks/a b/標.mdx', 'talks/50%/?.mdx'])(
    'accepts the path %s',
    (file) => {
      validate(write([{ ...PROBLEM, file }], { prefix: '/home/x/' }));
      expect(validate.errors ?? []).toEqual([]);
    },
  );
});

describe('sarif', () => {
  it('says of a problem what a person is told, and where', () => {
    expect(write([PROBLEM]).runs[0]?.results).toEqual([
      {
        ruleId: 'unknown-talk',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'There is no talk `kmv`. Did you mean `kvm`? Use the name of a folder in `talks/`.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'talks/a/index.mdx' },
              region: { startLine: 2, startColumn: 3 },
            },
          },
        ],
      },
    ]);
  });

  it('explains a rule with its page', () => {
    expect(write([PROBLEM], FULL).runs[0]?.tool.driver.rules).toEqual([
      {
        id: 'unknown-talk',
        name: 'UnknownTalk',
        shortDescription: { text: 'A reference leads to no talk.' },
        fullDescription: { text: 'There is no talk of this name.' },
        help: {
          text: expect.stringContaining('[[trapps]]') as string,
          markdown: expect.stringContaining('```mdx') as string,
        },
        defaultConfiguration: { level: 'error' },
      },
    ]);
  });

  it('lists a rule once, however often it is broken', () => {
    const run = write([PROBLEM, PROBLEM]).runs[0];
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['unknown-talk']);
    expect(run?.results.map(({ ruleIndex }) => ruleIndex)).toEqual([0, 0]);
  });

  it('offers what mends a problem', () => {
    const [result] =
      write([{ ...PROBLEM, repair: [{ start: 4, end: 7, text: 'kvm' }] }]).runs[0]?.results ?? [];
    expect(result?.['fixes']).toEqual([
      {
        description: { text: 'Use the name of a folder in `talks/`.' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'talks/a/index.mdx' },
            replacements: [
              {
                deletedRegion: { charOffset: 4, charLength: 3 },
                insertedContent: { text: 'kvm' },
              },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['talks/a b/標.mdx', 'talks/a%20b/%E6%A8%99.mdx'],
    ['talks/c#/index.mdx', 'talks/c%23/index.mdx'],
    ['/tmp/c/index.mdx', 'file:///tmp/c/index.mdx'],
  ])('writes the path %s as an address', (file, uri) => {
    expect(JSON.stringify(write([{ ...PROBLEM, file }]))).toContain(`"uri":"${uri}"`);
  });
});

function validator() {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly Record<string, unknown>[];
  }[];
}
