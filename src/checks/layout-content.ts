import { isDiagram } from '../format/blocks.ts';
import { audienceOf, soleChild } from '../format/narration.ts';
import { lonePicture } from '../format/pictures.ts';
import { readSlideOptions } from '../format/options.ts';
import { splitSlides, type SlideNodes } from '../format/split-slides.ts';
import { BLOCK_KINDS, type Amount, type BlockKind, type Takes } from '../model/layouts.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createProblem } from '../problems/catalogue.ts';
import { isComment, isElement, isExpression, placeOf } from '../syntax/nodes.ts';

/** Slides hold what their layout has a place for, and as much of it as it needs. */
export function checkLayoutContent(
  { root, file }: TalkTree,
  layouts: ReadonlyMap<string, Takes | null>,
): Problem[] {
  return splitSlides(root).slides.flatMap((slide) => {
    const { layout } = readSlideOptions(slide.marker);
    const takes = layouts.get(layout);
    if (!slide.marker || !takes) return [];
    const found = countBlocks(slide);
    const wrong = BLOCK_KINDS.filter((kind) => !fits(found.get(kind) ?? 0, amountOf(takes, kind)));
    if (wrong.length === 0) return [];
    const place = { file, ...placeOf(slide.marker), target: layout };
    const data = {
      layout,
      found: wrong.map((kind) => describe(kind, found.get(kind) ?? 0)),
      takes: BLOCK_KINDS.filter((kind) => takes[kind] !== undefined && takes[kind] !== 0).map(
        (kind) => describe(kind, takes[kind] ?? 0),
      ),
    };
    return [createProblem('layout-content', place, data)];
  });
}

/** Any slide may have a title where the layout says nothing of it. */
function amountOf(takes: Takes, kind: BlockKind): Amount {
  return takes[kind] ?? (kind === 'title' ? 'any' : 0);
}

function fits(count: number, amount: Amount): boolean {
  if (amount === 'any') return true;
  const [least, most] = typeof amount === 'number' ? [amount, amount] : amount;
  return least <= count && count <= most;
}

/** What a slide shows, counted by kind. */
function countBlocks({ opener, body }: SlideNodes): ReadonlyMap<BlockKind, number> {
  const counts = new Map<BlockKind, number>();
  const title: BlockKind[] = opener?.type === 'heading' ? ['title'] : [];
  for (const kind of [...title, ...body.flatMap(kindsOf)])
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Elements that are what is in them. */
const GROUPS: ReadonlySet<string> = new Set(['Steps', 'SlideOnly', 'Fragment']);

const KIND_OF_ELEMENT: Readonly<Record<string, BlockKind>> = {
  Columns: 'columns',
  Figure: 'figure',
  Morph: 'code',
  Show: 'text',
  Table: 'table',
  Video: 'video',
  blockquote: 'quote',
  figure: 'figure',
  img: 'figure',
  ol: 'list',
  pre: 'code',
  table: 'table',
  ul: 'list',
};

const KIND_OF_NODE: Readonly<Record<string, BlockKind>> = {
  blockquote: 'quote',
  containerDirective: 'aside',
  html: 'text',
  heading: 'text',
  list: 'list',
  math: 'math',
  table: 'table',
};

/** The kinds of what a part of a slide shows: none for what is said, is for the page alone, or shows nothing. */
function kindsOf(node: SyntaxNode): BlockKind[] {
  const audience = audienceOf(node);
  if (audience !== 'both' && audience !== 'slide') return [];
  if (node.type === 'paragraph') {
    const only = soleChild(node);
    return lonePicture(node) ? ['figure'] : only ? kindsOf(only) : ['text'];
  }
  if (isElement(node)) {
    const name = node.name ?? '';
    if (name === 'Transcript') return [];
    if (name === '' || GROUPS.has(name)) return (node.children ?? []).flatMap(kindsWithin);
    return [KIND_OF_ELEMENT[name] ?? (/^[a-z]+$/.test(name) ? 'text' : 'component')];
  }
  if (isExpression(node)) return isComment(node) ? [] : ['component'];
  if (node.type === 'code') return [isDiagram(node) ? 'figure' : 'code'];
  const kind = KIND_OF_NODE[node.type];
  return kind === undefined ? [] : [kind];
}

/** The kinds of what an element holds, in which paragraphs are shown. */
function kindsWithin(node: SyntaxNode): BlockKind[] {
  return node.type === 'paragraph' && audienceOf(node) === 'narration' ? ['text'] : kindsOf(node);
}

/** `2 figures`, `1 to 3 lists`, `any number of tables`. */
function describe(kind: BlockKind, amount: Amount): string {
  const [one, many] = NAMES[kind];
  if (amount === 'any') return `any number of ${many}`;
  if (typeof amount !== 'number') return `${amount[0]} to ${amount[1]} ${many}`;
  return amount === 0 ? `no ${one}` : `${amount} ${amount === 1 ? one : many}`;
}

const NAMES: Readonly<Record<BlockKind, readonly [one: string, many: string]>> = {
  title: ['title', 'titles'],
  text: ['shown text', 'shown texts'],
  list: ['list', 'lists'],
  figure: ['figure', 'figures'],
  table: ['table', 'tables'],
  code: ['listing', 'listings'],
  quote: ['quote', 'quotes'],
  math: ['formula', 'formulas'],
  columns: ['group of columns', 'groups of columns'],
  aside: ['aside', 'asides'],
  video: ['video', 'videos'],
  component: ['component', 'components'],
};
