import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/i18n/languages.ts';
import type { WordKey } from '../../../src/i18n/message.ts';
import { en } from '../../../src/i18n/words/en.ts';

const SRC = join(import.meta.dirname, '../../../src');
const KEYS = Object.keys(en) as WordKey[];

describe.each(Object.entries(LANGUAGES))('the words of %s', (lang, words) => {
  it('are those of English, none more and none less', () => {
    expect(Object.keys(words).sort()).toEqual([...KEYS].sort());
  });

  it('have no empty message, and none with spaces around it', () => {
    const odd = textsOf(words).filter(
      ([key, text]) => text.trim() !== text.replace(/ $/, key === 'join.comma' ? '' : ' '),
    );
    expect(odd).toEqual([]);
  });

  it('have a form for every number where a message depends on one', () => {
    const rules = new Intl.PluralRules(lang);
    const forms = new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
    const missing = KEYS.flatMap((key) => {
      const message = words[key];
      if (typeof message === 'string') return typeof en[key] === 'string' ? [] : [`${key}: all`];
      return [...forms]
        .filter((form) => message[form] === undefined)
        .map((form) => `${key}: ${form}`);
    });
    expect(missing).toEqual([]);
  });

  it('name the values and elements that English names', () => {
    const wrong = textsOf(words).filter(([key, text, form]) => {
      const wanted = marksIn(typeof en[key] === 'string' ? en[key] : en[key].other);
      const used = marksIn(text);
      // `one` may be a word instead of a number.
      const isSpoken = form !== 'other' && form !== null;
      const missing = wanted.filter(
        (mark) => !used.includes(mark) && !(isSpoken && mark === '{count}'),
      );
      return missing.length > 0 || used.some((mark) => !wanted.includes(mark));
    });
    expect(wrong.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});

describe('a word', () => {
  it('is used somewhere, or it is not there', () => {
    const code = sourcesOf(SRC)
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const made = [...code.matchAll(/`([\w.]*)\$\{[^`]*?\}([\w.]*)`/g)].flatMap(
      ([, before = '', after = '']) =>
        before.includes('.') || after.startsWith('.') ? [{ before, after }] : [],
    );
    const unused = KEYS.filter(
      (key) =>
        !code.includes(`'${key}'`) &&
        !made.some(({ before, after }) => key.startsWith(before) && key.endsWith(after)),
    );
    expect(unused).toEqual([]);
  });
});

/** Every text of a language, with its key, and its form where there are several. */
function textsOf(
  words: (typeof LANGUAGES)[string],
): [key: WordKey, text: string, form: string | null][] {
  return KEYS.flatMap((key): [WordKey, string, string | null][] => {
    const message = words[key];
    return typeof message === 'string'
      ? [[key, message, null]]
      : Object.entries(message).map(([form, text]) => [key, text, form]);
  });
}

function marksIn(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}|<\w+>/g) ?? [])].sort();
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(join('i18n', 'words')));
}
