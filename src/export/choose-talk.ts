import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../refs/suggest.ts';
import { listDrafts } from '../sources/list-drafts.ts';

/** Why a talk cannot be exported, in sentences; null when it can. It looks at names only, before anything is built. */
export function refuseTalk(content: string, slug: string): string | null {
  const talks = join(content, 'talks');
  const slugs = existsSync(talks)
    ? readdirSync(talks).filter((name) => existsSync(join(talks, name, 'index.mdx')))
    : [];
  if (!slugs.includes(slug)) {
    const near = suggest(slug, slugs);
    const hint =
      near.length > 0
        ? `Did you mean ${near.map((each) => `\`${each}\``).join(' or ')}?`
        : slugs.length > 0
          ? `The talks are ${slugs.map((each) => `\`${each}\``).join(', ')}.`
          : 'The folder has no talks.';
    return `There is no talk \`${slug}\` in ${talks}. ${hint}`;
  }
  if (!listDrafts(content).includes(slug)) return null;
  return `The talk \`${slug}\` is a draft. Write \`status: published\` in its frontmatter to export it.`;
}
