import type { SyntaxNode } from '../model/syntax.ts';
import { isElement, walk } from '../syntax/nodes.ts';

/**
 * The longest piece of each private note that stands in one run of text, long enough to be no accident. What the public part of the talk says
 * as well is no secret.
 */
export function findPrivateWords(root: SyntaxNode, publicRoot: SyntaxNode, text: string): string[] {
  const shown = [frontmatterOf(text), ...wordsIn(publicRoot)];
  const secrets: string[] = [];
  const isShown = (piece: string) => shown.some((each) => each.includes(piece));
  walk(root, (node) => {
    if (!isElement(node, 'Notes')) return true;
    const pieces: string[] = [];
    walk(node, (part) => void (part.type === 'text' && pieces.push(part.value ?? '')));
    const longest = pieces
      .flatMap((piece) => piece.split(QUOTES_AND_DASHES))
      .map((piece) => piece.trim())
      .sort((a, b) => b.length - a.length)
      .find((piece) => piece.length < 8 || !isShown(piece));
    if (longest && longest.length >= 8) secrets.push(longest);
    return false;
  });
  return secrets;
}

/** All that is written in a tree: texts, code, addresses, titles. */
function wordsIn(root: SyntaxNode): string[] {
  const words: string[] = [];
  walk(root, ({ value, url, alt, title }) => {
    for (const text of [value, url, alt, title]) if (typeof text === 'string') words.push(text);
  });
  return words;
}

function frontmatterOf(text: string): string {
  return /^---\r?\n[\s\S]*?\n---/.exec(text)?.[0] ?? '';
}

/** What typography may set another way in the page than in the text. */
const QUOTES_AND_DASHES = /["'&<>“”‘’„‚«»‹›「」『』\u00a0–—]|-{2,}/;
