import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFrontmatter } from './read-frontmatter.ts';

/** The talks of a content folder that are not published, by the folder they are in. */
export function listDrafts(content: string): string[] {
  const talks = join(content, 'talks');
  if (!existsSync(talks)) return [];
  return readdirSync(talks)
    .filter((slug) => existsSync(join(talks, slug, 'index.mdx')))
    .filter((slug) => !isPublished(readFileSync(join(talks, slug, 'index.mdx'), 'utf8')));
}

function isPublished(source: string): boolean {
  return readFrontmatter(source).get('status') === 'published';
}
