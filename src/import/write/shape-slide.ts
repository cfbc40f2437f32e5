import type { ImportedSlide, ImportNode } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import { jsx } from '../html/jsx.ts';
import { liftBlocks } from './lift-blocks.ts';
import { makeSound } from './make-sound.ts';
import { wordsOf } from './words-of.ts';

/** A slide as it is written: its heading, and blocks that open no slide by accident. */
export interface ShapedSlide {
  slide: ImportedSlide;
  /** Number in the source, from 1. */
  readonly number: number;
  /** Null for a slide without a heading. */
  heading: ImportNode | null;
  body: ImportNode[];
  readonly notes: ImportNode[];
}

/** Gives a slide its heading, lowers the headings after it, and groups what appears step by step. */
export function shapeSlide(slide: ImportedSlide, number: number, ledger: Ledger): ShapedSlide {
  ledger.atSlide(number);
  const body = prune(unpackTitle(liftBlocks(slide.body), slide, ledger));
  makeSound(body, slide.place, ledger);
  const at = titleIndex(body);
  const heading = at === null ? null : (body[at] ?? null);
  const rest = body.filter((_, index) => index !== at);
  if (heading && at !== null && at > 0)
    ledger.add('changed', 'heading', {
      place: { ...slide.place, line: heading.position?.start.line ?? slide.place.line },
      original: wordsOf(heading),
      why: 'A heading opens a slide, so it stands before what came above it.',
      node: heading,
    });
  return {
    slide,
    number,
    heading,
    body: groupSteps(rest.flatMap(asBlock)),
    notes: noted(slide, ledger),
  };
}

/** A heading in a column is the title of a slide that has no other. */
function unpackTitle(blocks: ImportNode[], slide: ImportedSlide, ledger: Ledger): ImportNode[] {
  const columns = blocks.find(({ name }) => name === 'Columns');
  if (!columns || blocks.some(({ type }) => type === 'heading')) return blocks;
  const column = columns.children?.find(({ children = [] }) => children[0]?.type === 'heading');
  const heading = column?.children?.[0];
  if (!column || !heading) return blocks;
  column.children = column.children?.slice(1) ?? [];
  columns.children = columns.children?.filter(({ children = [] }) => children.length > 0) ?? [];
  ledger.add('changed', 'heading', {
    place: { ...slide.place, line: heading.position?.start.line ?? slide.place.line },
    original: wordsOf(heading),
    why: 'A heading opens a slide, so it stands above its columns.',
    node: heading,
  });
  const [only] = columns.children;
  const rest =
    columns.children.length === 1 && only
      ? blocks.flatMap((node) => (node === columns ? (only.children ?? []) : [node]))
      : blocks;
  return [heading, ...rest];
}

function noted(slide: ImportedSlide, ledger: Ledger): ImportNode[] {
  const notes = prune(liftBlocks(slide.notes));
  makeSound(notes, slide.place, ledger);
  return notes.flatMap(asBlock);
}

/** Which block is the title: the first, or the only large heading. */
function titleIndex(body: readonly ImportNode[]): number | null {
  if (body[0]?.type === 'heading') return 0;
  const headings = body.flatMap((node, index) =>
    node.type === 'heading' ? [{ node, index }] : [],
  );
  const [first] = headings;
  if (!first) return null;
  const isLargest = headings.every(
    ({ node }, index) => index === 0 || (node.depth ?? 6) > (first.node.depth ?? 6),
  );
  const isAfterPictures = body
    .slice(0, first.index)
    .every((node) => wordsOf(node) === '' || isPicture(node));
  return isAfterPictures || (isLargest && (first.node.depth ?? 6) <= 2) ? first.index : null;
}

function isPicture(node: ImportNode): boolean {
  return (
    node.type === 'paragraph' &&
    (node.children ?? []).every(
      (child) => child.type === 'image' || (child.type === 'text' && child.value?.trim() === ''),
    )
  );
}

