import { footerXml, numberXml } from './frame-shapes.ts';
import { bodyTypeOf, type LAYOUTS, type LayoutDesign, type LayoutDesigns } from './layouts.ts';
import { shapeXml } from './shape-xml.ts';
import type { Box, ShownDeck } from './shown-deck.ts';
import { colorMap, isDark, type Paint } from './theme-colors.ts';
import { emu, fontSize } from './units.ts';
import { NAMESPACES, xml, xmlFile } from './xml.ts';

/** The master: what all slides have, and how their letters look. */
export function masterXml(
  deck: ShownDeck,
  designs: LayoutDesigns,
  relations: readonly string[],
  paint: Paint,
): string {
  const { title, bodies } = designs.content;
  const shapes = [
    titleShape(2, title, 'title', paint),
    ...bodies.map((box, index) => bodyShape(3 + index, box, index + 1, paint, 'body')),
    ...frameShapes(deck, 4, paint),
  ];
  return xmlFile(
    xml(
      'p:sldMaster',
      NAMESPACES,
      xml('p:cSld', {}, backgroundXml(deck.colors.paper, paint), treeXml(shapes)),
      xml('p:clrMap', colorMap(isDark(deck.colors))),
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
  { kind, name, type }: (typeof LAYOUTS)[number],
  design: LayoutDesign,
  paint: Paint,
): string {
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
        bodyTypeOf(kind) ?? (index === 0 ? 'body' : null),
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
    text: sampleXml('Title'),
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

function bodyShape(id: number, box: Box, idx: number, paint: Paint, type: string | null): string {
  return shapeXml({
    id,
    name: `Text ${idx}`,
    box,
    placeholder: type === null ? { idx } : { type, idx },
    paint,
    text: sampleXml('Text'),
  });
}

/** Footer and number. */
function frameShapes({ stage: { width, height } }: ShownDeck, id: number, paint: Paint): string[] {
  const y = height - 50;
  return [
    footerXml({ id, box: { x: 72, y, width: width - 260, height: 30 }, paint }, xml('a:p')),
    numberXml(
      { id: id + 1, box: { x: width - 172, y, width: 100, height: 30 }, paint },
      { lang: 'en', shown: '‹#›' },
    ),
  ];
}

/** What stands in a placeholder until somebody writes there. */
export function sampleXml(text: string): string {
  return xml('a:p', {}, xml('a:r', {}, xml('a:rPr', { lang: 'en' }), xml('a:t', {}, text)));
}

function textStyles({ colors }: ShownDeck, designs: LayoutDesigns, paint: Paint): string {
  const { style: title } = designs.content;
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
