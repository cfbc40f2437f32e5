import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RemoteDeck } from './pages.ts';

/** The decks of a built site, variants among them, in the order of their paths. */
export async function listDecks(folder: string, base: string): Promise<BuiltDecks> {
  const files = await readdir(join(folder, 'talks'), { recursive: true }).catch(() => []);
  const paths = files
    .map((file) => `talks/${file.replaceAll('\\', '/')}`)
    .filter((file) => /^talks\/[^/]+\/slides\/(?:[^/]+\/)?index\.html$/.test(file))
    .toSorted();
  const decks: RemoteDeck[] = [];
  let hasPrivateNotes = false;
  for (const path of paths) {
    const html = await readFile(join(folder, path), 'utf8');
    // A former address only leads on to the present one.
    if (html.includes('data-moved')) continue;
    hasPrivateNotes ||= html.includes('class="notes private-notes"');
    decks.push({ path: base + path.replace(/index\.html$/, ''), title: titleOf(html, path) });
  }
  return { decks, hasPrivateNotes };
}

/** What stands before the name of the view and that of the site, with its entities as they are. */
function titleOf(html: string, path: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? path;
  return title.split(' · ').slice(0, -2).join(' · ') || title;
}

interface BuiltDecks {
  readonly decks: readonly RemoteDeck[];
  /** Whether the slides carry private notes, for everybody who can open them. */
  readonly hasPrivateNotes: boolean;
}
