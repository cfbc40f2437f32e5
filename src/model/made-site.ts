import type { Problem } from './problem.ts';

/** A file that only a built site has; a folder without it is not ours to replace. */
export const MANIFEST = 'lectern.json';

/** What Astro made, told by those that know where it comes from; the check of the built site holds what is there against it. */
export interface MadeSite {
  /** Files of pages and other routes, each with the pattern of its route; null for one of the project's own code. */
  readonly routes: Readonly<Record<string, string | null>>;
  /** Bundled scripts; nothing in them is from the content folder. */
  readonly scripts: readonly string[];
  /** Files that code of the project or of the engine brought into the bundle. */
  readonly assets: readonly string[];
  /** Files of the folder that is published as it is. */
  readonly published: readonly string[];
  /** What the content folder brought into the bundle and may not. */
  readonly refused: readonly Problem[];
}
