import GithubSlugger, { slug as githubSlug } from 'github-slugger';

/** What a heading of nothing but emoji or punctuation is called. */
const NAMELESS = 'section';

/** More than this is no address that people pass on. */
const MOST_LETTERS = 100;

/** The id GitHub gives a heading, cut after a word where it is very long, and `section` where it would be empty. */
export function slugify(text: string): string {
  const slug = githubSlug(text.normalize('NFC')).replace(/^-+|-+$/g, '');
  return shorten(slug) || NAMELESS;
}

function shorten(slug: string): string {
  if (slug.length <= MOST_LETTERS) return slug;
  const letters = Array.from(slug.slice(0, MOST_LETTERS + 1));
  const cut = letters.slice(0, -1).join('');
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), MOST_LETTERS / 2)).replace(/-+$/, '');
}

/** Gives each text an id of its own, in order: `c`, `c-1`, `c-2`. That of `42` is `number-42`: a deck reads a number as a position. */
export function createSlugger(taken: Iterable<string> = []): (text: string) => string {
  const slugger = new GithubSlugger();
  for (const id of taken) slugger.slug(id);
  return (text) => slugger.slug(slugify(text).replace(/^(?=\d+$)/, 'number-'));
}
