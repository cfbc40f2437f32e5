import type { SyntaxNode } from '../model/syntax.ts';
import { walk } from '../syntax/nodes.ts';
import { isBlockPicture, isPicture, picturesIn } from './pictures.ts';
import { isSomething, paragraphOf, splitText } from './split-text.ts';

/**
 * Gives every picture that has a line to itself a paragraph to itself, so that it is shown as a figure; several on a line
 * become a row. A picture inside a sentence stays where it is.
 *
 *     ![a](./a.png)          paragraph [image]
 *     Words below.     ->    paragraph [text]
 */
export function setPicturesApart(root: SyntaxNode, source: string): SyntaxNode {
  const definitions = readDefinitions(root);
  return rebuild(root);

  function rebuild(node: SyntaxNode): SyntaxNode {
    if (node.type === 'imageReference') return resolve(node);
    if (!node.children) return node;
    const children = node.children.map(rebuild);
    const apart = node.type === 'paragraph' ? children : children.flatMap(splitParagraph);
    return { ...node, children: apart };
  }

  /** `![alt][label]` is the picture that its definition names. */
  function resolve(node: SyntaxNode): SyntaxNode {
    const definition = definitions.get(node.identifier ?? '');
    if (!definition) return node;
    return { ...node, type: 'image', url: definition.url ?? '', title: definition.title ?? null };
  }

  function splitParagraph(node: SyntaxNode): SyntaxNode[] {
    if (node.type !== 'paragraph' || picturesIn(node).length === 0) return [node];
    const groups = groupLines(linesOf(node.children ?? [], source));
    const [first] = groups;
    const isPlain = groups.length === 1 && (!first?.isPictures || first.nodes.length === 1);
    if (isPlain && first?.nodes.every((each) => node.children?.includes(each))) return [node];
    return groups.flatMap(({ isPictures, nodes }) => {
      if (!isPictures) return [paragraphOf(joinTexts(nodes))];
      const pictures = nodes.map((picture) => paragraphOf([picture]));
      if (pictures.length === 1) return pictures;
      return [{ ...paragraphOf(pictures), type: 'pictureRow' }];
    });
  }
}

function readDefinitions(root: SyntaxNode): Map<string, SyntaxNode> {
  const definitions = new Map<string, SyntaxNode>();
  walk(root, (node) => {
    const id = node.identifier ?? '';
    if (node.type === 'definition' && !definitions.has(id)) definitions.set(id, node);
  });
  return definitions;
}

/** The nodes of a paragraph line by line; what ended a line is the first node of the next one. */
function linesOf(nodes: readonly SyntaxNode[], source: string): SyntaxNode[][] {
  const lines: SyntaxNode[][] = [[]];
  const queue = [...nodes];
  for (let node = queue.shift(); node; node = queue.shift()) {
    if (node.type === 'break') lines.push([node]);
    else if (isBlockPicture(node)) lines.push([LINE_END, node], [LINE_END]);
    else if (node.type === 'text' && node.value?.includes('\n')) {
      const [before, after] = splitText(node, source);
      if (isSomething(before)) lines.at(-1)?.push(before);
      lines.push([LINE_END]);
      if (isSomething(after)) queue.unshift(after);
    } else lines.at(-1)?.push(node);
  }
  return lines;
}

const LINE_END: SyntaxNode = { type: 'lineEnd' };

function isLineEnd({ type }: SyntaxNode): boolean {
  return type === 'lineEnd' || type === 'break';
}

/** Neighboring lines of pictures, and neighboring lines of anything else. */
function groupLines(lines: readonly SyntaxNode[][]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const words = line.filter((node) => !isLineEnd(node) && !isBlank(node));
    const isPictures = words.length > 0 && words.every(isPicture);
    const last = groups.at(-1);
    const nodes = isPictures ? words.flatMap(picturesIn) : line;
    if (last?.isPictures === isPictures) last.nodes.push(...nodes);
    else
      groups.push({
        isPictures,
        nodes: isPictures ? nodes : nodes.filter((node, index) => index > 0 || !isLineEnd(node)),
      });
  }
  return groups.filter(({ nodes }) => nodes.some((node) => !isLineEnd(node) && !isBlank(node)));
}

function isBlank({ type, value }: SyntaxNode): boolean {
  return type === 'text' && value?.trim() === '';
}

/** Makes one text again of a text, a line end and a text; a line end where no line follows is nothing. */
function joinTexts(nodes: readonly SyntaxNode[]): SyntaxNode[] {
  const joined: SyntaxNode[] = [];
  const last = nodes.findLastIndex((node) => !isLineEnd(node));
  for (const [index, each] of nodes.slice(0, last + 1).entries()) {
    const before = joined.at(-1);
    const node = each === LINE_END ? lineEndBetween(before, nodes[index + 1]) : each;
    if (before?.type === 'text' && node.type === 'text')
      joined[joined.length - 1] = joinTwo(before, node);
    else joined.push(node);
  }
  return joined;
}

function lineEndBetween(before: SyntaxNode | undefined, after: SyntaxNode | undefined): SyntaxNode {
  const start = before?.position?.end;
  const end = after?.position?.start;
  return { type: 'text', value: '\n', position: start && end && { start, end } };
}

function joinTwo(before: SyntaxNode, after: SyntaxNode): SyntaxNode {
  const start = before.position?.start;
  const end = after.position?.end;
  const value = `${before.value ?? ''}${after.value ?? ''}`;
  return { ...before, value, position: start && end && { start, end } };
}

interface Group {
  readonly isPictures: boolean;
  readonly nodes: SyntaxNode[];
}
