import type { Words } from './message.ts';
import { ar } from './words/ar.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { he } from './words/he.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { ko } from './words/ko.ts';
import { nl } from './words/nl.ts';
import { pl } from './words/pl.ts';
import { pt } from './words/pt.ts';
import { uk } from './words/uk.ts';
import { zh } from './words/zh.ts';

/** The words of each language there are words for, by its tag. */
export const LANGUAGES: Readonly<Record<string, Words>> = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  uk,
  ja,
  zh,
  ko,
  ar,
  he,
};

/** The language of the words for a page in `lang`: its own, the one it is a kind of, or English. */
export function wordsLanguage(lang: string): string {
  return knownLanguage(lang) ?? 'en';
}

/** `pt-BR` has the words of `pt`; null for a language that there are no words for. */
export function knownLanguage(lang: string): string | null {
  const [main = ''] = lang.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, main) ? main : null;
}

/** What a language calls itself, as a list of languages shows it: `Deutsch`; its tag where that is not known. */
export function languageName(lang: string): string {
  const name =
    new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(lang) ?? lang;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(lang) + rest.join('');
}

/** The direction a language is written in. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const [main = '', ...rest] = lang.toLowerCase().split('-');
  const script = rest.find((part) => /^[a-z]{4}$/.test(part));
  const isRtl = script === undefined ? RTL_LANGUAGES.has(main) : RTL_SCRIPTS.has(script);
  return isRtl ? 'rtl' : 'ltr';
}

const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RTL_SCRIPTS = new Set(['arab', 'aran', 'hebr', 'syrc', 'thaa', 'nkoo', 'adlm', 'rohg']);
