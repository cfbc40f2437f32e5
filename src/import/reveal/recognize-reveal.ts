import type { DeckSource } from '../deck-source.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';

/** Markdown for reveal.js: by its comments, its notes, its own separator, or the configuration next to it. */
export function recognizeRevealMd(source: DeckSource): number {
  const { text, file } = source;
  if (text === null || !/\.(?:md|markdown)$/i.test(file)) return 0;
  if (/<!--\s*\.(?:slide|element):/.test(text)) return 0.9;
  const { data, body } = splitFrontMatter(text);
  if (
    ['revealOptions', 'separator', 'verticalSeparator', 'highlightTheme', 'scripts', 'css'].some(
      (key) => key in data,
    )
  )
    return 0.9;
  if (source.readText('reveal-md.json') !== null) return 0.85;
  const slides = body.split(/\n---\n/).length;
  if (/\n-{4}\n|\n---v\n/.test(body) || (slides > 1 && /^\s*notes?:/im.test(body))) return 0.6;
  return slides > 1 ? 0.3 : 0;
}

/** A page of reveal.js: its script, or sections in an element `slides`. */
export function recognizeRevealHtml({ text, file }: DeckSource): number {
  if (text === null || !/\.html?$/i.test(file)) return 0;
  if (/class\s*=\s*["'][^"']*\breveal\b/.test(text) && /<section\b/i.test(text)) return 0.9;
  return /<div[^>]+class\s*=\s*["'][^"']*\bslides\b/.test(text) && /<section\b/i.test(text)
    ? 0.7
    : 0;
}
