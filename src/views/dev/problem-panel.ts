/** What the server and the panel on a page say to each other. */
export const PANEL = {
  /** From a page that has loaded. */
  ready: 'lectern:ready',
  /** To all pages: everything that is wrong. */
  problems: 'lectern:problems',
} as const;

/** A problem with all that the panel shows of it. */
export interface ShownProblem {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly place: string;
  /** The place with the whole path, for the editor. */
  readonly source: string;
  readonly message: string;
  readonly fix: string;
  readonly suggestions: readonly string[];
  readonly excerpt: readonly string[];
  /** The address of the page that explains it. */
  readonly help: string | null;
}
