import type { DeckSource } from '../deck-source.ts';

/** A page that starts remark, a document of xaringan, or Markdown with its notes, steps or classes. */
export function recognizeRemark({ text, file }: DeckSource): number {
  if (text === null) return 0;
  if (/\.html?$/i.test(file))
    return /remark\.create\(|<textarea[^>]+id=["']?source/.test(text) ? 0.95 : 0;
  if (/\.rmd$/i.test(file)) return /xaringan::|moon_reader/.test(text) ? 0.95 : 0.4;
  if (!/\.(?:md|markdown)$/i.test(file)) return 0;
  let score = 0;
  if (/^\?\?\?\s*$/m.test(text)) score += 0.65;
  if (
    /^(?:class|name|template|layout|count|background-image):\s.*$/m.test(text) &&
    /^---\s*\n(?:class|name|template|layout|count|exclude):/m.test(text)
  )
    score += 0.4;
  if (/^\.[a-z][\w-]*\[/m.test(text)) score += 0.4;
  if (/^--\s*$/m.test(text)) score += 0.3;
  if (score === 0 && (text.match(/^---\s*$/gm)?.length ?? 0) > 3 && !/^---\s*\n/.test(text))
    score = 0.25;
  return Math.min(score, 0.95);
}
