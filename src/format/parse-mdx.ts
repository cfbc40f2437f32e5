import { mdxToMdast } from 'satteri';
import type { SyntaxNode } from '../model/syntax.ts';
import { exchangeBesideRuns } from './cjk-emphasis.ts';
import { FEATURES } from './features.ts';
import { findPlainSigns, findSignsAlone } from './plain-signs.ts';
import { createStandIns, type StandIns } from './stand-ins.ts';

/**
 * Parses MDX until every sign that is text is read as text. A sign made plain can uncover the next one.
 *
 * @throws Error of the parser, with the place in front of its message.
 */
export function parseMdx(source: string): SyntaxNode {
  return parsePlainly(source, parseOnce);
}

/** The same with any parser whose tree has offsets. */
export function parsePlainly(source: string, parse: (text: string) => SyntaxNode): SyntaxNode {
  const { standInFor, restore } = createStandIns(source);
  const alone = new Set(findSignsAlone(source));
  let text = exchangeBesideRuns(exchangeAll(source, alone, standInFor), standInFor);
  let root = text === source ? parse(source) : (tryParse(parse, text) ?? parse((text = source)));
  for (;;) {
    const signs = new Set(findPlainSigns(root, text, source));
    if (signs.size === 0) return restore(root);
    text = exchangeAll(text, signs, standInFor);
    root = parse(text);
  }
}

function exchangeAll(
  text: string,
  signs: ReadonlySet<number>,
  standInFor: StandIns['standInFor'],
): string {
  const pieces: string[] = [];
  let from = 0;
  for (const index of [...signs].sort((a, b) => a - b)) {
    pieces.push(text.slice(from, index), standInFor(text.charAt(index), 'punctuation'));
    from = index + 1;
  }
  return pieces.join('') + text.slice(from);
}

function parseOnce(source: string): SyntaxNode {
  return mdxToMdast(finish(source), { features: FEATURES }) as unknown as SyntaxNode;
}

/** At a backslash that ends a text inside a string of code, the parser reads on past the end, and the whole process dies of it. */
export function finish(source: string): string {
  return source.endsWith('\\') ? `${source}\n` : source;
}

/** In code a letter with a stand-in may be no name any more. */
function tryParse(parse: (text: string) => SyntaxNode, source: string): SyntaxNode | null {
  try {
    return parse(source);
  } catch {
    return null;
  }
}
