import type { ImportNode } from '../imported-deck.ts';
import { isAllCode, isCodeFont, plainText, readRuns, type RunContext } from './read-runs.ts';
import { childOf, elementsOf, numberOf, textOf, type Xml } from './xml.ts';

/** The blocks that the text of a shape is: paragraphs, lists by their bullets and levels, code by its font. */
export function readText(
  body: Xml | undefined,
  styles: readonly Xml[],
  context: Omit<RunContext, 'isCode'>,
): ImportNode[] {
  const lines = elementsOf(body, 'p').map((paragraph) => lineOf(paragraph, styles, context));
  return joinLines(withTypedBullets(withoutEmpty(lines)));
}

function lineOf(paragraph: Xml, styles: readonly Xml[], context: Omit<RunContext, 'isCode'>): Line {
  const properties = childOf(paragraph, 'pPr');
  const level = Math.min(8, Math.max(0, numberOf(properties, 'lvl') ?? 0));
  const chain = [properties, ...styles.map((style) => childOf(style, `lvl${level + 1}pPr`))];
  const inherits = isCodeFont(
    chain
      .map((each) => childOf(each, 'defRPr', 'latin')?.attributes.get('typeface'))
      .find((font) => font !== undefined),
  );
  const bullet = bulletOf(chain);
  const isCode = isAllCode(paragraph, inherits);
  return {
    level,
    bullet,
    start: bullet === 'number' ? startOf(chain) : null,
    code: isCode ? plainText(paragraph) : null,
    nodes: readRuns(paragraph, { ...context, isCode: inherits }),
  };
}

/** The nearest word on bullets counts: of the paragraph, the shape, its layout, its master. */
function bulletOf(chain: readonly (Xml | undefined)[]): Line['bullet'] {
  for (const properties of chain)
    for (const { name } of elementsOf(properties)) {
      if (name === 'buNone') return null;
      if (name === 'buChar' || name === 'buBlip') return 'bullet';
      if (name === 'buAutoNum') return 'number';
    }
  return null;
}

function startOf(chain: readonly (Xml | undefined)[]): number {
  return numberOf(chain.map((each) => childOf(each, 'buAutoNum')).find(Boolean), 'startAt') ?? 1;
}

/** Some programs write the bullet as a letter of the text. */
function withTypedBullets(lines: readonly Line[]): Line[] {
  const bullets = lines.map(({ nodes, bullet, code }) =>
    bullet !== null || code !== null ? null : typedBullet(nodes),
  );
  const isList = (index: number) =>
    bullets[index] === 'sure' ||
    (bullets[index] === 'dash' && (bullets[index - 1] !== null || bullets[index + 1] !== null));
  return lines.map((line, index) => {
    const [first, ...others] = line.nodes;
    if (!bullets[index] || !isList(index) || !first) return line;
    const value = (first.value ?? '').replace(TYPED, '');
    return { ...line, bullet: 'bullet', nodes: [{ ...first, value }, ...others] };
  });
}

const TYPED = /^\s*(?:[•●○▪■◦‣⁃·]|[-–—](?=\s))\s*/;

function typedBullet([first]: readonly ImportNode[]): 'sure' | 'dash' | null {
  const sign = first?.type === 'text' ? TYPED.exec(first.value ?? '')?.[0].trim() : undefined;
  return sign === undefined ? null : /[-–—]/.test(sign) ? 'dash' : 'sure';
}

/** Lines with words, and the empty ones within code. */
function withoutEmpty(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    if (isSomething(line)) return line;
    const before = lines.slice(0, index).findLast(isSomething);
    const after = lines.slice(index + 1).find(isSomething);
    const isInCode = [before, after].every((each) => each?.code != null && each.bullet === null);
    return isInCode ? { ...line, code: '', bullet: null } : [];
  });
}

function isSomething({ nodes }: Line): boolean {
  return nodes.some(
    (node) => node.type !== 'break' && (node.type !== 'text' || node.value?.trim()),
  );
}

