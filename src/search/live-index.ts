import { createIndex } from 'pagefind';

/** An index in memory that is made anew when it is asked for after a change. */
export function createLiveIndex(loadPages: () => Promise<SearchedPage[]>): LiveIndex {
  let files: Promise<Map<string, Uint8Array>> | undefined;
  return {
    invalidate() {
      files = undefined;
    },
    async read(name) {
      const made = await (files ??= loadPages().then(indexPages));
      return made.get(name) ?? null;
    },
  };
}

async function indexPages(pages: readonly SearchedPage[]): Promise<Map<string, Uint8Array>> {
  const { index } = await createIndex({ excludeSelectors: UNSEARCHED });
  if (!index) throw new Error('Pagefind did not start.');
  for (const { url, html } of pages) await index.addHTMLFile({ url, content: html });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return new Map(files.map(({ path, content }) => [path.replace(/^pagefind\//, ''), content]));
}

/** Parts of a page that no one searches for. */
export const UNSEARCHED = ['svg', '.anchor', '.to-slide'];

/** A page as the reader gets it. */
interface SearchedPage {
  /** Path below the base, with a slash in front. */
  readonly url: string;
  readonly html: string;
}

/** The files of a search bundle, made of the present pages. */
export interface LiveIndex {
  readonly invalidate: () => void;
  readonly read: (name: string) => Promise<Uint8Array | null>;
}
