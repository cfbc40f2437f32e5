import type { Place } from './problem.ts';

/** Where a slide's id comes from; only `derived` ids move when the text around them changes. */
export type IdSource = 'title' | 'explicit' | 'heading' | 'derived';

/** Options of a slide, from its `<Slide …/>` marker. */
export interface SlideOptions {
  readonly layout: string;
  readonly background: string | null;
  /** What is between a picture and the letters on it; null for what suits the layout. */
  readonly scrim: string | null;
  /** Where what it shows stands; null for what suits it. */
  readonly align: string | null;
  /** Names that styles of the project choose it by. */
  readonly classes: readonly string[];
  /** Whether the line of `site.yaml` is at its foot. */
  readonly hasFooter: boolean;
  readonly transition: string | null;
  /** Whether what this slide has in common with a neighbour moves to its new place. */
  readonly isAnimated: boolean;
  /** Speaking time in seconds, when the author sets it. */
  readonly seconds: number | null;
  /** Words that variants choose slides by. */
  readonly tags: readonly string[];
  /** Problems of the review that are known and meant, each with the reason. */
  readonly allows: readonly { readonly id: string; readonly reason: string }[];
}

/** One slide of a talk, and the section of the page with the same id. */
export interface SlideOutline {
  readonly id: string;
  readonly idSource: IdSource;
  /** Plain text of the heading; empty for a slide that has none. */
  readonly title: string;
  /** What the title is made of, when there are references in it. */
  readonly titleParts?: readonly TitlePart[];
  /** 1 for the title slide, 2 and 3 for headings, 0 for a slide opened by `---`. */
  readonly depth: 0 | 1 | 2 | 3;
  readonly options: SlideOptions;
  /** Words of narration, the text a speaker says. */
  readonly narrationWords: number;
  readonly place: Place;
}

/** What can carry a number and be pointed at inside a slide. */
export type AnchorKind = 'slide' | 'heading' | BlockKind;

/** What carries a number. */
export type BlockKind = 'figure' | 'table' | 'listing' | 'equation';

/** Something inside a talk that a reference may point at. */
export interface Anchor {
  readonly kind: AnchorKind;
  readonly id: string;
  /** The heading's or caption's plain text. */
  readonly title: string;
  /** What the title is made of, when there are references in it. */
  readonly titleParts?: readonly TitlePart[];
  /**
   * In an outline, the place of a block among those of its kind, from 1. In the graph, the number that readers see: 0 for a
   * block that has neither a caption nor a reference to it. Always 0 for slides and headings.
   */
  readonly number: number;
  /** Whether the same picture was shown before, so that its name is taken and this one can change. */
  readonly isRepeat?: true;
  readonly slideId: string;
  /** The one view that shows it, when it stands in `<PageOnly>` or `<SlideOnly>`. */
  readonly onlyIn?: 'page' | 'deck';
  readonly place: Place;
}

/** What a reference asks for, before it is looked up. */
export type Target =
  | { readonly kind: 'anchor'; readonly talk: string; readonly id: string | null }
  | { readonly kind: BlockKind; readonly talk: string; readonly id: string }
  | { readonly kind: 'term' | 'system'; readonly id: string }
  | { readonly kind: 'citation'; readonly key: string; readonly locator: string | null }
  | { readonly kind: 'moment'; readonly talk: string; readonly seconds: number }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'external'; readonly url: string }
  | { readonly kind: 'malformed'; readonly reason: string };

/** Words of a heading, or a reference in it that says words of its own. */
export type TitlePart = string | Target;

/** A use of a target, where it stands in the source. */
export interface Reference {
  readonly target: Target;
  /** The target as the author wrote it, shown in problems. */
  readonly raw: string;
  readonly slideId: string;
  /** Inside `<Notes>`: checked like any other, and left out of everything published. */
  readonly isPrivate: boolean;
  readonly place: Place;
}

/** Everything about a talk's body that other rooms need, without its text. */
export interface Outline {
  readonly slug: string;
  readonly slides: readonly SlideOutline[];
  readonly anchors: readonly Anchor[];
  readonly references: readonly Reference[];
}
