import { basename, extname } from 'node:path';
import { createSlugger } from '../lib/slug.ts';
import type { DeckSource } from './deck-source.ts';
import type { ImportedAsset } from './imported-deck.ts';

/** Collects the files a deck shows, and names each once. */
export interface AssetShelf {
  readonly assets: ImportedAsset[];
  /** `./NAME` for a file of the source by its address; null when there is no such file, or it is not on this machine. */
  readonly take: (address: string) => string | null;
  /** The same for a file by its address from another file of the deck. */
  readonly takeFrom: (source: Pick<DeckSource, 'find'>, address: string) => string | null;
  /** Whether `./NAME` is on it. */
  readonly has: (url: string) => boolean;
  /** `./NAME` for bytes, such as those of a drawing. Equal bytes are one file. */
  readonly put: (bytes: Uint8Array, wantedName: string) => string;
}

/** Files a talk can show. */
const TAKEN = /\.(?:svg|png|jpe?g|gif|webp|avif|mp4|m4v|webm|ogv|mov|vtt|srt)$/i;

/** An empty shelf for the files of a source. */
export function createShelf(source: Pick<DeckSource, 'find'>): AssetShelf {
  const assets: ImportedAsset[] = [];
  const known = new Map<string, string>();
  const slug = createSlugger(['index']);
  const nameFor = (wanted: string) => {
    const ending = extname(wanted).toLowerCase();
    return `${slug(basename(wanted, extname(wanted)))}${ending}`;
  };
  const shelve = (key: string, wanted: string, content: ImportedAsset['content']) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = nameFor(wanted);
    assets.push({ name, content });
    known.set(key, `./${name}`);
    return `./${name}`;
  };
  const takeFrom: AssetShelf['takeFrom'] = (from, address) => {
    const file = from.find(address);
    return file === null || !TAKEN.test(file) ? null : shelve(`file ${file}`, file, { file });
  };
  return {
    assets,
    take: (address) => takeFrom(source, address),
    takeFrom,
    has: (url) => assets.some(({ name }) => `./${name}` === url),
    put(bytes, wanted) {
      return shelve(`bytes ${Buffer.from(bytes).toString('base64')}`, wanted, { bytes });
    },
  };
}
