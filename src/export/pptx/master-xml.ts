import { LAYOUTS, type LayoutDesign, type LayoutKind } from './layouts.ts';
import { shapeXml } from './shape-xml.ts';
import type { Box, ShownDeck } from './shown-deck.ts';
import { isDark, type Paint } from './theme-colors.ts';
import { emu, fontSize } from './units.ts';
import { NAMESPACES, xml, xmlFile } from './xml.ts';

/** The master: what all slides have, and how their letters look. */
export function masterXml(
  deck: ShownDeck,
  designs: Designs,
  relations: readonly string[],
  paint: Paint,
): string {
  const content = designs.get('content');
  const shapes = [
    titleShape(2, content?.title ?? usualTitle(deck), 'title', paint),
    bodyShape(3, content?.bodies[0] ?? usualTitle(deck), 1, paint),
    ...frameShapes(deck, 4, paint),
  ];
  return xmlFile(
    xml(
      'p:sldMaster',
      NAMESPACES,
      xml('p:cSld', {}, backgroundXml(deck.colors.paper, paint), treeXml(shapes)),
      clrMap(deck),
      xml(
        'p:sldLayoutIdLst',
        {},
        ...relations.map((id, index) =>
          xml('p:sldLayoutId', { id: FIRST_LAYOUT + index, 'r:id': id }),
        ),
      ),
      textStyles(deck, designs, paint),
    ),
  );
}

/** Ids of masters and layouts share one range, which begins at 2^31. */
export const MASTER_ID = 2_147_483_648;
const FIRST_LAYOUT = MASTER_ID + 1;

/** A layout: the placeholders of the master, in their places. */
export function layoutXml(
  deck: ShownDeck,
  kind: LayoutKind,
  design: LayoutDesign,
  paint: Paint,
): string {
  const { name, type } = LAYOUTS.find((each) => each.kind === kind) ?? LAYOUTS[2];
  const shapes = [
    titleShape(
      2,
      kind === 'picture' ? aboveSlide(deck) : design.title,
      kind === 'title' ? 'ctrTitle' : 'title',
      paint,
      design,
    ),
    ...design.bodies.map((box, index) =>
      bodyShape(
        3 + index,
        box,
        index + 1,
        paint,
        kind === 'title' ? 'subTitle' : kind === 'section' ? 'body' : null,
      ),
    ),
    ...frameShapes(deck, 3 + design.bodies.length, paint),
  ];
  const isOwn = design.background !== deck.colors.paper;
  return xmlFile(
    xml(
      'p:sldLayout',
      {
        ...NAMESPACES,
        type: type ?? undefined,
        preserve: true,
        userDrawn: type === null || undefined,
      },
      xml(
        'p:cSld',
        { name },
        isOwn ? backgroundXml(design.background, paint) : '',
        treeXml(shapes),
      ),
      xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
    ),
  );
}

/** Where a title is that only an outline and a screen reader show. */
export function aboveSlide({ stage }: ShownDeck): Box {
  return { x: 0, y: -80, width: stage.width, height: 60 };
}

export function backgroundXml(color: string, paint: Paint): string {
  return xml('p:bg', {}, xml('p:bgPr', {}, paint(color), xml('a:effectLst')));
}

/** The shapes of a slide in the group that they must be in. */
export function treeXml(shapes: readonly string[]): string {
  return xml(
    'p:spTree',
    {},
    xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    xml(
      'p:grpSpPr',
      {},
      xml(
        'a:xfrm',
        {},
        xml('a:off', { x: 0, y: 0 }),
        xml('a:ext', { cx: 0, cy: 0 }),
        xml('a:chOff', { x: 0, y: 0 }),
        xml('a:chExt', { cx: 0, cy: 0 }),
      ),
    ),
    ...shapes,
  );
}

function titleShape(
  id: number,
  box: Box,
  type: string,
  paint: Paint,
  design?: LayoutDesign,
): string {
  const shape = shapeXml({
    id,
    name: 'Title',
    box,
    placeholder: { type },
    paint,
    text: sample('Title'),
  });
  if (!design) return shape;
  const { size, color, isBold } = design.style;
  const level = xml(
    'a:lvl1pPr',
    {},
    xml('a:defRPr', { sz: fontSize(size), b: isBold }, paint(color)),
  );
  return shape.replace('<a:lstStyle/>', xml('a:lstStyle', {}, level));
}

