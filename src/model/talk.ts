import type { Talk as Frontmatter } from '../schema/talk.ts';
import type { Outline } from './outline.ts';

/** A talk as every view sees it: its frontmatter and the outline of its body. */
export interface Talk {
  readonly slug: string;
  readonly data: Frontmatter;
  readonly outline: Outline;
}
