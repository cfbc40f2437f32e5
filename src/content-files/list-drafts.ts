import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontmatter } from './read-frontmatter.ts';

/** The talks of a content folder that are not published, by the folder they are in. */
export function listDrafts(content: string): string[] {
  return listTalks(content).filter(
    (slug) => !isPublished(readFileSync(join(content, 'talks', slug, 'index.mdx'), 'utf8')),
  );
}

/** All talks of a content folder, by the folder they are in. */
export function listTalks(content: string): string[] {
  const talks = join(content, 'talks');
  if (!existsSync(talks)) return [];
  return readdirSync(talks).filter((slug) => isFile(join(talks, slug, 'index.mdx')));
}

/** What is no file, such as a pipe, the check names; to open it here would never end. */
function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

/** Whether the text of a talk says that it is published. */
export function isPublished(source: string): boolean {
  return readFrontmatter(source).get('status') === 'published';
}
