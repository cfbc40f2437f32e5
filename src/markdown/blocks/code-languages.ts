import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';

/** Names for code that has no language. */
export const PLAIN_LANGUAGES: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'ansi',
]);

/** Every language name a fence may have. */
export function codeLanguages(): string[] {
  return [
    ...Object.keys(bundledLanguages),
    ...Object.keys(bundledLanguagesAlias),
    ...PLAIN_LANGUAGES,
  ];
}

/** Whether a language can be highlighted or is plain. */
export function isCodeLanguage(name: string): boolean {
  return (
    Object.hasOwn(bundledLanguages, name) ||
    Object.hasOwn(bundledLanguagesAlias, name) ||
    PLAIN_LANGUAGES.has(name)
  );
}
