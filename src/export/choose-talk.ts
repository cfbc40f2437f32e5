import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../refs/suggest.ts';
import { readFrontmatter } from '../content-files/read-frontmatter.ts';

/** Why a talk cannot be exported, in sentences; null when it can. It looks at names only, before anything is built. */
export function refuseTalk(content: string, slug: string): string | null {
  const talks = join(content, 'talks');
  const slugs = existsSync(talks)
    ? readdirSync(talks).filter((name) => existsSync(join(talks, name, 'index.mdx')))
    : [];
  if (!slugs.includes(slug)) {
    const hint = hintFor(slug, slugs, 'The talks are') ?? 'The folder has no talks.';
    return `There is no talk \`${slug}\` in ${talks}. ${hint}`;
  }
  return null;
}

/** Why a talk has no such variant to export, in sentences; null when it has. */
export function refuseVariant(content: string, slug: string, variant: string): string | null {
  const source = readFileSync(join(content, 'talks', slug, 'index.mdx'), 'utf8');
  const { variants } = (readFrontmatter(source).toJS() ?? {}) as { variants?: object | null };
  const keys = Object.keys(variants ?? {});
  if (keys.includes(variant)) return null;
  const hint =
    hintFor(variant, keys, 'Its variants are') ??
    'Its frontmatter names none under `variants`; leave `--variant` out to export the whole talk.';
  return `The talk \`${slug}\` has no variant \`${variant}\`. ${hint}`;
}

/** The nearest names, or all of them when none is near; null when there are none. */
function hintFor(value: string, names: readonly string[], allAre: string): string | null {
  const quote = (each: string) => `\`${each}\``;
  const near = suggest(value, names);
  if (near.length > 0) return `Did you mean ${near.map(quote).join(' or ')}?`;
  return names.length > 0 ? `${allAre} ${names.map(quote).join(', ')}.` : null;
}
