import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compare } from '../lib/compare.ts';
import { parseGuidePage, type GuidePage } from './parse-page.ts';

/** The folder of a content folder that holds a guide; most have none. */
function guideFolder(content: string): string {
  return join(content, 'guide');
}

/** Whether a content folder brings a guide. */
export function hasGuideIn(content: string): boolean {
  return existsSync(guideFolder(content));
}

/** Every page of a content folder's guide, in the order of its addresses; none when it has no guide. */
export function readGuide(content: string): GuidePage[] {
  const folder = guideFolder(content);
  if (!hasGuideIn(content)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) =>
      parseGuidePage(readFileSync(path, 'utf8'), relative(folder, path).split(sep).join('/')),
    )
    .sort((a, b) => compare(a.path, b.path));
}
