import type { DeckSource } from '../deck-source.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';

/** Marp says so itself: `marp: true`. Its pictures and directives are a weaker sign. */
export function recognizeMarp({ text, file }: DeckSource): number {
  if (text === null || !/\.(?:md|markdown)$/i.test(file)) return 0;
  const { data } = splitFrontMatter(text);
  if (data['marp'] === true) return 1;
  if (
    data['marp'] !== undefined ||
    data['headingDivider'] !== undefined ||
    data['paginate'] !== undefined
  )
    return 0.8;
  if (/!\[bg(?:\s[^\]]*)?\]\(|<!--\s*_(?:class|paginate|backgroundColor):/.test(text)) return 0.7;
  return 0;
}
