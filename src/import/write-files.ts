import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedTalk } from './import-deck.ts';
import type { ImportedAsset } from './imported-deck.ts';

/** Writes the files that go next to a talk. */
export function writeAssets(folder: string, assets: readonly ImportedAsset[]): void {
  for (const { name, content } of assets) {
    if ('file' in content) copyFileSync(content.file, join(folder, name));
    else writeFileSync(join(folder, name), content.bytes);
  }
}

/**
 * Writes a talk into a folder of talks. One that is already there stays as it is.
 *
 * @returns what happened, with the text that is there
 */
export function writeImported(
  talks: string,
  { slug, text, assets }: ImportedTalk,
  isDry: boolean,
): WriteResult {
  const folder = join(talks, slug);
  const file = join(folder, 'index.mdx');
  if (existsSync(file)) {
    const present = readFileSync(file, 'utf8');
    return present === text ? { type: 'same', file } : { type: 'differs', file, present };
  }
  if (isDry) return { type: 'would-write', file };
  mkdirSync(folder, { recursive: true });
  writeAssets(folder, assets);
  writeFileSync(file, text);
  return { type: 'written', file };
}

/** What became of a talk on disk. */
export type WriteResult =
  | { readonly type: 'written' | 'would-write' | 'same'; readonly file: string }
  | { readonly type: 'differs'; readonly file: string; readonly present: string };
