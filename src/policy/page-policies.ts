import { createHash } from 'node:crypto';
import { DECK_SCRIPT, THEME_SCRIPT } from './theme-script.ts';

/**
 * What each kind of page may do besides loading files of its own site.
 *
 * No kind may run inline scripts other than the one known by its hash, and none may use inline styles: what reveal.js writes as
 * `<style>` elements, decks hand to the browser as constructed style sheets.
 */
export const PAGE_KINDS = {
  /** Pages to read: talks, handouts, transcripts, collections, docs, the home page, search. */
  page: { search: true, frames: false, tags: true },
  /** Slides. */
  deck: { search: true, frames: false, tags: false },
  /** The speaker's view, with the deck in frames. */
  presenter: { search: false, frames: true, tags: false },
} as const satisfies Record<string, Capabilities>;

export type PageKind = keyof typeof PAGE_KINDS;

/**
 * The content security policy of a kind of page.
 *
 * Search runs WebAssembly, and asks other sites when this one searches them too. Tags that a project puts into the head of its pages
 * load from the origins it names, for scripts, styles, pictures, fonts, films and data. Being framed by others cannot be ruled by a
 * policy in a `<meta>`.
 */
export function policyOf(kind: PageKind, { searched, head }: OtherOrigins = NO_ORIGINS): string {
  const { search, frames, tags } = PAGE_KINDS[kind];
  const added = tags ? head : [];
  const others = [...new Set([...(search ? searched : []), ...added])];
  const directives = {
    'default-src': ["'self'"],
    'script-src': [
      "'self'",
      ...(search ? ["'wasm-unsafe-eval'"] : []),
      hashOf(scriptOf(kind)),
      ...added,
    ],
    'style-src': ["'self'", ...added],
    'img-src': ["'self'", 'data:', ...others],
    ...(added.length > 0 && {
      'font-src': ["'self'", ...added],
      'media-src': ["'self'", ...added],
    }),
    'connect-src': ["'self'", ...others],
    'frame-src': [frames ? "'self'" : "'none'"],
    'worker-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The one script in the text of a kind of page. */
export function scriptOf(kind: PageKind): string {
  return kind === 'deck' ? DECK_SCRIPT : THEME_SCRIPT;
}

/** The kind of the page that a route makes. */
export function kindOfRoute(pattern: string): PageKind {
  const view = /^\/talks\/\[slug\]\/([a-z]+)/.exec(pattern)?.[1];
  if (view === 'slides') return 'deck';
  return view === 'presenter' ? 'presenter' : 'page';
}

/** A script as a policy knows it. */
export function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** The scripts that may be in the text of a page, as a policy knows them. */
export const INLINE_SCRIPTS: ReadonlySet<string> = new Set([THEME_SCRIPT, DECK_SCRIPT].map(hashOf));

/** Other origins that pages may load from. */
interface OtherOrigins {
  /** Other sites that are searched. */
  readonly searched: readonly string[];
  /** Where the project's own tags load from. */
  readonly head: readonly string[];
}

const NO_ORIGINS: OtherOrigins = { searched: [], head: [] };

interface Capabilities {
  /** Whether the page has the search box. */
  readonly search: boolean;
  /** Whether it has the project's own tags in its head. */
  readonly tags: boolean;
  /** Whether it shows other pages of the site in frames. */
  readonly frames: boolean;
}
