import { fontSize } from './read-text.ts';
import type { PlacedShape } from './inheritance.ts';
import { childOf, findAll, textOf } from './xml.ts';

/**
 * The shape that is the title of a slide: its title placeholder, or else the largest short text in the upper third, where its size sets it
 * apart from the rest.
 */
export function findTitle(shapes: readonly PlacedShape[], height: number): FoundTitle | null {
  const titles = shapes.filter(({ role }) => role === 'title').filter(hasText);
  const [named] = titles;
  if (named) return { shape: named, isGuessed: false };
  const texts = shapes
    .filter(({ kind }) => kind === 'text')
    .filter(hasLetters)
    .map((shape) => ({ shape, size: fontSize(childOf(shape.element, 'txBody'), shape.styles) }));
  const largest = Math.max(0, ...texts.map(({ size }) => size));
  const candidates = texts.filter(
    ({ shape, size }) =>
      size === largest &&
      shape.box !== null &&
      shape.box.y < height / 3 &&
      isShort(shape) &&
      shape.role !== 'body',
  );
  const [best] = candidates.sort((a, b) => (a.shape.box?.y ?? 0) - (b.shape.box?.y ?? 0));
  if (!best) return null;
  const isAlone = texts.length === 1;
  const stands = texts.every(({ shape, size }) => shape === best.shape || size < largest);
  return isAlone || stands ? { shape: best.shape, isGuessed: true } : null;
}

function hasText({ element }: PlacedShape): boolean {
  return findAll(childOf(element, 'txBody'), 't').some((each) => textOf(each).trim() !== '');
}

/** A number beside a title is often larger than the title. */
function hasLetters({ element }: PlacedShape): boolean {
  return findAll(childOf(element, 'txBody'), 't').some((each) => /\p{L}/u.test(textOf(each)));
}

function isShort({ element }: PlacedShape): boolean {
  const paragraphs = findAll(childOf(element, 'txBody'), 'p').filter((each) =>
    findAll(each, 't').some((run) => textOf(run).trim() !== ''),
  );
  const length = paragraphs.flatMap((each) => findAll(each, 't').map(textOf)).join('').length;
  return paragraphs.length <= 2 && length <= 120;
}

interface FoundTitle {
  readonly shape: PlacedShape;
  readonly isGuessed: boolean;
}
