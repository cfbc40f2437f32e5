/** The parts a take-away can have. */
export const PARTS = ['pdf', 'handout', 'html', 'zip'] as const;
export type Part = (typeof PARTS)[number];

/** How a slide with steps is printed: once as it ends, or once for each step. */
export const STEP_KINDS = ['merged', 'pages'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** The colours a take-away can be asked for. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What an export is asked for. */
export interface ExportRequest {
  readonly slug: string;
  readonly parts: ReadonlySet<Part>;
  readonly steps: StepKind;
  /** Null leaves it to the talk: light on paper, the talk's own on a screen. */
  readonly theme: Theme | null;
}

/** The talk that is exported, and the site it was built into. */
export interface ExportedTalk {
  readonly slug: string;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly occasion: string;
  /** A day, a month or a year. */
  readonly date: string;
  readonly lang: string;
  readonly slides: readonly { readonly id: string; readonly title: string }[];
  readonly site: { readonly folder: string; readonly base: string };
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
}

/** The public address of a talk's page; null when the site's is not known. */
export function pageAddress({ slug, address }: ExportedTalk): string | null {
  return address && `${address}talks/${encodeURI(slug)}/`;
}
