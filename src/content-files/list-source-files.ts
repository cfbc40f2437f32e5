import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from 'yaml';
import type { Settings } from '../model/settings.ts';
import { filePathOf } from '../lib/decode.ts';
import { listTalks } from './list-drafts.ts';
import { readFrontmatter } from './read-frontmatter.ts';

/** The BibTeX files that the shown talks of a site have of their own. */
export function listSourceFiles(settings: Shown): string[] {
  return readShown(settings).flatMap(({ folder, frontmatter }) => {
    const named: unknown = frontmatter.get('references');
    return typeof named === 'string' ? [join(folder, filePathOf(named))] : [];
  });
}

/** The frontmatter of each talk that a site shows, before anything is checked. */
export function shownFrontmatters(settings: Shown): Document[] {
  return readShown(settings).map(({ frontmatter }) => frontmatter);
}

function readShown({ content, drafts }: Shown): { folder: string; frontmatter: Document }[] {
  return listTalks(content).flatMap((slug) => {
    const folder = join(content, 'talks', slug);
    const frontmatter = readFrontmatter(readFileSync(join(folder, 'index.mdx'), 'utf8'));
    const isShown = drafts === 'shown' || frontmatter.get('status') === 'published';
    return isShown ? [{ folder, frontmatter }] : [];
  });
}

type Shown = Pick<Settings, 'content' | 'drafts'>;
