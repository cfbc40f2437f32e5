import { isPage, pagePath } from '../format/page-slugs.ts';

/** The views of a talk that links lead to. */
export type View = 'page' | 'deck' | 'handout';

/** A path inside the site, under whatever base it is served. */
export function siteUrl(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** A talk's page, at a section when one is named. */
export function pageUrl(slug: string, id?: string | null): string {
  return siteUrl(`${pagePath(slug)}${id ? `#${encodeURI(id)}` : ''}`);
}

/** A talk's deck, at a slide when one is named. */
export function deckUrl(slug: string, id?: string | null): string {
  return siteUrl(`talks/${slug}/slides/${id ? `#/${encodeURI(id)}` : ''}`);
}

/** The deck of one of a talk's variants, at a slide when one is named. */
export function variantUrl(slug: string, variant: string, id?: string | null): string {
  return siteUrl(`talks/${slug}/slides/${variant}/${id ? `#/${encodeURI(id)}` : ''}`);
}

/** A talk's handout, slides beside narration, at a section when one is named. */
export function handoutUrl(slug: string, id?: string | null): string {
  return siteUrl(`talks/${slug}/handout/${id ? `#${encodeURI(id)}` : ''}`);
}

/** The handout of one of a talk's variants, at a section when one is named. */
export function variantHandoutUrl(slug: string, variant: string, id?: string | null): string {
  return siteUrl(`talks/${slug}/handout/${variant}/${id ? `#${encodeURI(id)}` : ''}`);
}

/** The speaker's own window beside a talk's deck, or the deck of a variant. */
export function presenterUrl(slug: string, variant?: string): string {
  return siteUrl(`talks/${slug}/presenter/${variant === undefined ? '' : `${variant}/`}`);
}

/** A talk at an event as an entry for a calendar. */
export function calendarUrl(event: string, key: string): string {
  return siteUrl(`events/${encodeURI(event)}/${encodeURI(key)}.ics`);
}

/** The search page with a search. */
export function searchUrl(words: string): string {
  return siteUrl(`search/?q=${encodeURIComponent(words)}`);
}

/** What is said in a talk's recording, by time. */
export function transcriptUrl(slug: string): string {
  return siteUrl(`talks/${slug}/transcript/`);
}

/** A talk in the given view. */
export function talkUrl(view: View, slug: string, id?: string | null): string {
  return isPage(slug) ? pageUrl(slug, id) : URLS[view](slug, id);
}

const URLS = { page: pageUrl, deck: deckUrl, handout: handoutUrl } as const;

/** The same address with the public site in front, for feeds and crawlers. */
export function absoluteUrl(path: string): string {
  return new URL(path, import.meta.env.SITE).href;
}
