import type { Features } from 'satteri';

/**
 * The Markdown that Lectern reads. The checker and the compiler parse with the same switches, so they see the same tree.
 *
 * Quotes and dashes are set afterwards, where the language of the talk is known and code is told from prose.
 */
export const FEATURES = {
  gfm: true,
  frontmatter: true,
  math: true,
  directive: true,
  wikilinks: true,
  smartPunctuation: false,
} as const satisfies Features;
