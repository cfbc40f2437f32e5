import type { JsxAttribute } from '../model/syntax.ts';
import type { Thing } from './ledger.ts';

/**
 * A deck of another tool between its source and the talk it becomes. Readers make it, the writer takes it.
 *
 * A reader decides what the source means; how that looks in Lectern (which headings open slides, where `<Steps>` and `<Notes>` stand, what
 * must be escaped) is up to the writer.
 */
export interface ImportedDeck {
  readonly metadata: DeckMetadata;
  readonly slides: readonly ImportedSlide[];
  /** Pictures and other files that the slides name by `./NAME`. */
  readonly assets: readonly ImportedAsset[];
  /** Whether it was written as text: such tools show a heading alone in the middle, and a slide without one needs a name. */
  readonly isWritten?: boolean;
  /** What was in the source, and what became of it. The writer adds what it keeps or has to change. */
  readonly things: readonly Thing[];
}

/** What a source says about its deck; what it does not say stays away, and is listed as missing. */
export interface DeckMetadata {
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly summary?: string | undefined;
  readonly speakers?: readonly Speaker[] | undefined;
  /** `2018-10-24`, `2018-10` or `2018`; anything else is reported and left out. */
  readonly date?: string | undefined;
  readonly event?: { readonly name: string; readonly place?: string } | undefined;
  readonly duration?: number | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly lang?: string | undefined;
  readonly aspect?: '16:9' | '16:10' | '4:3' | undefined;
  readonly transition?: 'none' | 'fade' | 'slide' | undefined;
}

/** Who gives the talk. */
export interface Speaker {
  readonly name: string;
  readonly affiliation?: string;
}

/** One slide of the source. */
export interface ImportedSlide {
  /**
   * What it shows, its heading included: the first heading of the body becomes the title of the slide, those after it become smaller ones.
   */
  readonly body: readonly ImportNode[];
  /** What only the speaker sees. */
  readonly notes: readonly ImportNode[];
  readonly options: ImportedOptions;
  /** Whether it is below the slide before it, in a stack. */
  readonly isBelow?: boolean;
  /** Whether the source hides it from the audience. It is kept as a comment. */
  readonly isHidden?: boolean;
  /** Where it starts in the source. */
  readonly place: SourcePlace;
  /** Its text in the source as its author wrote it, for the report. */
  readonly original: string;
}

/** Options of a slide, as far as Lectern has them. */
export interface ImportedOptions {
  /** An id that the source gives; others are made of headings. */
  readonly id?: string | undefined;
  readonly layout?: 'split' | 'statement' | 'section' | 'dense' | 'full' | undefined;
  /** A color, or `./NAME` of an asset. */
  readonly background?: string | undefined;
  readonly seconds?: number | undefined;
  readonly transition?: string | undefined;
  readonly isAnimated?: boolean | undefined;
}

/** A line of a file of the source. `file` is spelled as reports name it; in files without lines, `line` is the number of the slide. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
}

/** A file that goes next to the talk: its bytes, or the path it is copied from. */
export interface ImportedAsset {
  /** Its name in the folder of the talk, unique among the assets: `diagram.png`. */
  readonly name: string;
  readonly content: { readonly bytes: Uint8Array } | { readonly file: string };
}

/**
 * A node of mdast, with the JSX elements of MDX, as loosely typed as walks need it.
 *
 * `data.step` marks a list item or a block that appears on its own; the writer puts `<Steps>` around neighbors that have it.
 */
export interface ImportNode {
  type: string;
  children?: ImportNode[];
  value?: string;
  name?: string | null;
  attributes?: JsxAttribute[];
  depth?: number;
  url?: string;
  alt?: string | null;
  title?: string | null;
  lang?: string | null;
  meta?: string | null;
  align?: (string | null)[];
  ordered?: boolean | null;
  start?: number | null;
  spread?: boolean | null;
  checked?: boolean | null;
  identifier?: string;
  label?: string | null;
  referenceType?: string;
  data?: NodeData;
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** What readers say about a node beyond Markdown. */
export interface NodeData {
  /** Appears on its own. */
  step?: boolean;
  /** The line of the source, where it differs from `position`. */
  line?: number;
  [key: string]: unknown;
}
