import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';

/** The talks of a content folder that are not published, by the folder they are in. */
export function listDrafts(content: string): string[] {
  const talks = join(content, 'talks');
  if (!existsSync(talks)) return [];
  return readdirSync(talks)
    .filter((slug) => existsSync(join(talks, slug, 'index.mdx')))
    .filter((slug) => !isPublished(readFileSync(join(talks, slug, 'index.mdx'), 'utf8')));
}

function isPublished(source: string): boolean {
  const frontmatter =
    /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)---[ \t]*(?:\r|\n|$)/.exec(
      source,
    )?.[1] ?? '';
  return parseDocument(frontmatter.replace(/\r\n?/g, '\n')).get('status') === 'published';
}
