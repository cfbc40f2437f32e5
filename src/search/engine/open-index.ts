import { gunzipSync } from 'fflate';
import {
  ENTRY_FILE,
  FORMAT,
  indexedWord,
  NAMES_FILE,
  type EntryFile,
  type RecordsFile,
  type ShownRecord,
  type TextsFile,
} from '../index/bundle.ts';
import type { SearchNames } from '../index/names.ts';
import type { PagefindModule } from './pagefind.ts';
import { readRecords, type IndexedRecords, type Place } from './records.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * Opens the index of one site.
 *
 * @param module of this site, whichever site's index it opens: a page runs no scripts of another
 * @throws Error when a part of it cannot be loaded, or it is of another version
 */
export async function openIndex(
  site: IndexedSite,
  module: Promise<PagefindModule>,
  tools: Pick<EngineTools, 'fetchBytes'>,
): Promise<SearchIndex> {
  const { bundle } = site;
  const read = async (file: string) => DECODER.decode(await tools.fetchBytes(bundle + file));
  const unpack = async (file: string) => {
    const bytes = await tools.fetchBytes(bundle + file);
    // A server may have unpacked it on the way.
    return DECODER.decode(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
  };
  const opening = read(ENTRY_FILE).then((text) => JSON.parse(text) as EntryFile);
  const [pagefind, entry, names, file] = await Promise.all([
    // Pagefind complains aloud of an index that is away, which that of another site may be.
    site.name === ''
      ? openPagefind(bundle, module)
      : opening.then(() => openPagefind(bundle, module)),
    opening,
    read(NAMES_FILE).then((text) => JSON.parse(text) as SearchNames),
    opening.then(async (entry) => {
      if (!isReadable(entry)) throw new Error(`${bundle} has an index of another version.`);
      return JSON.parse(await unpack(entry.records)) as RecordsFile;
    }),
  ]);
  const records = readRecords(file);
  const texts = new Map<string, Promise<TextsFile>>();
  const places = new Map<string, Promise<readonly Place[]>>();
  return {
    site,
    names,
    languages: entry.languages,
    records,
    vocabulary: openVocabulary(entry, unpack),
    find: (word) => once(places, word, () => find(word)),
    async read(record) {
      const { file, position } = records.textsOf(record);
      const shown = (
        await once(texts, file, async () => JSON.parse(await unpack(file)) as TextsFile)
      )[position];
      if (!shown) throw new Error(`${file} lacks a record.`);
      return shown;
    },
    close: () => pagefind.destroy(),
  };

  /**
   * Pagefind tells nobody that a part of the index did not come, and finds nothing then. Every word asked for is in the vocabulary, so
   * it is somewhere.
   */
  async function find(word: string): Promise<readonly Place[]> {
    const search = async () => (await pagefind.search(indexedWord(word))).results;
    const first = await search();
    const results = first.length > 0 ? first : await search();
    if (results.length === 0) throw new Error(`${bundle} lacks a part of its index.`);
    return results.flatMap(({ id, words }) =>
      records.locate(
        id,
        [...words].sort((a, b) => a - b),
      ),
    );
  }
}

function isReadable({ format }: { readonly format: number }): boolean {
  return format === FORMAT;
}

async function openPagefind(bundle: string, pagefind: Promise<PagefindModule>) {
  const module = await pagefind;
  // A worker would take longer to start than to search, and copies every result on the way back.
  const options = { basePath: bundle, baseUrl: '/', noWorker: true };
  const index = module.createInstance({ ...options, metaCacheTag: CACHE_TAG });
  try {
    await index.init();
    // One that could not be opened says so at its first search.
    await index.search('');
    return index;
  } catch {
    // An index that changed since it was cached is asked for anew, by a name of its own.
    const again = module.createInstance({ ...options, metaCacheTag: `${Date.now()}` });
    await again.init();
    await again.search('');
    return again;
  }
}

/** A promise for each key; one that was broken is made again. */
function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const making = known.get(key) ?? make();
  known.set(key, making);
  making.catch(() => known.delete(key));
  return making;
}

/** The index is looked at by one name, so that a cache can keep it. */
const CACHE_TAG = 'index';
const DECODER = new TextDecoder();

/** How files of an index are reached; a browser and a test do it differently. */
export interface EngineTools {
  readonly importModule: (url: string) => Promise<PagefindModule>;
  readonly fetchBytes: (url: string) => Promise<Uint8Array>;
}

/** A site with an index. */
export interface IndexedSite {
  /** Path of the index, with a slash at its end. */
  readonly bundle: string;
  /** Path of the site it leads to. */
  readonly base: string;
  /** What the site is called beside others; empty for the one that searches. */
  readonly name: string;
  /** Its value of the filter by site; empty where there is one site only. */
  readonly filter: string;
}

/** The open index of one site. */
export interface SearchIndex {
  readonly site: IndexedSite;
  readonly names: SearchNames;
  readonly languages: readonly string[];
  readonly records: IndexedRecords;
  readonly vocabulary: Vocabulary;
  /** Every place of a word that is in the vocabulary. */
  readonly find: (word: string) => Promise<readonly Place[]>;
  readonly read: (record: number) => Promise<ShownRecord>;
  readonly close: () => Promise<void>;
}
