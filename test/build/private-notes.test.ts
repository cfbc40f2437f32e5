import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEverything } from '../support/build-output.ts';
import { openWorkshop, type BuildRun } from '../support/build-workshop.ts';

/** Every private word of a fixture looks like this, and no other word does. */
const PRIVATE = /qv[a-z]+xq/g;

/** The views, and the private words that are part of something the other view shows. */
const VIEWS = [
  { view: 'page', file: 'index.html', without: ['qvslideonlyxq'] },
  { view: 'deck', file: 'slides/index.html', without: ['qvdeepxq', 'qvpageonlyincolumnxq'] },
];

const workshop = openWorkshop();
const shared = workshop.at('shared');
const own = workshop.at('own');
const odd = workshop.at('odd');
let oddRun: BuildRun;
let words: string[];

beforeAll(async () => {
  const content = workshop.copyFixture('notes');
  words = wordsIn(readFileSync(join(content, 'talks/open-words/index.mdx'), 'utf8'));
  await workshop.build(['--content', content, '--out', shared]);
  await workshop.build(['--content', content, '--out', own, '--notes', 'private']);
  oddRun = await workshop.run([
    'build.ts',
    '--content',
    workshop.copyFixture('odd-notes'),
    '--out',
    odd,
  ]);
});
afterAll(workshop.close);

describe('private notes', () => {
  it('are in no file of a public site, packed ones included', () => {
    expect(words.length).toBeGreaterThan(25);
    expect(leaksOf(shared)).toEqual({});
  });

  it('leave no trace of what they alone mention', () => {
    const glossary = readFileSync(join(shared, 'glossary/index.html'), 'utf8');
    expect(glossary).not.toContain('talks/open-words/#blocks');
  });

  it('leave the public words beside them where they were', () => {
    const holding = Object.keys(leaksOf(shared, /publicwordxq/g));
    expect(holding).toEqual(
      expect.arrayContaining(['talks/open-words.md', 'talks/open-words/index.html']),
    );
    const parts = holding.filter((file) => file.startsWith('pagefind/'));
    expect(parts.map((file) => file.split('/')[1]).sort()).toEqual(['index', 'texts', 'words']);
  });

  it.each(VIEWS)('are all in the $view when the build is asked for them', ({ file, without }) => {
    const shown = words.filter((word) => !without.includes(word));
    expect(leaksOf(own)[`talks/open-words/${file}`]).toEqual(shown);
  });

  it('are read by the presenter view off the deck, and stand in no page of its own', () => {
    expect(readEverything(own).get('talks/open-words/presenter/index.html')).toContain(
      'Open words',
    );
    expect(leaksOf(own)).not.toHaveProperty('talks/open-words/presenter/index.html');
  });

  it('are left out or refused, with their place, where they are part of something else', () => {
    expect(oddRun.code === 0 ? leaksOf(odd) : {}).toEqual({});
    if (oddRun.code !== 0) expect(oddRun.stderr).toMatch(/talks\/odd\/index\.mdx:\d+:\d+ {2}error/);
  });
});

/** The private words each file holds. */
function leaksOf(folder: string, pattern = PRIVATE): Record<string, string[]> {
  const found = [...readEverything(folder)].map(
    ([file, text]) => [file, wordsIn(text, pattern)] as const,
  );
  return Object.fromEntries(found.filter(([, leaked]) => leaked.length > 0));
}

function wordsIn(text: string, pattern = PRIVATE): string[] {
  return [...new Set(text.toLowerCase().match(pattern) ?? [])].sort();
}
