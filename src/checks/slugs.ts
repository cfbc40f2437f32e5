import type { Problem } from '../model/problem.ts';
import type { TalkFile } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { slugify } from '../lib/slug.ts';

/** Names that mean something to the site or to its host. */
/** Names that pages of the site itself have. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  '404',
  'index',
  'slides',
  'handout',
  'pagefind',
  '_astro',
  'base',
  'constructor',
  '__proto__',
]);

/** Folder names that cannot be addresses, or that would be the same address. */
export function checkSlugs(talks: readonly TalkFile[]): Problem[] {
  const seen = new Map<string, string>();
  const isFree = (name: string) => talks.every((talk) => talk.slug !== name);
  return talks.flatMap(({ slug, file }) => {
    const at = { file, line: 1, column: 1 };
    const folded = slug.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, slug);
    if (other !== undefined) return [createProblem('duplicate-slug', at, { slug, other })];
    if (RESERVED_SLUGS.has(folded)) return [createProblem('reserved-slug', at, { slug })];
    if (!isAddress(slug))
      return [
        createProblem('bad-slug', { ...at, suggestions: near(slug).filter(isFree) }, { slug }),
      ];
    return [];
  });
}

/** Talks in folders that are not read, because their names begin with a dot. */
export function checkHiddenTalks(names: readonly string[]): Problem[] {
  return names.map((name) => {
    const place = { file: `talks/${name}/index.mdx`, line: 1, column: 1 };
    return createProblem('hidden-talk', { ...place, suggestions: near(name) }, { name });
  });
}

function isAddress(slug: string): boolean {
  return (
    /^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}\p{M}-]*$/u.test(slug) &&
    slug === slug.normalize('NFC') &&
    slug.length <= 100
  );
}

function near(slug: string): string[] {
  const better = slugify(slug);
  return better !== slug && isAddress(better) ? [better] : [];
}
