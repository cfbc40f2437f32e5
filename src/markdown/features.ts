import type { Features } from 'satteri';

/** The Markdown that Lectern reads. The checker and the compiler parse with the same switches, so they see the same tree. */
export const FEATURES = {
  gfm: true,
  frontmatter: true,
  math: true,
  directive: true,
  wikilinks: true,
  smartPunctuation: true,
} as const satisfies Features;
