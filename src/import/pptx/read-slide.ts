import type { ImportedSlide, ImportNode } from '../imported-deck.ts';
import { readAnimations } from './animations.ts';
import { blocksOf } from './arrange-shapes.ts';
import { findTitle } from './guess-title.ts';
import { inherit, type PlacedShape, type Template } from './inheritance.ts';
import { arrange } from './reading-order.ts';
import { readNotes, reportComments } from './read-notes.ts';
import type { PictureContext } from './read-picture.ts';
import { readShape, readWords } from './read-shape.ts';
import { collectShapes } from './shapes.ts';
import { readBackground, readTransition } from './slide-look.ts';
import { childOf, elementsOf, findAll, isOn, textOf, wordsBelow, type Xml } from './xml.ts';

/** A slide: its title, what stands on it in reading order, its notes, and what of it a talk cannot show. */
export function readSlide(slide: Xml, template: Template, context: PictureContext): ImportedSlide {
  const { place, size } = context;
  const all = collectShapes(childOf(slide, 'cSld', 'spTree')).map((shape) =>
    inherit(shape, template),
  );
  const shapes = all.filter((shape) => !isLeftOut(shape, context));
  const { behind, background } = readBackground(slide, shapes, context);
  const title = findTitle(shapes, size.height);
  const rest = shapes.filter((shape) => shape !== title?.shape && shape !== behind);
  const animations = readAnimations(slide);
  const isCover = place.line === 1;
  const read = (shape: PlacedShape, room: number) => {
    const blocks = readShape(shape, room, context);
    if (isCover && shape.role === 'subTitle') asSubtitle(blocks);
    if (animations.paragraphs.has(shape.id)) stepByStep(blocks);
    else if (animations.shapes.has(shape.id)) for (const block of blocks) asStep(block);
    return blocks;
  };
  const heading = title ? titleOf(title.shape, title.isGuessed, context) : [];
  const body = [...heading, ...blocksOf(arrange(rest, isRightToLeft(slide)), size, read)];
  reportDrawing(rest, context);
  reportAnimations(animations, context);
  reportComments(context);
  return {
    body,
    notes: readNotes(context),
    options: {
      ...(background !== undefined && { background }),
      ...(template.layoutType === 'secHead' && !isCover && { layout: 'section' as const }),
      ...readTransition(slide, context),
    },
    isHidden: slide.attributes.has('show') && !isOn(slide, 'show'),
    place,
    original: originalOf([...(title ? [title.shape] : []), ...rest]),
  };
}

/** Footers, dates, numbers and hidden shapes. */
function isLeftOut(shape: PlacedShape, { ledger, place }: PictureContext): boolean {
  const kind = FRAME[shape.role] ?? (shape.isHidden ? 'hidden shape' : null);
  if (kind === null) return false;
  const words = [wordsBelow(shape.element), shape.alt].filter(Boolean).join(' · ');
  if (words !== '')
    ledger.add('dropped', kind, {
      place,
      original: words,
      why: shape.isHidden
        ? 'It is hidden on the slide.'
        : 'A talk has its own numbers and frame around each slide.',
    });
  return true;
}

const FRAME: Readonly<Record<string, string>> = {
  ftr: 'footer',
  dt: 'date',
  sldNum: 'slide number',
  hdr: 'header',
};

/** A title is one heading; when it is all bold, that is how titles look. */
function titleOf(shape: PlacedShape, isGuessed: boolean, context: PictureContext): ImportNode[] {
  const blocks = readWords(shape, context);
  const children = blocks.flatMap((block, index) => [
    ...(index > 0 ? [{ type: 'text', value: ' ' }] : []),
    ...wordsIn(block),
  ]);
  const node: ImportNode = { type: 'heading', depth: 1, children };
  if (isGuessed)
    context.ledger.add('changed', 'guessed title', {
      place: context.place,
      original: wordsBelow(shape.element),
      why: 'The slide has no title, so its largest text at the top is one. Check that it is.',
      node,
    });
  return children.length === 0 ? [] : [node];
}

function wordsIn(node: ImportNode): ImportNode[] {
  if (node.type === 'code')
    return [{ type: 'inlineCode', value: (node.value ?? '').replace(/\s+/g, ' ').trim() }];
  if (node.type === 'math') return [{ ...node, type: 'inlineMath' }];
  if (node.type === 'break') return [{ type: 'text', value: ' ' }];
  if (
    node.type === 'strong' ||
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'paragraph'
  )
    return (node.children ?? []).flatMap((child, index) => [
      ...(index > 0 && node.type === 'list' ? [{ type: 'text', value: ' ' }] : []),
      ...wordsIn(child),
    ]);
  return [node];
}

function asSubtitle(blocks: ImportNode[]): void {
  const [first] = blocks;
  if (first?.type !== 'paragraph') return;
  const children = (first.children ?? []).flatMap(wordsIn);
  blocks[0] = { type: 'heading', depth: 2, children };
}

function stepByStep(blocks: readonly ImportNode[]): void {
  for (const block of blocks)
    if (block.type === 'list') for (const item of block.children ?? []) asStep(item);
    else asStep(block);
}

function asStep(node: ImportNode): void {
  node.data = { ...node.data, step: true };
}

/** Lines and boxes without words: a talk does not draw them. */
function reportDrawing(shapes: readonly PlacedShape[], { ledger, place }: PictureContext): void {
  const drawn = shapes.filter(
    ({ kind, element, role }) =>
      (kind === 'line' || (kind === 'text' && role === '' && !isTextBox(element))) &&
      wordsBelow(element) === '' &&
      !childOf(element, 'spPr', 'blipFill'),
  );
  if (drawn.length === 0) return;
  const isDiagram = drawn.some(({ kind }) => kind === 'line') && drawn.length > 2;
  ledger.add('dropped', 'drawing', {
    place,
    original: drawn.map(({ name, alt }) => [name, alt].filter(Boolean).join(': ')).join(', '),
    why: isDiagram
      ? 'Lines and boxes of a diagram. Select it in PowerPoint, save it as a picture (SVG or PNG), and put that next to the talk.'
      : 'Lines and boxes without words.',
  });
}

function isTextBox(element: Xml): boolean {
  return isOn(childOf(element, 'nvSpPr', 'cNvSpPr'), 'txBox');
}

function reportAnimations(
  { paragraphs, shapes, others }: ReturnType<typeof readAnimations>,
  { ledger, place }: PictureContext,
): void {
  if (paragraphs.size + shapes.size > 0)
    ledger.add('changed', 'animation', {
      place,
      original: `${paragraphs.size + shapes.size} shapes that appear`,
      why: 'They are steps, in the order of the text; each item of a list is one.',
    });
  if (others.length > 0)
    ledger.add('dropped', 'animation', {
      place,
      original: [...new Set(others)].join(', '),
      why: 'In a talk things appear, and stay where they are.',
    });
}

function isRightToLeft(slide: Xml): boolean {
  const paragraphs = findAll(slide, 'p').filter((each) => textOf(each).trim() !== '');
  const turned = paragraphs.filter((each) => isOn(childOf(each, 'pPr'), 'rtl'));
  return turned.length * 2 > paragraphs.length;
}

function originalOf(shapes: readonly PlacedShape[]): string {
  return shapes
    .map(({ element, alt }) => {
      const paragraphs = findAll(element, 'p').map((each) =>
        elementsOf(each)
          .map((run) => textOf(childOf(run, 't')))
          .join(''),
      );
      return [...paragraphs, alt && `[${alt}]`].filter(Boolean).join('\n');
    })
    .filter(Boolean)
    .join('\n\n');
}
