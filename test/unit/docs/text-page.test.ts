import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTalkText } from '../../../src/format/read-talk-text.ts';
import { plainText } from '../../../src/syntax/nodes.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/text.md'), 'utf8');

/** The rows of all tables of the page that say what becomes of a text; those without a language are English. */
const ROWS = [...PAGE.matchAll(/^\| `(.+?)` +\| `(.+?)` +\|(?: ([a-z]{2}(?:-\w+)?) +\|)?/gm)].map(
  ([, written = '', shown = '', lang = 'en']) => ({ written, shown, lang }),
);

function read(text: string, lang: string, typography: boolean): string {
  const talk = readTalkText(text, { lang, typography, prose: 'narration' });
  if (talk.type === 'failed') throw new Error(talk.message);
  return plainText(talk.publicRoot);
}

describe('the page on text', () => {
  it('has all its rows read', () => {
    expect(ROWS).toHaveLength(PAGE.split('\n').filter((line) => line.startsWith('| `')).length);
    expect(ROWS.length).toBeGreaterThan(60);
  });

  it.each(ROWS)('is right about `$written` in $lang', ({ written, shown, lang }) => {
    expect(read(written, lang, true)).toBe(shown);
  });

  it.each(ROWS)(
    'is right that `typography: false` changes no quote of `$written`',
    ({ written, lang }) => {
      const straight = (text: string) => text.replace(/[^"'-]/g, '');
      const unescaped = written.replaceAll('&quot;', '"');
      expect(straight(read(written, lang, false))).toBe(straight(unescaped));
    },
  );

  it.each([
    '`"a" -- 1--2`',
    '<kbd>"a" -- 1--2</kbd>',
    '<code>"a" -- 1--2</code>',
    '<samp>"a" -- 1--2</samp>',
  ])('is right that code stays as it is: %s', (written) => {
    expect(read(`See ${written}.`, 'en', true)).toBe('See "a" -- 1--2.');
  });
});