/** A block that opens no slide: smaller headings, no rules. */
function asBlock(node: ImportNode): ImportNode[] {
  if (node.type === 'thematicBreak') return [];
  if (node.type === 'heading') return [boldLine(node)];
  if (node.type === 'html')
    return [{ type: 'paragraph', children: [{ type: 'text', value: node.value ?? '' }] }];
  if (node.children && !PHRASING_PARENTS.has(node.type))
    node.children = groupIfContainer(node, node.children.flatMap(asBlock));
  return [node];
}

/** A heading after that of the slide is a bold line: a smaller heading would leave out a level, which those who hear the slide stumble over. */
function boldLine(node: ImportNode): ImportNode {
  const words = (node.children ?? []).flatMap(withoutStrong);
  return Object.assign(node, {
    type: 'paragraph',
    data: { ...node.data, wasHeading: true },
    children: [{ type: 'strong', children: words }],
  });
}

function withoutStrong(node: ImportNode): ImportNode[] {
  return node.type === 'strong' ? (node.children ?? []).flatMap(withoutStrong) : [node];
}

const PHRASING_PARENTS = new Set(['paragraph', 'heading', 'tableRow', 'table', 'tableCell']);

function groupIfContainer(node: ImportNode, children: ImportNode[]): ImportNode[] {
  return node.name === 'Column' ? groupSteps(children) : children;
}

/** Puts `<Steps>` around neighbors that appear on their own, and around lists whose items do. */
function groupSteps(blocks: readonly ImportNode[]): ImportNode[] {
  const grouped: ImportNode[] = [];
  let open: ImportNode | null = null;
  for (const block of blocks) {
    if (!isStep(block)) {
      open = null;
      grouped.push(block);
      continue;
    }
    const before = open?.children?.at(-1);
    if (before && goesOn(before, block)) {
      before.children = [...(before.children ?? []), ...(block.children ?? [])];
      continue;
    }
    // A list makes a step of each item, so it has its own.
    if (block.type === 'list' || open === null || open.children?.at(-1)?.type === 'list') {
      open = jsx('Steps', {});
      grouped.push(open);
    }
    open.children = [...(open.children ?? []), block];
  }
  return grouped;
}

/** Whether a list is the rest of the one before it, as where each item is a part of the slide that comes later. */
function goesOn(before: ImportNode, list: ImportNode): boolean {
  if (before.type !== 'list' || list.type !== 'list') return false;
  if (before.ordered !== true) return list.ordered !== true;
  const next = (before.start ?? 1) + (before.children ?? []).length;
  return list.ordered === true && list.start === next;
}

function isStep(node: ImportNode): boolean {
  if (node.data?.step === true) return true;
  return node.type === 'list' && (node.children ?? []).some((item) => item.data?.step === true);
}

/** Takes out what has nothing in it: Lectern reports empty columns, headings and lists. */
function prune(nodes: readonly ImportNode[]): ImportNode[] {
  return nodes.flatMap((node) => {
    if (!node.children) return node.type === 'text' && node.value === '' ? [] : [node];
    node.children = prune(node.children);
    if (node.type === 'paragraph' || node.type === 'heading')
      node.children = withoutOuterBreaks(node.children);
    if (KEEPS_EMPTY.has(node.type)) return [node];
    return node.children.length === 0 && !isLoneElement(node) ? [] : isBlank(node) ? [] : [node];
  });
}

/** A break begins or ends no line. */
function withoutOuterBreaks(nodes: readonly ImportNode[]): ImportNode[] {
  const isSpace = ({ type, value }: ImportNode) =>
    type === 'break' || (type === 'text' && value?.trim() === '');
  const from = nodes.findIndex((node) => !isSpace(node));
  return from === -1 ? [] : nodes.slice(from, nodes.findLastIndex((node) => !isSpace(node)) + 1);
}

function isLoneElement(node: ImportNode): boolean {
  return node.name === 'Video' || node.name === 'Figure' || node.name === 'img';
}

const KEEPS_EMPTY = new Set(['tableCell', 'tableRow', 'table', 'listItem']);

/** A line of nothing but space. */
function isBlank(node: ImportNode): boolean {
  if (!['paragraph', 'heading', 'emphasis', 'strong', 'delete'].includes(node.type)) return false;
  return (node.children ?? []).every(
    (child) =>
      child.type === 'break' ||
      (child.type === 'text' && !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(child.value ?? '')),
  );
}
