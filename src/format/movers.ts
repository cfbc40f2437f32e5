import type { SyntaxNode } from '../model/syntax.ts';
import { isElement, plainText, textAttributeOf, walk } from '../syntax/nodes.ts';
import { moverName, readBlock } from './blocks.ts';
import { parseCodeMeta } from './code-meta.ts';
import { audienceOf } from './narration.ts';
import type { SlideNodes } from './split-slides.ts';

/**
 * What a slide shows that can be found again on its neighbour, and then moves there: words, pictures, code, and what has a
 * `data-id`.
 *
 *     ## Traps          ->   heading 2 Traps
 *     - save            ->   item save
 *     ![](./a.svg)      ->   picture ./a.svg
 */
export function moversOf({ opener, body }: SlideNodes): ReadonlySet<string> {
  const movers = new Set<string>();
  const shown = body.filter((node) => ['both', 'slide'].includes(audienceOf(node)));
  for (const part of [...(opener?.type === 'heading' ? [opener] : []), ...shown]) {
    walk(part, (node) => {
      const mover = readMover(node);
      if (mover !== null) movers.add(mover);
      return !isElement(node, 'Notes') && !isElement(node, 'PageOnly');
    });
  }
  return movers;
}

function readMover(node: SyntaxNode): string | null {
  const name = moverName(node);
  const block = readBlock(node);
  const picture = block?.kind === 'figure' ? (name ?? block.source) : pictureOf(node);
  if (picture) return `picture ${picture}`;
  if (name !== undefined) return `${node.name ?? node.type} ${name}`;
  switch (node.type) {
    case 'heading':
      return `heading ${node.depth} ${plainText(node).trim()}`;
    case 'listItem':
      return `item ${plainText(node).trim()}`;
    case 'paragraph':
      return `words ${plainText(node).trim()}`;
    case 'code':
      return `code ${parseCodeMeta(node.meta).options['src'] ?? node.value}`;
    default:
      return null;
  }
}

function pictureOf(node: SyntaxNode): string | null {
  if (node.type === 'image') return node.url ?? null;
  return isElement(node, 'img') ? (textAttributeOf(node, 'src') ?? null) : null;
}
