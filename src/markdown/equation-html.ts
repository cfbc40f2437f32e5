import type { Anchor } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import type { Speaker } from '../i18n/speak.ts';
import { hasNumberedLines, readEquations, setLabels } from '../format/equations.ts';
import { equationKey } from '../format/outline-talk.ts';
import { escapeHtml, htmlAttributes } from '../lib/html.ts';
import { domIdOf } from '../refs/graph.ts';
import { renderMath } from './blocks/math.ts';

/**
 * A formula that stands alone, with its number at the end of its line when it has a name.
 *
 * The number of a whole formula is next to it and stays in view while a long formula scrolls; numbers of lines are in the
 * formula, at its edge.
 */
export function equationHtml(node: SyntaxNode, { labels, speaker }: EquationContext): string {
  const tex = node.value ?? '';
  const equations = readEquations(node).flatMap(({ at }, index) => {
    const anchor = labels.get(equationKey(node, index));
    return anchor ? [{ at, anchor }] : [];
  });
  const byLine = hasNumberedLines(tex) && equations.every(({ at }) => at !== null);
  const numbers = new Map(equations.map(({ at, anchor }) => [at, anchor.number]));
  const set = setLabels(tex, (start) => (byLine ? (numbers.get(start) ?? null) : null));
  const formula = `<div${scrollAttributes(node, speaker)}>${renderMath(set, true)}</div>`;
  const [first, ...rest] = equations;
  if (!first) return formula;
  const attributes = htmlAttributes({
    class: 'equation',
    id: domIdOf(first.anchor),
    'data-label': nameOf(first.anchor, speaker),
  });
  const marks = rest.map(
    ({ anchor }) =>
      `<span${htmlAttributes({ id: domIdOf(anchor), 'data-label': nameOf(anchor, speaker) })}></span>`,
  );
  const number = byLine
    ? ''
    : `<span class="equation-number">(${escapeHtml(String(first.anchor.number))})</span>`;
  return `<div${attributes}>${marks.join('')}${formula}${number}</div>`;
}

/** A formula that is wider than a phone scrolls by itself, and can be scrolled with the keyboard. */
function scrollAttributes({ shown = '' }: SyntaxNode, { say }: Speaker): string {
  const isLong = shown.length > MOST_LETTERS;
  return htmlAttributes({
    class: 'math',
    ...(isLong && { tabindex: '0', role: 'group', 'aria-label': say('block.scrolls') }),
  });
}

/** As many as fit on a phone next to a number. */
const MOST_LETTERS = 20;

function nameOf({ number }: Anchor, { say }: Speaker): string {
  return say('block.equation', { number });
}

interface EquationContext {
  readonly labels: ReadonlyMap<string, Anchor>;
  /** The words of the talk's language. */
  readonly speaker: Speaker;
}
