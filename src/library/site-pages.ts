import type { Speaker } from '../i18n/speak.ts';
import type { NavigationLink } from '../schema/site.ts';
import type { PageName } from '../schema/site-values.ts';
import { hasDocs } from './docs.ts';
import type { Library } from './load-talks.ts';
import { settings } from './settings.ts';
import { pageUrl, siteUrl } from './urls.ts';

/** The collections of a site that have entries and are not switched off, in their usual order. */
export function shownCollections({ graph, timeline, groups }: Library): CollectionName[] {
  const sizes: Record<CollectionName, number> = {
    series: groups.series.length,
    events: groups.events.length,
    speakers: groups.speakers.length,
    tags: groups.tags.length,
    glossary: graph.terms.size,
    systems: graph.systems.size,
    timeline: timeline.length,
    references: graph.bibliography.size,
  };
  return COLLECTIONS.filter((name) => hasPage(name) && sizes[name] > 0);
}

/** Whether a page is not switched off in `site.yaml`. */
export function hasPage(name: keyof typeof settings.info.pages): boolean {
  return settings.info.pages[name];
}

/** The address of an entry of a collection; null when the site does not have the collection. */
export function entryUrl(name: EntryCollection, id: string): string | null {
  if (!hasPage(name)) return null;
  return siteUrl(name === 'systems' ? `systems/${id}/` : `${name}/#${id}`);
}

/** The links of the header: what `site.yaml` lists, or the talks and every collection. */
export function navigationLinks(library: Library, speaker: Speaker): SiteLink[] {
  const pages = pageLinks(library, speaker);
  const { navigation } = settings.info;
  if (navigation === undefined)
    return (['talks', ...COLLECTIONS] as const)
      .filter((name) => name !== 'tags')
      .flatMap((name) => pages.get(name) ?? [])
      .concat(ownPageLinks(library));
  return navigation.flatMap((link) => linkOf(link, pages));
}

/** The pages of `pages/` that ask for a place in the header. */
function ownPageLinks({ pages }: Library): SiteLink[] {
  return pages
    .filter(({ entry }) => entry.data.order !== undefined)
    .map(({ slug, data }) => ({ text: data.title, href: pageUrl(slug) }));
}

function linkOf({ page, url, label }: NavigationLink, pages: PageLinks): SiteLink[] {
  if (url !== undefined) return [{ text: label ?? url, href: addressOf(url) }];
  const link = page && pages.get(page);
  return link ? [{ ...link, ...(label !== undefined && { text: label }) }] : [];
}

/** An address of `site.yaml`: a path is one of this site. */
export function addressOf(link: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^#/i.test(link)) return link;
  return siteUrl(link.replace(/^\/+/, ''));
}

/** The pages that there are, by the names that `site.yaml` knows them by. */
function pageLinks(library: Library, { say }: Speaker): PageLinks {
  const collections = shownCollections(library).map(
    (name) => [name, { text: say(`${name}.title`), href: siteUrl(`${name}/`) }] as const,
  );
  return new Map<PageName, SiteLink>([
    ['talks', { text: say('frame.talks'), href: siteUrl() }],
    ...collections,
    ...(hasDocs ? [['docs', { text: say('frame.docs'), href: siteUrl('docs/') }] as const] : []),
    ['search', { text: say('frame.search'), href: siteUrl('search/') }],
    ...(hasPage('feed')
      ? [['feed', { text: say('frame.feed'), href: siteUrl('rss.xml') }] as const]
      : []),
  ]);
}

const COLLECTIONS = [
  'series',
  'events',
  'speakers',
  'tags',
  'glossary',
  'systems',
  'timeline',
  'references',
] as const;
type EntryCollection = 'glossary' | 'systems' | 'timeline' | 'references';
type CollectionName = (typeof COLLECTIONS)[number];
type PageLinks = ReadonlyMap<PageName, SiteLink>;

/** A link of the header or the footer. */
export interface SiteLink {
  readonly text: string;
  readonly href: string;
}
