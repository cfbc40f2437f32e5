/** A glossary term. */
export interface TermEntry {
  readonly term: string;
  readonly definition: string;
  readonly also: readonly string[];
  readonly see: readonly string[];
  /** Ids it had before. */
  readonly aliases: readonly string[];
  /** Why it is there although no talk refers to it. */
  readonly unused?: string | undefined;
}

/** How one system stands to another. */
export const RELATION_VERBS = [
  'wraps',
  'runs-on',
  'replaces',
  'implements',
  'competes-with',
] as const;

/** An entry of the systems catalogue. */
export interface SystemEntry {
  readonly name: string;
  readonly summary: string;
  readonly years: string | null;
  readonly also: readonly string[];
  readonly relations: readonly {
    readonly verb: (typeof RELATION_VERBS)[number];
    readonly to: string;
  }[];
  /** Ids it had before. */
  readonly aliases: readonly string[];
}

/** An event of the timeline. */
export interface TimelineEvent {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly systems: readonly string[];
  /** Talks and slides that tell of it: `slug` or `slug#slide`. */
  readonly talks: readonly string[];
}

/** A source that talks cite, from `references.bib`. */
export interface BibEntry {
  readonly key: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly line: number;
}
