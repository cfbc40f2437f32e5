import type { SyntaxNode } from '../model/syntax.ts';
import { createCodeReader } from '../syntax/code-text.ts';
import { isExpression, plainText } from '../syntax/nodes.ts';
import { formulaText } from './formula-text.ts';
import { expandMacrosIn, type Macros } from './math-macros.ts';
import { parseMdx } from './parse-mdx.ts';

/** Says on every formula, expression and picture what a reader sees of it, so that headings, search and twin can say it too. */
export function showComputed(root: SyntaxNode, source: string, macros: Macros = {}): SyntaxNode {
  const read = createCodeReader(root, source);
  return show(expandMacrosIn(root, macros));

  function show(node: SyntaxNode): SyntaxNode {
    if (node.type === 'inlineMath' || node.type === 'math') return showFormula(node);
    if (isExpression(node)) return { ...node, shown: read(node) };
    if (node.type === 'image' || node.type === 'imageReference') return showPicture(node);
    return node.children ? { ...node, children: node.children.map(show) } : node;
  }

  function showFormula(node: SyntaxNode): SyntaxNode {
    const shown = formulaText(node.value ?? '', node.type === 'math');
    return { ...node, shown, written: plainLetters(shown) };
  }

  function showPicture(node: SyntaxNode): SyntaxNode {
    const nodes = readAlt(node, source)?.map((each) => show(expandMacrosIn(each, macros)));
    if (!nodes) return node;
    return { ...node, altNodes: nodes, alt: plainText({ type: 'paragraph', children: nodes }) };
  }
}

/** Small digits are none in an id: `x²` is `x2` there. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/_(?=\p{L})/gu, '')
    .replace(/ ([^\p{L}\p{N}\s]) /gu, '$1');
}

/** The nodes of a picture's text; null where there are words only. */
function readAlt(picture: SyntaxNode, source: string): readonly SyntaxNode[] | null {
  const { start, end } = picture.position ?? {};
  const from = (start?.offset ?? 0) + '!['.length;
  const text = altIn(source.slice(from, end?.offset));
  if (!/[{<$`]/.test(text)) return null;
  try {
    // As far into the text as it was, so that every position stays what it was.
    return parseMdx(' '.repeat(from) + text).children?.[0]?.children ?? null;
  } catch {
    return null;
  }
}

/** What comes before the bracket that closes the text of a picture: none that is escaped, in code or in an expression. */
function altIn(written: string): string {
  let depth = 0;
  for (const { 0: part, index } of written.matchAll(ALT_PARTS)) {
    if (part === '[') depth += 1;
    if (part === ']' && depth === 0) return written.slice(0, index);
    if (part === ']') depth -= 1;
  }
  return '';
}

const ALT_PARTS =
  /\\.|(?<ticks>`+)[^`].*?(?<!`)\k<ticks>(?!`)|\{(?:"[^"]*"|'[^']*'|[^{}"'])*\}|[[\]]/gs;
