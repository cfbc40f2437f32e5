import { PLACEHOLDER, type SlideFooterWord } from '../schema/slide-footer.ts';

/** A footer with what its words stand for; separators around a word that stands for nothing are left out. */
export function fillSlideFooter(
  line: string,
  values: Readonly<Record<SlideFooterWord, string>>,
): string {
  return line
    .split(SEPARATOR)
    .reduce<string[]>((parts, part, index, all) => {
      if (index % 2 === 1) return parts;
      const filled = part.replace(PLACEHOLDER, (_, word: SlideFooterWord) => values[word]);
      if (filled.trim() === '' && part.trim() !== '') return parts;
      return [...parts, ...(parts.length > 0 ? [all[index - 1] ?? ''] : []), filled];
    }, [])
    .join('')
    .trim();
}

/** A sign between spaces: ` · `, ` | `, ` — `. */
const SEPARATOR = /( +[·|•–—/,-] +)/;
