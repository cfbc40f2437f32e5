import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compare } from '../lib/compare.ts';
import { parseGuidePage, type GuidePage } from './parse-page.ts';

/** The folder of a content folder that holds a guide; most have none. */
export function guideFolder(content: string): string {
  return join(content, 'guide');
}

/** Every page of a content folder's guide, in the order of its addresses; none when it has no guide. */
export function readGuide(content: string): GuidePage[] {
  const folder = guideFolder(content);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) =>
      parseGuidePage(readFileSync(path, 'utf8'), relative(folder, path).split(sep).join('/')),
    )
    .sort((a, b) => compare(a.path, b.path));
}
