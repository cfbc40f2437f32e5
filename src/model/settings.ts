import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** What a build is asked for. The commands set it, Astro's own process reads it back from the environment. */
export interface Settings {
  /** Folder that holds `talks/` and the collections; absolute. */
  readonly content: string;
  /** Folder the site is written to; absolute. */
  readonly out: string;
  /** Path the site is served under, with a slash at both ends. */
  readonly base: string;
  /** Origin of the public site, for canonical addresses and feeds. */
  readonly site: string;
  readonly notes: 'public' | 'private';
  /** Whether talks that are not published are shown, as they are while one writes. */
  readonly drafts: 'hidden' | 'shown';
  /** Whether elements carry the place they come from, which the review needs and no reader does. */
  readonly positions: 'hidden' | 'shown';
  /** Folder that a review wrote, whose pictures the site shows where they are of the talk as it is; absolute. */
  readonly pictures: string;
  /** Folder for what a later run can use again; absolute. */
  readonly cache: string;
  /** Sites that are searched besides this one: paths or full addresses, with a slash at the end. */
  readonly searchAlso: readonly string[];
}

/** Names of the environment variables that carry settings from a command to Astro. */
const VARIABLES = {
  content: 'LECTERN_CONTENT',
  out: 'LECTERN_OUT',
  base: 'LECTERN_BASE',
  site: 'LECTERN_SITE',
  notes: 'LECTERN_NOTES',
  drafts: 'LECTERN_DRAFTS',
  positions: 'LECTERN_POSITIONS',
  pictures: 'LECTERN_PICTURES',
  cache: 'LECTERN_CACHE',
  searchAlso: 'LECTERN_SEARCH_ALSO',
} as const satisfies Record<keyof Settings, string>;

/** Reads the settings of this process, with the defaults of a plain `npm run build`. */
export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  const text = (name: keyof Settings) => environment[VARIABLES[name]] || undefined;
  return {
    content: resolve(root, text('content') ?? 'content'),
    out: resolve(root, text('out') ?? 'dist'),
    base: normalizeBase(text('base') ?? '/'),
    site: text('site') ?? 'http://localhost',
    notes: text('notes') === 'private' ? 'private' : 'public',
    drafts: text('drafts') === 'shown' ? 'shown' : 'hidden',
    positions: text('positions') === 'shown' ? 'shown' : 'hidden',
    pictures: resolve(root, text('pictures') ?? 'review'),
    cache: resolve(root, text('cache') ?? '.cache'),
    searchAlso: (text('searchAlso') ?? '').split(' ').filter(Boolean),
  };
}

/** The environment that hands settings on to another process. */
export function settingsEnvironment(settings: Settings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(VARIABLES).map(([key, name]) => {
      const value = settings[key as keyof Settings];
      return [name, typeof value === 'string' ? value : value.join(' ')];
    }),
  );
}

/** The part of the cache that belongs to one content folder and one kind of build. */
export function cacheFolder(settings: Settings): string {
  const { content, notes, drafts, positions, base } = settings;
  const identity = [content, notes, drafts, positions, base].join('\0');
  return join(settings.cache, createHash('sha256').update(identity).digest('hex').slice(0, 12));
}

/** `/x`, `x/` and `/x/` all mean `/x/`. */
export function normalizeBase(base: string): string {
  const inner = base.split('/').filter(Boolean).join('/');
  return inner === '' ? '/' : `/${inner}/`;
}
