/** How much a problem matters: an error stops the build, a warning is shown. */
export type Severity = 'error' | 'warning';

/** A place in a source file; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A piece of text to put in place of another: what stands from `start` to before `end`, in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing wrong with a source, ready for any reporter. */
export interface Problem {
  /** Permanent kebab-case id of the rule, also its anchor in the guide. */
  readonly id: string;
  readonly severity: Severity;
  /** Path relative to the content folder, with `/` on every platform. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What is wrong, with the value shown. Never the position. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Real targets that come near, best first, at most three. */
  readonly suggestions: readonly string[];
  /** The value that was looked for, when the problem is a reference. */
  readonly target: string | null;
  /** What mends it, when there is exactly one way to; all edits together, or none. */
  readonly repair?: readonly Edit[];
}

/** The numbers every report ends with. */
export interface CheckSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly talks: number;
  readonly slides: number;
  readonly references: number;
}
