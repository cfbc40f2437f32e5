import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Looks an address up in a published folder as GitHub Pages does.
 *
 *     talks/        -> talks/index.html       about  -> about.html, when there is no folder of that name
 *     talks         -> the folder `talks`     Talks  -> missing, also where the disk ignores case
 *
 * The way down is taken only through names that a folder lists, so no `..`, encoded slash or symbolic link leads out.
 */
export async function findPublished(
  folder: string,
  segments: readonly string[],
): Promise<Published> {
  const parents = segments.slice(0, -1);
  const name = segments.at(-1) ?? '';
  let place = folder;
  for (const parent of parents) {
    if ((await kindOf(place, parent)) !== 'folder') return MISSING;
    place = join(place, parent);
  }
  if (name === '') return fileIn(place, 'index.html');
  const kind = await kindOf(place, name);
  if (kind === 'folder') return { type: 'folder' };
  return kind === 'file'
    ? { type: 'file', path: join(place, name) }
    : fileIn(place, `${name}.html`);
}

async function fileIn(place: string, name: string): Promise<Published> {
  return (await kindOf(place, name)) === 'file'
    ? { type: 'file', path: join(place, name) }
    : MISSING;
}

async function kindOf(place: string, name: string): Promise<'file' | 'folder' | null> {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => []);
  const entry = entries.find((each) => each.name === name);
  if (entry?.isDirectory()) return 'folder';
  return entry?.isFile() ? 'file' : null;
}

const MISSING: Published = { type: 'missing' };

/** What an address means in a published folder. */
export type Published =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'folder' }
  | { readonly type: 'missing' };
