import { markdownToMdast } from 'satteri';
import { finish } from '../../format/parse-mdx.ts';
import type { ImportNode } from '../imported-deck.ts';
import { eachNode } from '../write/words-of.ts';

/** All definitions of links in a deck, for tools in which a slide may use those of another. */
export function definitionsOf(text: string): string {
  if (!/^ {0,3}\[[^\]\n]+\]:/m.test(text)) return '';
  const root = markdownToMdast(finish(text), {
    features: { gfm: true, frontmatter: false, smartPunctuation: false },
  }) as unknown as ImportNode;
  const lines: string[] = [];
  eachNode([root], (node) => {
    if (node.type !== 'definition' || node.label === '//' || /\s/.test(node.url ?? '')) return;
    lines.push(`[${node.label ?? node.identifier ?? ''}]: <${node.url ?? ''}>`);
  });
  return lines.length === 0 ? '' : `\n\n${lines.join('\n')}\n`;
}
