import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../model/settings.ts';
import { stampContent } from './content-stamp.ts';

/** The texts that a site is made of, as they are on disk: the content with the files next to talks, and the code of the project. */
export function listShownTexts({
  content,
  project,
  isOwnContent,
}: Pick<Settings, 'content' | 'project' | 'isOwnContent'>): string[] {
  const files = [...stampContent(content, project).keys()].map((path) => join(content, path));
  const code = isOwnContent ? listCode(join(project, 'src')) : [];
  return [...files.filter((file) => TEXTS.test(file)), ...code].flatMap((file) => {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? LARGEST;
    return size < LARGEST ? [readFileSync(file, 'utf8')] : [];
  });
}

function listCode(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && CODE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

/** All but what is known to hold no words. */
const TEXTS =
  /\.(?!(?:png|jpe?g|gif|webp|avif|ico|mp4|webm|ogg|mp3|m4a|mov|pdf|zip|woff2?|ttf|otf|lock)$)\w+$/i;
const CODE = /\.(?:astro|html|jsx?|mdx?|svelte|tsx?|vue)$/;
/** Of a text somebody wrote, in bytes. */
const LARGEST = 2_000_000;
