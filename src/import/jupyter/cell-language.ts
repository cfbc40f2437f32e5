import { asRecord, type Json } from './parse-notebook.ts';

/** The language of a notebook's code, as a fence names it. */
export function languageOf(metadata: Json): string {
  const info = asRecord(metadata['language_info']);
  const kernel = asRecord(metadata['kernelspec']);
  const named = info?.['name'] ?? kernel?.['language'] ?? metadata['language'] ?? kernel?.['name'];
  return typeof named === 'string' ? fenceName(named) : 'python';
}

/** The language of one cell: that of its magic (`%%bash`), of its own metadata, or of the notebook. */
export function cellLanguage(text: string, metadata: Json, notebook: string): string {
  const magic = /^\s*%%!?\s*([\w+#-]+)/.exec(text)?.[1]?.toLowerCase();
  if (magic !== undefined && Object.hasOwn(MAGICS, magic)) return MAGICS[magic] ?? notebook;
  const own =
    asRecord(metadata['vscode'])?.['languageId'] ??
    asRecord(metadata['dotnet_interactive'])?.['language'];
  return typeof own === 'string' ? fenceName(own) : notebook;
}

function fenceName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/^\.net[- ]?\(?|\)$/g, '')
    .trim();
  const known = Object.hasOwn(NAMES, plain) ? NAMES[plain] : undefined;
  if (known !== undefined) return known;
  return /^[a-z][a-z0-9+#-]*$/.test(plain) ? plain.replace(/[-\d.]+$/, '') || plain : 'text';
}

const NAMES: Readonly<Record<string, string>> = {
  ipython: 'python',
  ipython3: 'python',
  python3: 'python',
  'c++': 'cpp',
  'c++11': 'cpp',
  'c++14': 'cpp',
  'c++17': 'cpp',
  'c++20': 'cpp',
  ir: 'r',
  'c#': 'csharp',
  'f#': 'fsharp',
  pwsh: 'powershell',
  octave: 'matlab',
  mysql: 'sql',
  sqlite: 'sql',
  text: 'text',
  sagemath: 'python',
  'julia-1.10': 'julia',
};

const MAGICS: Readonly<Record<string, string>> = {
  bash: 'bash',
  sh: 'bash',
  script: 'bash',
  html: 'html',
  svg: 'xml',
  javascript: 'javascript',
  js: 'javascript',
  latex: 'latex',
  markdown: 'markdown',
  sql: 'sql',
  r: 'r',
  ruby: 'ruby',
  perl: 'perl',
  cython: 'python',
  julia: 'julia',
};
