import type { LostCharacter } from './preflight-pdf.ts';

/** The parts of a whole take-away. */
export const PARTS = ['pdf', 'handout', 'html', 'zip'] as const;
/** Those, and what is only made when it is asked for. */
export const ALL_PARTS = [...PARTS, 'pptx'] as const;
export type Part = (typeof ALL_PARTS)[number];

/** How a slide with steps is written: once as it ends, once for each step, or once with its steps as animations. */
export const STEP_KINDS = ['merged', 'pages', 'animated'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** The colours a take-away can be asked for. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What an export is asked for. */
export interface ExportRequest {
  readonly slug: string;
  /** Null for the whole talk. */
  readonly variant: string | null;
  readonly parts: ReadonlySet<Part>;
  readonly steps: StepKind;
  /** Null leaves it to the talk: light on paper, the talk's own on a screen. */
  readonly theme: Theme | null;
  /** Whether files that did not pass are wanted as well. */
  readonly isForced?: boolean;
}

/** The talk that is exported, or one of its variants, and the site it was built into. */
export interface ExportedTalk {
  readonly slug: string;
  /** The last part of a variant's address; null for the whole talk. */
  readonly variant: string | null;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly occasion: string;
  /** A day, a month or a year. */
  /** None where a draft says none. */
  readonly date: string | undefined;
  readonly lang: string;
  readonly slides: readonly { readonly id: string; readonly title: string }[];
  readonly site: { readonly folder: string; readonly base: string };
  /** Where a character was written, on a slide or, for null, wherever it is first, and what brings it a font. */
  readonly explain?: (character: string, slide: string | null) => LostCharacter;
  /** Address of the public site with its path, such as `https://example.org/talks/`; null when nobody said. */
  readonly address: string | null;
}

/** A file of the take-away. */
export interface TakeawayFile {
  /** What it can be asked for by; null for what only the whole take-away has. */
  readonly part: Part | null;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of a PDF whose pages are known: what must be found on each. */
  readonly texts?: readonly (readonly string[])[];
  /** Of a PowerPoint file: what was seen in the deck that it was made from. */
  readonly report?: { readonly seen: string; readonly details: readonly string[] };
  /** Of a PDF of slides: the slide on each page. */
  readonly slides?: readonly string[];
}

/** Where a view of the talk lies in its site, below the base: `talks/kvm/slides/`, `talks/kvm/slides/short/`. */
export function pathOf(
  { slug, variant }: Pick<ExportedTalk, 'slug' | 'variant'>,
  view: 'page' | 'slides' | 'handout' | 'twin',
): string {
  const part = variant === null ? '' : `/${variant}`;
  if (view === 'page') return `talks/${slug}/`;
  return view === 'twin' ? `talks/${slug}${part}.md` : `talks/${slug}/${view}${part}/`;
}

/** The public address that is given to an audience: the page of a talk, the deck of a variant; null when the site's is not known. */
export function publicAddress(talk: ExportedTalk): string | null {
  const path = pathOf(talk, talk.variant === null ? 'page' : 'slides');
  return talk.address && talk.address + encodeURI(path);
}

/** What the names of a take-away's files begin with, so that those of a variant are told from the talk's. */
export function fileStem({ slug, variant }: Pick<ExportedTalk, 'slug' | 'variant'>): string {
  return variant === null ? slug : `${slug}-${variant}`;
}
