import { distance } from 'fastest-levenshtein';

/** What a content folder has right in it: the folders and files that are read. */
const FOLDERS = ['pages', 'talks'] as const;
const FILES = [
  '_brand.yml',
  'glossary.yaml',
  'ids.lock',
  'references.bib',
  'site.yaml',
  'systems.yaml',
  'theme.css',
  'timeline.yaml',
] as const;

/** Endings that stand for each other in the mind of an author. */
const KINDS: Readonly<Record<string, string>> = { yml: 'yaml', bibtex: 'bib' };

/**
 * The name that a file or folder of a content folder was meant to have: `pagess` is `pages`, `glosary.yml` is `glossary.yaml`.
 * Null for a name that is read, and for one that is like none of those.
 */
export function nearestContentName(name: string): string | null {
  const written = split(name);
  const known: readonly string[] = written.kind === '' ? FOLDERS : FILES;
  if (known.includes(name)) return null;
  const near = known
    .map((each) => ({ each, ...split(each) }))
    .filter(({ kind }) => kind === written.kind)
    .map(({ each, stem }) => ({ each, edits: countSlips(written.stem, stem) }))
    .filter(({ each, edits }) => edits <= (each.length > LONG ? 2 : 1))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.each ?? null;
}

/** The page that a text below `pages/` was meant to be: `pages/about.md` and `pages/about/index.mdx` are `pages/about.mdx`. */
export function nearestPage(file: string): string {
  const name = file
    .replace(/^pages\//, '')
    .replace(/\.[^./]+$/, '')
    .replace(/\/index$/i, '');
  return `pages/${name.replaceAll('/', '-')}.mdx`;
}

/** A name of more letters than this may have two slips. */
const LONG = 10;

function split(name: string): { stem: string; kind: string } {
  const [, stem = name, ending = ''] = /^(.+)\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
  return { stem: stem.toLowerCase(), kind: KINDS[ending] ?? ending };
}

/** Letters that differ; two that changed places are one slip. */
function countSlips(a: string, b: string): number {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  const isSwapped =
    at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
  return isSwapped ? 1 : distance(a, b);
}
