import GithubSlugger, { slug as githubSlug } from 'github-slugger';

/** What a heading of nothing but emoji or punctuation is called. */
const NAMELESS = 'section';

/** The id GitHub gives a heading, and `section` where that would be empty. */
export function slugify(text: string): string {
  return githubSlug(text.normalize('NFC')).replace(/^-+|-+$/g, '') || NAMELESS;
}

/** Gives each text an id of its own, in order: `c`, `c-1`, `c-2`. */
export function createSlugger(taken: Iterable<string> = []): (text: string) => string {
  const slugger = new GithubSlugger();
  for (const id of taken) slugger.slug(id);
  return (text) => slugger.slug(slugify(text));
}
