import type { SyntaxNode } from '../model/syntax.ts';
import { htmlText } from '../lib/html.ts';
import { listingsOf } from '../format/blocks.ts';
import { writeMatches, type CodeMatch } from '../format/code-matches.ts';
import { findNewLines, MATCH_REVISION, matchCode } from './blocks/match-code.ts';
import { highlightFence } from './block-nodes.ts';
import { htmlElement } from './build-nodes.ts';
import type { RewriteContext } from './rewrite-nodes.ts';

/**
 * `<Morph>` as its listings, one after another, with what each shares with the one before it.
 *
 * A page shows all of them. A deck shows the last that has come, and lets move what it shares with the one before.
 */
export async function morphNode(
  node: SyntaxNode,
  context: RewriteContext,
  rewrite: (listing: SyntaxNode, context: RewriteContext) => Promise<readonly SyntaxNode[]>,
): Promise<SyntaxNode> {
  const fences = listingsOf(node);
  const codes = await Promise.all(
    fences.map(async (fence) => htmlText((await highlightFence(fence, context)).pre)),
  );
  const children: SyntaxNode[] = [];
  for (const [index, fence] of fences.entries()) {
    const before = codes[index - 1];
    const newLines = before === undefined ? NO_LINES : findNewLines(before, codes[index] ?? '');
    const step = { number: index + 1, count: fences.length, newLines };
    children.push(...(await rewrite(fence, { ...context, step })));
  }
  return htmlElement(
    'div',
    {
      className: ['morph'],
      role: 'group',
      ariaLabel: context.speaker.say('block.morph', { count: fences.length }),
      dataMatches: writeMatches(await matchNeighbours(codes, context)),
    },
    children,
  );
}

const NO_LINES: ReadonlySet<number> = new Set();

async function matchNeighbours(
  codes: readonly string[],
  { cache }: RewriteContext,
): Promise<CodeMatch[][]> {
  const pairs = codes.slice(1).map((code, index) => [codes[index] ?? '', code] as const);
  return Promise.all(
    pairs.map(async ([from, to]) => {
      const kept = await cache.get([MATCH_REVISION, from, to], async () =>
        JSON.stringify(await matchCode(from, to)),
      );
      return JSON.parse(kept) as CodeMatch[];
    }),
  );
}
