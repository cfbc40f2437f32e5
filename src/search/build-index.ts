import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { UNSEARCHED } from './live-index.ts';

/** Pages that are searched; a deck says what its page says, and would be every hit's double. */
const PAGES =
  '{talks/*,talks/*/transcript,glossary,systems,systems/*,timeline,references}/index.html';
/** Interfaces that Pagefind ships and the site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|highlight)\./;

/**
 * Indexes a built site for search.
 *
 * @throws Error with Pagefind's own words when a page cannot be indexed.
 */
export async function buildSearchIndex(site: string): Promise<{ pages: number }> {
  const { index, errors } = await createIndex({ excludeSelectors: UNSEARCHED });
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  const added = await index.addDirectory({ path: site, glob: PAGES });
  const outputPath = join(site, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  await close();
  const failures = [...added.errors, ...written.errors];
  if (failures.length > 0)
    throw new Error(`The search index could not be written: ${failures.join(' ')}`);
  for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name));
  return { pages: added.page_count };
}
