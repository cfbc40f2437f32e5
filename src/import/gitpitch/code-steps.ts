import type { ImportNode } from '../imported-deck.ts';
import type { OpenDeck } from '../open-deck.ts';
import type { CodeStep } from './marks.ts';

/** Gives the steps below a listing to it; what was said at each follows as a list. Lists between marks appear step by step. */
export function applyCodeSteps(
  blocks: ImportNode[],
  steps: readonly CodeStep[],
  deck: OpenDeck,
): ImportNode[] {
  const code = blocks.findLast(({ type }) => type === 'code');
  if (steps.length === 0) return blocks;
  const captions = steps.filter(({ caption }) => caption.trim() !== '');
  if (code) {
    code.lang ??= 'text';
    code.meta = [code.meta, `{${steps.map(({ lines }) => lines).join('|')}}`]
      .filter(Boolean)
      .join(' ');
  }
  for (const { lines, line, caption } of steps)
    deck.ledger.add(code ? 'kept' : 'dropped', 'option', {
      place: deck.place(line),
      original: `@[${lines}]`,
      ...(code ? {} : { why: `There is no listing for these lines. ${caption}` }),
    });
  if (captions.length === 0) return blocks;
  const list: ImportNode = {
    type: 'list',
    ordered: false,
    spread: false,
    children: captions.map(({ lines, caption, line }) => ({
      type: 'listItem',
      spread: false,
      children: deck.blocks(`${lines}: ${caption}`, line),
    })),
  };
  const at = code ? blocks.indexOf(code) + 1 : blocks.length;
  return [...blocks.slice(0, at), list, ...blocks.slice(at)];
}