function bodyShape(
  id: number,
  box: Box,
  idx: number,
  paint: Paint,
  type: string | null = null,
): string {
  const placeholder = type === null ? { idx } : { type, idx };
  return shapeXml({
    id,
    name: `Text ${idx}`,
    box,
    placeholder: id === 3 && type === null ? { type: 'body', idx } : placeholder,
    paint,
    text: sample('Text'),
  });
}

/** Footer and number. */
function frameShapes({ stage: { width, height } }: ShownDeck, id: number, paint: Paint): string[] {
  const y = height - 50;
  const number = xml(
    'a:p',
    {},
    xml('a:pPr', { algn: 'r' }),
    xml(
      'a:fld',
      { id: NUMBER_FIELD, type: 'slidenum' },
      xml('a:rPr', { lang: 'en', sz: 1500 }),
      '<a:t>‹#›</a:t>',
    ),
  );
  return [
    shapeXml({
      id,
      name: 'Footer',
      box: { x: 72, y, width: width - 260, height: 30 },
      placeholder: { type: 'ftr', sz: 'quarter', idx: 11 },
      paint,
      text: xml('a:p'),
    }),
    shapeXml({
      id: id + 1,
      name: 'Slide number',
      box: { x: width - 172, y, width: 100, height: 30 },
      placeholder: { type: 'sldNum', sz: 'quarter', idx: 12 },
      paint,
      text: number,
    }),
  ];
}

export const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

function sample(text: string): string {
  return xml('a:p', {}, xml('a:r', {}, xml('a:rPr', { lang: 'en' }), xml('a:t', {}, text)));
}

function usualTitle({ stage }: ShownDeck): Box {
  return { x: 72, y: 50, width: stage.width - 144, height: 60 };
}

/** Text is light on dark in a dark theme. */
function clrMap({ colors }: ShownDeck): string {
  const [paper, ink] = isDark(colors) ? ['dk', 'lt'] : ['lt', 'dk'];
  const accents = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((each) => [`accent${each}`, `accent${each}`]),
  );
  return xml('p:clrMap', {
    bg1: `${paper}1`,
    tx1: `${ink}1`,
    bg2: `${paper}2`,
    tx2: `${ink}2`,
    ...accents,
    hlink: 'hlink',
    folHlink: 'folHlink',
  });
}

function textStyles({ colors }: ShownDeck, designs: Designs, paint: Paint): string {
  const title = designs.get('content')?.style ?? { size: 46, color: colors.ink, isBold: true };
  const letters = (size: number, font: string, color: string, isBold = false) =>
    xml(
      'a:defRPr',
      { sz: fontSize(size), b: isBold },
      paint(color),
      xml('a:latin', { typeface: `+${font}-lt` }),
      xml('a:ea', { typeface: `+${font}-ea` }),
      xml('a:cs', { typeface: `+${font}-cs` }),
    );
  const levels = Array.from({ length: 9 }, (_, level) =>
    xml(
      `a:lvl${level + 1}pPr`,
      { marL: emu(32 * (level + 1)), indent: -emu(32), algn: 'l' },
      xml('a:spcBef', {}, xml('a:spcPts', { val: 900 })),
      xml('a:buFont', { typeface: 'Arial' }),
      xml('a:buChar', { char: '•' }),
      letters(Math.max(22, 30 - 3 * level), 'mn', colors.ink),
    ),
  );
  const heading = xml(
    'a:lvl1pPr',
    { algn: 'l' },
    xml('a:buNone'),
    letters(title.size, 'mj', title.color, title.isBold),
  );
  const other = xml('a:lvl1pPr', { algn: 'l' }, letters(24, 'mn', colors.ink));
  return xml(
    'p:txStyles',
    {},
    xml('p:titleStyle', {}, heading),
    xml('p:bodyStyle', {}, ...levels),
    xml('p:otherStyle', {}, other),
  );
}

type Designs = ReadonlyMap<LayoutKind, LayoutDesign>;
