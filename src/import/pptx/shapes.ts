import { childOf, elementsOf, isOn, numberOf, type Xml } from './xml.ts';

/** A shape of a slide, out of its groups. */
export interface Shape {
  readonly kind: 'text' | 'picture' | 'frame' | 'line' | 'ink';
  readonly element: Xml;
  readonly id: string;
  readonly name: string;
  readonly alt: string;
  readonly isHidden: boolean;
  readonly isDecorative: boolean;
  /** Null for a shape that is no placeholder. */
  readonly placeholder: Placeholder | null;
  /** Null where neither the shape nor its layout says it. */
  readonly box: Box | null;
  /** The properties of its name, with the link of the whole shape. */
  readonly named: Xml | undefined;
}

/** What a shape is a placeholder for. */
export interface Placeholder {
  readonly type: string;
  readonly index: string | null;
}

/** A rectangle on the slide. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The shapes of a tree in stacking order; those of groups at their places on the slide. */
export function collectShapes(tree: Xml | undefined): Shape[] {
  return collect(tree, (box) => box, false);
}

function collect(tree: Xml | undefined, place: (box: Box) => Box, isHidden: boolean): Shape[] {
  return elementsOf(tree).flatMap((element): Shape[] => {
    if (element.name === 'AlternateContent') {
      const choices = elementsOf(element).map((each) => collect(each, place, isHidden));
      return choices.find((shapes) => shapes.some(isKnown)) ?? choices[0] ?? [];
    }
    if (element.name === 'grpSp') {
      const hides = isHidden || isOn(childOf(element, 'nvGrpSpPr', 'cNvPr'), 'hidden');
      return collect(element, placeInGroup(element, place), hides);
    }
    const kind = KINDS[element.name];
    return kind === undefined ? [] : [shapeOf(element, kind, place, isHidden)];
  });
}

/** Whether a reader knows what to do with it: drawings of later versions come with a picture for earlier ones. */
function isKnown({ kind, element }: Shape): boolean {
  if (kind === 'ink') return false;
  const uri = childOf(element, 'graphic', 'graphicData')?.attributes.get('uri') ?? '';
  return kind !== 'frame' || /\/(?:table|chart|diagram|ole|chartex)$/.test(uri);
}

function shapeOf(
  element: Xml,
  kind: Shape['kind'],
  place: (box: Box) => Box,
  isHidden: boolean,
): Shape {
  const holder = elementsOf(element).find(({ name }) => /^nv\w+Pr$/.test(name));
  const named = childOf(holder, 'cNvPr');
  const ph = childOf(holder, 'nvPr', 'ph');
  const transform = childOf(element, 'spPr', 'xfrm') ?? childOf(element, 'xfrm');
  const box = boxOf(transform, 'off', 'ext');
  return {
    kind,
    element,
    named,
    id: named?.attributes.get('id') ?? '',
    name: named?.attributes.get('name') ?? '',
    alt:
      (named?.attributes.get('descr') ?? '').trim() ||
      (named?.attributes.get('title') ?? '').trim(),
    isHidden: isHidden || isOn(named, 'hidden'),
    isDecorative: isOn(
      elementsOf(childOf(named, 'extLst'))
        .map((each) => childOf(each, 'decorative'))
        .find(Boolean),
      'val',
    ),
    placeholder: ph
      ? { type: ph.attributes.get('type') ?? '', index: ph.attributes.get('idx') ?? null }
      : null,
    box: box && place(box),
  };
}

/** Positions in a group are in its own measure. */
function placeInGroup(group: Xml, place: (box: Box) => Box): (box: Box) => Box {
  const transform = childOf(group, 'grpSpPr', 'xfrm');
  const outer = boxOf(transform, 'off', 'ext');
  const inner = boxOf(transform, 'chOff', 'chExt');
  if (!outer || !inner || inner.width <= 0 || inner.height <= 0) return place;
  const byX = outer.width / inner.width;
  const byY = outer.height / inner.height;
  return (box) =>
    place({
      x: outer.x + (box.x - inner.x) * byX,
      y: outer.y + (box.y - inner.y) * byY,
      width: box.width * byX,
      height: box.height * byY,
    });
}

function boxOf(transform: Xml | undefined, offset: string, extent: string): Box | null {
  const from = childOf(transform, offset);
  const size = childOf(transform, extent);
  const [x, y] = [numberOf(from, 'x'), numberOf(from, 'y')];
  const [width, height] = [numberOf(size, 'cx'), numberOf(size, 'cy')];
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return null;
  return { x, y, width, height };
}

const KINDS: Readonly<Record<string, Shape['kind']>> = {
  sp: 'text',
  pic: 'picture',
  graphicFrame: 'frame',
  cxnSp: 'line',
  contentPart: 'ink',
};
