import type { Package } from './open-package.ts';
import { relatedPart, relationsOf } from './relations.ts';
import { collectShapes, type Box, type Shape } from './shapes.ts';
import { childOf, type Xml } from './xml.ts';

/** The layout and the master of a slide, as far as slides inherit from them. */
export interface Template {
  readonly layout: Xml | null;
  /** The kind of the layout: `title`, `secHead`, `obj`. */
  readonly layoutType: string;
  readonly layoutPart: string | null;
  readonly layoutShapes: readonly Shape[];
  readonly masterShapes: readonly Shape[];
  readonly master: Xml | null;
}

/** The template of a slide. Each step is gone once, so relations in a circle lead nowhere. */
export function templateOf(parts: Package, slide: string): Template {
  const layoutPart = relatedPart(parts, relationsOf(parts, slide), 'slideLayout');
  const layout = layoutPart === null ? null : parts.xml(layoutPart);
  const masterPart =
    layoutPart === null ? null : relatedPart(parts, relationsOf(parts, layoutPart), 'slideMaster');
  const master = masterPart === null ? null : parts.xml(masterPart);
  return {
    layout,
    layoutPart,
    layoutType: layout?.attributes.get('type') ?? '',
    layoutShapes: collectShapes(childOf(layout ?? undefined, 'cSld', 'spTree')),
    master,
    masterShapes: collectShapes(childOf(master ?? undefined, 'cSld', 'spTree')),
  };
}

/** A shape of a slide with what it has from its layout and master. */
export interface PlacedShape extends Shape {
  /** What it is a placeholder for: `title`, `body`, `ftr`; empty for other shapes. */
  readonly role: string;
  /** Lists of text styles that hold for it, the nearest first. */
  readonly styles: readonly Xml[];
}

/** Looks up the place, role and styles of a shape in its template. */
export function inherit(shape: Shape, template: Template): PlacedShape {
  const { placeholder } = shape;
  const inLayout = placeholder ? matchOf(shape, template.layoutShapes) : undefined;
  const type = placeholder ? placeholder.type || inLayout?.placeholder?.type || 'obj' : '';
  const inMaster = placeholder ? masterMatch(type, template.masterShapes) : undefined;
  const role = ROLES[type] ?? type;
  const texts = childOf(template.master ?? undefined, 'txStyles');
  const own = role === 'title' ? 'titleStyle' : role === '' ? 'otherStyle' : 'bodyStyle';
  const styles = [
    ...[shape, inLayout, inMaster].map((each) => childOf(each?.element, 'txBody', 'lstStyle')),
    // A subtitle has no bullets, whatever the text of the master has.
    type === 'subTitle' ? undefined : childOf(texts, own),
  ].filter((each): each is Xml => each !== undefined);
  const box: Box | null = shape.box ?? inLayout?.box ?? inMaster?.box ?? null;
  return { ...shape, role, styles, box };
}

function matchOf({ placeholder }: Shape, shapes: readonly Shape[]): Shape | undefined {
  if (!placeholder) return undefined;
  const { index, type } = placeholder;
  const same = (each: Shape) => (each.placeholder ? each.placeholder.type : null);
  return (
    (index === null ? undefined : shapes.find((each) => each.placeholder?.index === index)) ??
    (type === '' ? undefined : shapes.find((each) => same(each) === type)) ??
    (/^(?:title|ctrTitle)$/.test(type)
      ? shapes.find((each) => /^(?:title|ctrTitle)$/.test(same(each) ?? ''))
      : undefined)
  );
}

function masterMatch(type: string, shapes: readonly Shape[]): Shape | undefined {
  const role = ROLES[type] ?? type;
  const wanted = role === 'title' || /^(?:dt|ftr|sldNum)$/.test(role) ? role : 'body';
  return shapes.find(
    ({ placeholder }) =>
      placeholder !== null && (ROLES[placeholder.type] ?? placeholder.type) === wanted,
  );
}

const ROLES: Readonly<Record<string, string>> = { ctrTitle: 'title', obj: 'body' };
