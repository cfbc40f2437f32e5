import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainPng } from '../../support/slide-mutations.ts';
import { importFiles, lostWords } from '../../support/import-text.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/unit/import');
/** A deck of each format, with its name in `--from` and the pictures it shows. */
const FIXTURES = [
  ['marp', 'marp.md'],
  ['reveal-md', 'reveal-md.md'],
  ['reveal-html', 'reveal-html.html'],
  ['slidev', 'slidev.md'],
  ['remark', 'remark.md'],
  ['quarto', 'quarto.qmd'],
  ['mdx-deck', 'mdx-deck.mdx'],
  ['gitpitch', 'gitpitch.md'],
] as const;
const PICTURES = Object.fromEntries(
  ['span', 'cloud', 'bed', 'low', 'bread', 'atlas'].map((name) => [
    `${name}.png`,
    plainPng([64, 48]),
  ]),
);

describe.each(FIXTURES)('a deck of %s', (format, file) => {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  const deck = { [file]: source, ...PICTURES };

  it('is recognized, and every word of it is in the talk or in the report', async () => {
    const talk = await importFiles(deck);
    expect(talk.format).toBe(format);
    expect(lostWords(source, talk)).toEqual([]);
  });

  it('becomes a talk that the check finds no error in, without refused parts', async () => {
    const { problems, things } = await importFiles(deck, format);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(things.filter(({ kind }) => /^(?:refused|unreadable)/.test(kind))).toEqual([]);
  });

  it('becomes this talk', async () => {
    const { text } = await importFiles(deck, format);
    await expect(text).toMatchFileSnapshot(join(FOLDER, `${format}.talk.mdx`));
  });

  it('has a line in the talk for what is kept and changed, and a reason for what is not kept', async () => {
    const { things, text } = await importFiles(deck, format);
    const last = text.split('\n').length;
    for (const { outcome, line, why, place } of things) {
      expect(place.line).toBeGreaterThan(0);
      if (outcome === 'dropped') expect(line).toBeNull();
      else expect(line).toBeLessThanOrEqual(last);
      if (outcome !== 'kept') expect(why).not.toBe('');
    }
  });
});