function joinLines(lines: readonly Line[]): ImportNode[] {
  const blocks: ImportNode[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    const run = lines.slice(at);
    const until = (wanted: (each: Line) => boolean) => {
      const end = run.findIndex((each) => !wanted(each));
      return end < 0 ? run.length : end;
    };
    if (line.code !== null && line.bullet === null) {
      const count = until(({ code, bullet }) => code !== null && bullet === null);
      const value = run
        .slice(0, count)
        .map(({ code }) => code)
        .join('\n');
      blocks.push({ type: 'code', lang: 'text', meta: null, value: value.replace(/\s+$/, '') });
      at += count;
    } else if (line.bullet !== null) {
      const count = until(({ bullet }) => bullet !== null);
      blocks.push(...listsOf(run.slice(0, count)));
      at += count;
    } else {
      blocks.push(paragraphOf(line.nodes));
      at += 1;
    }
  }
  return blocks;
}

/** Lists of lines: a deeper line belongs to the item before it; another kind of bullet begins another list. */
function listsOf(lines: readonly Line[]): ImportNode[] {
  const lists: ImportNode[] = [];
  const base = Math.min(...lines.map(({ level }) => level));
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    let end = at + 1;
    while (end < lines.length && (lines[end]?.level ?? 0) > base) end += 1;
    const isOwn = line.level === base;
    const deeper = lines.slice(isOwn ? at + 1 : at, end);
    const item: ImportNode = {
      type: 'listItem',
      spread: false,
      children: [
        ...(isOwn ? [paragraphOf(line.nodes)] : []),
        ...(deeper.length > 0 ? listsOf(deeper) : []),
      ],
    };
    const isOrdered = isOwn && line.bullet === 'number';
    const last = lists.at(-1);
    // A line that is deeper than all before it has no item to belong to.
    if (!isOwn) lists.push(...listsOf(deeper));
    else if (last?.type === 'list' && last.ordered === isOrdered) last.children?.push(item);
    else
      lists.push({
        type: 'list',
        ordered: isOrdered,
        start: isOrdered ? (line.start ?? 1) : null,
        spread: false,
        children: [item],
      });
    at = end;
  }
  return lists;
}

/** Formulas alone in their paragraph are shown on a line of their own. */
function paragraphOf(nodes: readonly ImportNode[]): ImportNode {
  const trimmed = trimBreaks(nodes);
  const [only, ...others] = trimmed;
  return only?.type === 'inlineMath' && others.length === 0
    ? Object.assign(only, { type: 'math' })
    : { type: 'paragraph', children: trimmed };
}

/** Words without line ends around them. */
export function trimBreaks(nodes: readonly ImportNode[]): ImportNode[] {
  const isSpace = (node: ImportNode | undefined) =>
    node?.type === 'break' || (node?.type === 'text' && node.value?.trim() === '');
  let [from, to] = [0, nodes.length];
  while (from < to && isSpace(nodes[from])) from += 1;
  while (to > from && isSpace(nodes[to - 1])) to -= 1;
  return nodes.slice(from, to);
}

/** The largest size of the words of a text, in hundredths of a point. */
export function fontSize(body: Xml | undefined, styles: readonly Xml[]): number {
  const sizes = elementsOf(body, 'p').flatMap((paragraph) => {
    const level = numberOf(childOf(paragraph, 'pPr'), 'lvl') ?? 0;
    const inherited = styles
      .map((style) => numberOf(childOf(style, `lvl${level + 1}pPr`, 'defRPr'), 'sz'))
      .find((size) => size !== undefined);
    return elementsOf(paragraph)
      .filter((run) => textOf(childOf(run, 't')).trim() !== '')
      .map((run) => numberOf(childOf(run, 'rPr'), 'sz') ?? inherited ?? 1800);
  });
  return Math.max(0, ...sizes);
}

/** A paragraph on its way into a list. */
interface Line {
  readonly level: number;
  readonly bullet: 'bullet' | 'number' | null;
  readonly start: number | null;
  /** Its text when it is code. */
  readonly code: string | null;
  readonly nodes: readonly ImportNode[];
}
