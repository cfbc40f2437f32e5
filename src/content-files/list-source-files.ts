import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../model/settings.ts';
import { filePathOf } from '../lib/decode.ts';
import { isPublished, listTalks } from './list-drafts.ts';
import { readFrontmatter } from './read-frontmatter.ts';

/** The BibTeX files that the shown talks of a site have of their own. */
export function listSourceFiles({
  content,
  drafts,
}: Pick<Settings, 'content' | 'drafts'>): string[] {
  return listTalks(content).flatMap((slug) => {
    const folder = join(content, 'talks', slug);
    const text = readFileSync(join(folder, 'index.mdx'), 'utf8');
    if (drafts !== 'shown' && !isPublished(text)) return [];
    const named: unknown = readFrontmatter(text).get('references');
    return typeof named === 'string' ? [join(folder, filePathOf(named))] : [];
  });
}
