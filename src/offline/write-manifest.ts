import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { facesIn, isNeeded, shownIn, type WrittenFace } from '../fonts/faces-in-css.ts';
import {
  HASH_LENGTH,
  isIndexPart,
  type ListedPages,
  MANIFEST_FILE,
  WHOLE_INDEX,
  WHOLE_INDEX_FILES,
  type OfflineManifest,
} from './manifest.ts';
import { partFile, partOfPage } from './manifest-parts.ts';
import { WORKER_FILE } from './worker-file.ts';

/**
 * Lists what of a built site can be kept, and writes the name of the build into its worker.
 *
 * The name is made of the list, so the same site has the same worker, and any other site another.
 */
export function writeOfflineManifest(site: string, { base, files, pages }: BuiltFiles): void {
  const worker = join(site, WORKER_FILE);
  if (!existsSync(worker)) return;
  const known = new Set(files);
  const hashed = new Map<string, string>();
  const hashesOf = (named: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      named.flatMap((file) => {
        if (isNamedForContent(file)) return [];
        const hash = hashed.get(file) ?? startOfHash(readFileSync(join(site, file)));
        hashed.set(file, hash);
        return [[file, hash]];
      }),
    );
  const search = keptOfSearch(site, files);
  const fonts = fontsOfSome(site, files, base);
  const shell = files.filter((file) => SHELL.test(file) && !fonts.has(file));
  const shared = new Set(shell);
  const listed = pages.map(({ file, hash, links }) => {
    const shown = new Set(links.flatMap((link) => pathOf(link, file, base) ?? []));
    for (const font of fontsOn(join(site, file), fonts)) shown.add(font);
    const own = [...shown].filter(
      (path) => known.has(path) && SHOWN.test(path) && !shared.has(path),
    );
    return [file, { hash, files: own.sort() }] as const;
  });
  const list = (entries: typeof listed): ListedPages => ({
    pages: Object.fromEntries(entries),
    hashes: hashesOf(entries.flatMap(([, page]) => page.files)),
  });
  const all = list(listed);
  const count = Math.ceil(JSON.stringify(all).length / MOST_IN_ONE);
  const parts = count > 1 ? writeParts(site, listed, { count, list }) : undefined;
  const manifest: OfflineManifest = {
    shell,
    search,
    pages: parts ? {} : all.pages,
    hashes: { ...hashesOf([...search, ...shell]), ...(parts ? {} : all.hashes) },
    ...(parts && { parts }),
  };
  const text = JSON.stringify(manifest);
  writeFileSync(join(site, MANIFEST_FILE), text);
  const source = readFileSync(worker, 'utf8');
  if (!source.includes(BUILD_MARK)) throw new Error('The worker has no place for its build.');
  writeFileSync(worker, source.replaceAll(BUILD_MARK, startOfHash(text)));
}

/** Of a manifest that is one file, in letters; a larger one is read in parts. */
const MOST_IN_ONE = 100_000;

/** Writes the pages of a large site to several files, and gives back the starts of their hashes. */
function writeParts<Entry extends readonly [file: string, ...unknown[]]>(
  site: string,
  entries: readonly Entry[],
  { count, list }: { readonly count: number; readonly list: (entries: Entry[]) => ListedPages },
): string[] {
  const parts = Array.from({ length: count }, (): Entry[] => []);
  for (const entry of entries) parts[partOfPage(entry[0], count)]?.push(entry);
  mkdirSync(dirname(join(site, partFile(0))), { recursive: true });
  return parts.map((part, index) => {
    const text = JSON.stringify(list(part));
    writeFileSync(join(site, partFile(index)), text);
    return startOfHash(text);
  });
}

/** Fonts for formulas and for characters that not every page has, by their files. */
function fontsOfSome(site: string, files: readonly string[], base: string): SomeFonts {
  const fonts = new Map<string, WrittenFace[]>();
  for (const file of files.filter((each) => /^_astro\/.*\.css$/.test(each)))
    for (const face of facesIn(readFileSync(join(site, file), 'utf8'))) {
      const path = pathOf(face.url, file, base);
      if (path !== null) fonts.set(path, [...(fonts.get(path) ?? []), face]);
    }
  return fonts;
}

function fontsOn(page: string, fonts: SomeFonts): string[] {
  if (fonts.size === 0) return [];
  const shown = shownIn(readFileSync(page, 'utf8'));
  return [...fonts]
    .filter(([, faces]) => faces.some((face) => isNeeded(face, shown)))
    .map(([path]) => path);
}

type SomeFonts = ReadonlyMap<string, readonly WrittenFace[]>;

/** The files that are kept when the search is first used. */
function keptOfSearch(site: string, files: readonly string[]): string[] {
  const index = files.filter((file) => file.startsWith('pagefind/'));
  const size = index.reduce((total, file) => total + statSync(join(site, file)).size, 0);
  const isSmall = size <= WHOLE_INDEX && index.length <= WHOLE_INDEX_FILES;
  return isSmall ? index : index.filter((file) => !isIndexPart(file));
}

/** The start of a file's hash, as the manifest has it. */
export function startOfHash(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64url').slice(0, HASH_LENGTH);
}

/** Stands in the worker's source for the hash of the manifest. */
export const BUILD_MARK = '__LECTERN_BUILD__';

const SHELL = /^(?:_astro\/.*\.(?:js|css|woff2?|[ot]tf)|favicon\.svg)$/;
/** Files a page shows or plays, as opposed to pages and feeds it leads to. */
const SHOWN =
  /\.(?:svg|png|jpe?g|gif|webp|avif|ico|mp4|webm|ogg|mp3|m4a|vtt|woff2?|css|js|wasm|json|csv)$/;

/** Whether another content would have another name: the bundler's files, and the parts of a search index. */
function isNamedForContent(file: string): boolean {
  return /^_astro\/|^pagefind\/(?:index|records|texts|words)\//.test(file);
}

function pathOf(link: string, from: string, base: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(link)) return null;
  const bare = decode(link.replace(/[?#].*$/s, ''));
  if (bare.startsWith('/')) return bare.startsWith(base) ? bare.slice(base.length) : null;
  return posix.join(posix.dirname(from), bare);
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

/** A site as its check has read it. */
interface BuiltFiles {
  readonly base: string;
  /** All files, sorted. */
  readonly files: readonly string[];
  readonly pages: readonly BuiltPage[];
}

/** A page of a built site. */
export interface BuiltPage {
  readonly file: string;
  readonly hash: string;
  /** Every address it fetches something from. */
  readonly links: readonly string[];
}
