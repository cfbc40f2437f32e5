import { join } from 'node:path';
import type { Site } from '../schema/site.ts';
import { looksOf, type SiteBrand } from './brand.ts';
import { hashText } from './hash-text.ts';
import type { AddedLayout } from './layouts.ts';

/** Everything a command or an integration needs to know of a site, read once and handed on. All paths are absolute. */
export interface Settings {
  /** The folder Lectern is installed in, or its repository. */
  readonly engine: string;
  /** The project of the user: `dist`, `public` and the caches are in it. */
  readonly project: string;
  /** Folder that holds `talks/`, the collections and `site.yaml`. */
  readonly content: string;
  /** Whether the content is the project's own; only then do its `public/` and its docs go with it. */
  readonly isOwnContent: boolean;
  /** Folder the site is written to. */
  readonly out: string;
  /** Path the site is served under, with a slash at both ends. */
  readonly base: string;
  /** Origin of the public site, for canonical addresses and feeds. */
  readonly site: string;
  readonly notes: 'public' | 'private';
  /** Whether drafts are shown, as they are while a talk is written. */
  readonly drafts: 'hidden' | 'shown';
  /** Whether elements carry their position in the source, which the review needs and no reader does. */
  readonly positions: 'hidden' | 'shown';
  /** Folder that a review wrote; its pictures are shown for talks that have not changed since. */
  readonly pictures: string;
  /** Folder for what a later run can use again. */
  readonly cache: string;
  /** Other sites to search: paths or full addresses, with a slash at the end. */
  readonly searchAlso: readonly string[];
  /** What `site.yaml` says. */
  readonly info: Site;
  /** What `_brand.yml` says, and what is made of it. */
  readonly brand: SiteBrand;
  /** The project's own code that the site uses. */
  readonly extensions: Extensions;
  /** Folder of Markdown pages published at `/docs/`; null for none. */
  readonly docs: string | null;
}

/** Files of the project that add to the engine or replace a part of it, by name. */
export interface Extensions {
  /** Components for talks: `{ Chart: '/…/Chart.astro' }`. */
  readonly components: Readonly<Record<string, string>>;
  /** Replaced parts: `{ Footer: '/…/Footer.astro' }`. */
  readonly parts: Readonly<Partial<Record<PartName, string>>>;
  /** Ways to arrange a slide that are not Lectern's, or more styles for one that is. */
  readonly layouts: Readonly<Record<string, AddedLayout>>;
  /** The name of the theme; null for none. */
  readonly theme: string | null;
  /** The style sheet of the theme. */
  readonly styles: string | null;
  /** Tells one state of all these files from another; empty where there are none. */
  readonly looks: string;
}

/** The parts of a site that a project can replace. */
export const PARTS = [
  'Head',
  'Header',
  'Footer',
  'Home',
  'NotFound',
  'CollectionPage',
  'TalkPage',
  'TalkHeader',
  'DeckFrame',
  'TitleSlide',
  'SlideFrame',
  'EndSlide',
  'Handout',
  'Presenter',
] as const;
export type PartName = (typeof PARTS)[number];

/** What tells whether pictures of slides show the site as it is: the looks of its brand and of its code. */
export function looksOfSite({ brand, extensions }: Pick<Settings, 'brand' | 'extensions'>): string {
  return [looksOf(brand), extensions.looks].filter(Boolean).join('\n');
}

/** The part of the cache that belongs to one content folder and one kind of build. */
export function cacheFolder(settings: Settings): string {
  const { content, notes, drafts, positions, base } = settings;
  const identity = [content, notes, drafts, positions, base].join('\0');
  return join(settings.cache, hashText(identity).slice(0, 12));
}

/** The origins of the other sites that are searched; a path is of this one's. */
export function searchedOrigins({
  searchAlso,
  site,
}: Pick<Settings, 'searchAlso' | 'site'>): string[] {
  const origins = searchAlso.map((address) => new URL(address, site).origin);
  return [...new Set(origins)].filter((origin) => origin !== new URL(site).origin);
}

/** The other origins that the pages of a site may load from. */
export function allowedOrigins(
  settings: Pick<Settings, 'searchAlso' | 'site' | 'info'>,
): AllowedOrigins {
  return { searched: searchedOrigins(settings), head: settings.info.head.origins };
}

/** Origins by what they may be used for. */
export interface AllowedOrigins {
  /** Other sites that are searched as well. */
  readonly searched: readonly string[];
  /** Where the project's own tags in the head of pages load from. */
  readonly head: readonly string[];
}

/** `/x`, `x/` and `/x/` all mean `/x/`. */
export function normalizeBase(base: string): string {
  const inner = base.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

/** How commands are typed where this one was started. */
export type Starter =
  | 'lectern'
  | 'npx lectern'
  | 'pnpm exec lectern'
  | 'yarn lectern'
  | 'bunx lectern'
  | `${PackageManager} run`;

/** What installs packages and runs scripts. */
export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'bun';
