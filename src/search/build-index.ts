import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { UNSEARCHED } from './live-index.ts';

/** Pages that are searched; a deck says what its page says, and would be every hit's double. */
const PAGES =
  '{talks/*,talks/*/transcript,glossary,systems,systems/*,timeline,references,guide,guide/*,guide/problems/*}/index.html';
/** Interfaces that Pagefind ships and the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|highlight)\./;

/**
 * Starts the search index of a build. Pagefind is a process of its own: started early, it is ready when the pages are.
 *
 * @throws Error with Pagefind's own words when it cannot start.
 */
export async function openSearchIndex(): Promise<SearchIndex> {
  const { index, errors } = await createIndex({ excludeSelectors: UNSEARCHED });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  return {
    async write(site) {
      const added = await index.addDirectory({ path: site, glob: PAGES });
      const outputPath = join(site, 'pagefind');
      const written = await index.writeFiles({ outputPath });
      const failures = [...added.errors, ...written.errors];
      if (failures.length > 0) {
        throw new Error(`The search index could not be written: ${failures.join(' ')}`);
      }
      for (const name of readdirSync(outputPath)) {
        if (UNUSED.test(name)) rmSync(join(outputPath, name));
      }
    },
    close: async () => void (await close()),
  };
}

/** An index that waits for its site. */
export interface SearchIndex {
  /** Indexes a built site; throws Error with Pagefind's own words when a page cannot be indexed. */
  readonly write: (site: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
