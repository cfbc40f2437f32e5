import type { DeckSource } from '../deck-source.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';

/** Slidev shows in its settings, its slots and its directives. */
export function recognizeSlidev({ text, file }: DeckSource): number {
  if (text === null || !/\.(?:md|markdown)$/i.test(file)) return 0;
  const { data, body } = splitFrontMatter(text);
  if (data['marp'] !== undefined) return 0;
  let score = 0;
  if (
    [
      'drawings',
      'highlighter',
      'fonts',
      'mdc',
      'comark',
      'colorSchema',
      'themeConfig',
      'addons',
      'lineNumbers',
      'routerMode',
      'canvasWidth',
      'exportFilename',
    ].some((key) => key in data)
  )
    score += 0.6;
  if (/^---\n(?:[\w-]+:.*\n)+---\s*$/m.test(body)) score += 0.5;
  if (/^::\s*(?:right|left|default)\s*::\s*$/m.test(body)) score += 0.4;
  if (/\bv-clicks?\b|<v-click|\bv-after\b|magic-move|<<< @\//.test(body)) score += 0.4;
  if (
    typeof data['layout'] === 'string' ||
    (typeof data['background'] === 'string' && 'theme' in data)
  )
    score += 0.4;
  if (/(?:^|\/)slides\.md$/.test(file) && 'theme' in data) score += 0.2;
  return Math.min(score, 0.95);
}
