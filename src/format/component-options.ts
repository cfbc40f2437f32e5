import { SLIDE_ATTRIBUTES } from './options.ts';

/** What a value of an option may be. */
export type OptionKind =
  'text' | 'id' | 'picture' | 'film' | 'captions' | 'flag' | 'width' | 'clock';

/**
 * The components that talks use without importing them, and every option of each.
 *
 * What is not in the table does nothing, and is reported. The options of a slide are in `options.ts`.
 */
export const COMPONENT_OPTIONS = {
  Column: { width: 'width' },
  Columns: {},
  Figure: {
    src: 'picture',
    alt: 'text',
    caption: 'text',
    id: 'id',
    width: 'width',
    'data-id': 'id',
  },
  Fragment: {},
  Morph: {},
  Notes: {},
  PageOnly: {},
  Show: {},
  Slide: Object.fromEntries(SLIDE_ATTRIBUTES.map((name) => [name, 'text' as const])),
  SlideOnly: {},
  Steps: {},
  Table: { id: 'id', caption: 'text' },
  Transcript: { src: 'captions', from: 'text', to: 'text' },
  Video: {
    src: 'film',
    poster: 'picture',
    captions: 'captions',
    title: 'text',
    width: 'width',
    autoplay: 'flag',
    loop: 'flag',
    muted: 'flag',
    start: 'clock',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, OptionKind>>>>;

/** A component of Lectern. */
export type AuthorComponent = keyof typeof COMPONENT_OPTIONS;

/** The names of all of them. */
export const AUTHOR_COMPONENTS = Object.keys(COMPONENT_OPTIONS) as readonly AuthorComponent[];

/** Options without which a component shows nothing. */
export const NEEDED_OPTIONS: Readonly<Partial<Record<AuthorComponent, readonly string[]>>> = {
  Video: ['src'],
};

/** Components that show nothing of what is between their tags; a `<Figure>` with a file is one, too. */
export const CHILDLESS: ReadonlySet<string> = new Set(['Transcript', 'Video']);

/** Components that are nothing without what is between their tags, and what that is. */
export const WRAPPERS: ReadonlyMap<string, string> = new Map([
  ['Column', 'what the column shows'],
  ['Columns', 'a `<Column>` for each side'],
  ['Notes', 'words for the speaker'],
  ['PageOnly', 'what the page alone shows'],
  ['Show', 'words for the slide'],
  ['SlideOnly', 'what the slide alone shows'],
  ['Steps', 'a list or blocks that appear one at a time'],
  ['Table', 'a table'],
]);

/** The options of a fence of code; those of a drawn fence, and of a listing. */
export const FENCE_OPTIONS = {
  diagram: ['id', 'caption', 'alt', 'data-id'],
  listing: ['title', 'id', 'caption', 'src', 'numbers'],
} as const;

/** Those that are a word alone. */
export const FENCE_FLAGS: ReadonlySet<string> = new Set(['numbers']);
