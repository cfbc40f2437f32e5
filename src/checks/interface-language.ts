import { knownLanguage, LANGUAGES } from '../i18n/languages.ts';
import { createPlaceFinder } from '../lib/places.ts';
import type { Problem } from '../model/problem.ts';
import type { FileText, TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { SITE_FILE } from './site-file.ts';

/** Each language that the interface has no words in, once, where it is first named. */
export function checkLanguages(site: FileText, talks: readonly TalkSource[]): Problem[] {
  const text = site.type === 'text' ? site.text : '';
  const named = [
    { file: SITE_FILE, text, placeAt: createPlaceFinder(text) },
    ...talks.map(({ file, text, placeAt }) => ({ file, text: frontOf(text), placeAt })),
  ];
  const told = new Set<string>();
  return named.flatMap(({ file, text, placeAt }) => {
    const { index = 0, groups: { lang = '' } = {} } = LANG.exec(text) ?? {};
    if (lang === '' || knownLanguage(lang) !== null || told.has(lang)) return [];
    told.add(lang);
    const known = Object.keys(LANGUAGES);
    return [createProblem('untranslated-language', { file, ...placeAt(index) }, { lang, known })];
  });
}

const LANG = /^lang:[ \t]*(["']?)(?<lang>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\1[ \t]*(?:#.*)?\r?$/m;

function frontOf(text: string): string {
  return /^---\r?\n.*?^---/ms.exec(text)?.[0] ?? '';
}
