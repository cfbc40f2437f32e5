import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';

/** Names for code that has no language. */
export const PLAIN_LANGUAGES: ReadonlySet<string> = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'none',
  'nohighlight',
  'no-highlight',
  'output',
]);

/** Names of languages in other highlighters, and what Shiki calls them. */
export const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['golang', 'go'],
  ['node', 'javascript'],
  ['nodejs', 'javascript'],
  ['javascriptreact', 'jsx'],
  ['typescriptreact', 'tsx'],
  ['py3', 'python'],
  ['python3', 'python'],
  ['pycon', 'python'],
  ['shell-session', 'shellsession'],
  ['sh-session', 'shellsession'],
  ['terminal', 'shellsession'],
  ['posh', 'powershell'],
  ['objectivec', 'objective-c'],
  ['obj-c', 'objective-c'],
  ['vb.net', 'vb'],
  ['vbnet', 'vb'],
  ['htm', 'html'],
  ['svg', 'xml'],
  ['conf', 'ini'],
  ['cfg', 'ini'],
  ['patch', 'diff'],
  ['udiff', 'diff'],
  ['postgres', 'sql'],
  ['postgresql', 'sql'],
  ['mysql', 'sql'],
  ['sqlite', 'sql'],
  ['cxx', 'cpp'],
  ['hpp', 'cpp'],
  ['h', 'c'],
  ['delphi', 'pascal'],
  ['ml', 'ocaml'],
  ['nginxconf', 'nginx'],
  ['k8s', 'yaml'],
  ['kubernetes', 'yaml'],
  ['starlark', 'python'],
  ['bazel', 'python'],
  ['asm6', 'asm'],
  ['nasm', 'asm'],
  ['x86asm', 'asm'],
  ['gas', 'asm'],
]);

/** Every language name a fence may have. */
export function codeLanguages(): string[] {
  return [
    ...Object.keys(bundledLanguages),
    ...Object.keys(bundledLanguagesAlias),
    ...PLAIN_LANGUAGES,
    ...OTHER_NAMES.keys(),
    'ansi',
  ];
}

/** Whether a language can be highlighted or is plain. */
export function isCodeLanguage(name: string): boolean {
  return (
    Object.hasOwn(bundledLanguages, name) ||
    Object.hasOwn(bundledLanguagesAlias, name) ||
    PLAIN_LANGUAGES.has(name) ||
    OTHER_NAMES.has(name) ||
    name === 'ansi'
  );
}
