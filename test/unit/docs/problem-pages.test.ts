import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocs } from '../../../src/docs/read-docs.ts';
import { CATALOGUE } from '../../../src/problems/catalogue.ts';
import { checkExamples, markedPlaces } from '../../support/guide-examples.ts';

const PROJECT = join(import.meta.dirname, '../../..');
const FOLDER = 'src/problems/pages';

/** Problems that no text in a fence can have, and the test that shows one of them. */
const SHOWN_ELSEWHERE: Readonly<Record<string, string>> = {
  'unreadable-file': 'test/unit/checks/check-content.test.ts',
  'linked-talk': 'test/unit/checks/lost-talks.test.ts',
  'not-utf8': 'test/unit/checks/check-content.test.ts',
  'file-too-large': 'test/unit/checks/text-limits.test.ts',
  'nesting-too-deep': 'test/unit/checks/text-limits.test.ts',
  'compile-error': 'test/unit/site-check/explain-failure.test.ts',
  'broken-picture': 'test/unit/checks/pictures.test.ts',
  'huge-picture': 'test/unit/checks/pictures.test.ts',
  'broken-film': 'test/unit/checks/shown-files.test.ts',
  'binary-source': 'test/unit/checks/blocks.test.ts',
  'lone-carriage-return': 'test/unit/checks/text-limits.test.ts',
  'gone-address': 'test/unit/checks/external-addresses.test.ts',
  'unreached-address': 'test/unit/checks/external-addresses.test.ts',
  'dead-address': 'test/unit/site-check/built-problems.test.ts',
  'active-content': 'test/unit/site-check/check-active.test.ts',
  'missing-policy': 'test/unit/site-check/check-active.test.ts',
  'foreign-asset': 'test/unit/site-check/built-problems.test.ts',
  'repeated-id': 'test/unit/site-check/built-problems.test.ts',
  'missing-idref': 'test/unit/site-check/built-problems.test.ts',
  'leaked-note': 'test/unit/site-check/built-problems.test.ts',
  'slide-overflow': 'test/unit/review/rules/fit.test.ts',
  'clipped-content': 'test/unit/review/rules/fit.test.ts',
  'wide-code': 'test/unit/review/rules/fit.test.ts',
  'squeezed-picture': 'test/unit/review/rules/fit.test.ts',
  'fallback-fit': 'test/unit/review/rules/fit.test.ts',
  'small-text': 'test/unit/review/rules/text-size.test.ts',
  'low-contrast': 'test/unit/review/rules/contrast.test.ts',
  'overlapping-content': 'test/unit/review/rules/overlap.test.ts',
  'coarse-picture': 'test/unit/review/rules/content.test.ts',
  'empty-slide': 'test/unit/review/rules/content.test.ts',
  'idle-step': 'test/unit/review/rules/content.test.ts',
  'missing-glyph': 'test/unit/review/rules/content.test.ts',
  'no-font': 'test/unit/checks/fonts.test.ts',
  'unnamed-picture': 'test/unit/review/rules/content.test.ts',
  'axe-violation': 'test/unit/review/slide-problems.test.ts',
  'review-crash': 'test/unit/review/slide-problems.test.ts',
  'unused-exception': 'test/unit/review/slide-problems.test.ts',
  'misnamed-file': 'test/unit/checks/unused-files.test.ts',
};

const pages = readDocs({ docs: join(PROJECT, 'docs'), engine: PROJECT });
const pagesById = new Map(
  pages.flatMap((page) => {
    const id = /^problems\/(.+)$/.exec(page.path)?.[1];
    return id === undefined ? [] : [[id, page] as const];
  }),
);
const withExamples = [...pagesById].filter(([id]) => !(id in SHOWN_ELSEWHERE));

describe('the pages on problems', () => {
  it.each(Object.keys(CATALOGUE))('has a page on %s', (id) => {
    expect(
      pagesById.has(id),
      `${FOLDER}/${id}.md is missing. It begins with a heading and a paragraph that says what is wrong. Then come two fences,
\`\`\`mdx wrong {1}  and  \`\`\`mdx right , whose text goes into a slide of a sound talk ({1}: the line the problem is about; \`whole\`: a talk
with frontmatter; \`file=…\`: another file; \`given\`: a file both need; \`also=id\`: a problem that comes with it).
A section \`## Why\` or \`## What else helps\` ends it. A problem that no text can show is named in SHOWN_ELSEWHERE.`,
    ).toBe(true);
  });

  it('has no page on a problem that does not exist', () => {
    expect([...pagesById.keys()].filter((id) => !(id in CATALOGUE))).toEqual([]);
  });

  it.each([...pagesById])('says on %s what it is and why, or what else helps', (_, page) => {
    expect(page.title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(page.summary).toMatch(/[.:]$/);
    expect(page.source).toMatch(/^## (?:Why|What else helps)$/m);
  });

  it.each(Object.entries(SHOWN_ELSEWHERE))('shows %s elsewhere: %s', (id, test) => {
    expect(id in CATALOGUE).toBe(true);
    expect(existsSync(join(PROJECT, test))).toBe(true);
    expect(readFileSync(join(PROJECT, test), 'utf8')).toContain(`describe('${id}'`);
    expect(pagesById.get(id)?.examples).toEqual([]);
  });
});

describe.each(withExamples)('the examples of %s', (id, page) => {
  // Two folders whose names differ in case are one folder on some disks.
  const isPossible = id !== 'duplicate-slug' || process.platform === 'linux';

  it.skipIf(!isPossible)('raise it at the marked line', async () => {
    const problems = await checkExamples(page, 'wrong');
    const others = new Set(page.examples.flatMap(({ also }) => also));
    const found = problems.filter((problem) => !others.has(problem.id));
    expect([...new Set(found.map((problem) => problem.id))]).toEqual([id]);
    const places = found.map(({ file, line }) => `${file}:${line}`);
    expect(markedPlaces(page)).not.toEqual([]);
    expect(places).toEqual(expect.arrayContaining(markedPlaces(page)));
  });

  it('are sound once mended', async () => {
    expect(await checkExamples(page, 'right')).toEqual([]);
  });
});
