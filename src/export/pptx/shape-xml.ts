import type { Box, Look } from './shown-deck.ts';
import type { Paint } from './theme-colors.ts';
import { emu, solidBox } from './units.ts';
import { xml } from './xml.ts';

/** A text in a box of its own, or in a placeholder of the layout. */
export function shapeXml(shape: Shape): string {
  const { id, name, box, placeholder, look, paint, text } = shape;
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id, name }),
      placeholder
        ? xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: true }))
        : xml('p:cNvSpPr', { txBox: true }),
      xml('p:nvPr', {}, placeholder ? xml('p:ph', placeholder) : ''),
    ),
    xml(
      'p:spPr',
      {},
      box ? frameXml('a', box) : '',
      placeholder && !look ? '' : xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')),
      look ? (look.fill ? paint(look.fill) : xml('a:noFill')) : '',
      look?.line ? xml('a:ln', { w: 12_700 }, paint(look.line)) : '',
    ),
    xml('p:txBody', {}, bodyXml(shape), xml('a:lstStyle'), text),
  );
}

function bodyXml({ look, isWrapped = true }: Shape): string {
  const [top = 0, right = 0, bottom = 0, left = 0] = (look?.inset ?? []).map(emu);
  return xml(
    'a:bodyPr',
    {
      wrap: isWrapped ? 'square' : 'none',
      lIns: left,
      tIns: top,
      rIns: right,
      bIns: bottom,
      anchor: 't',
    },
    isWrapped ? xml('a:normAutofit') : '',
  );
}

/** Where something is. */
export function frameXml(prefix: 'a' | 'p', box: Box): string {
  const { x, y, width, height } = solidBox(box);
  return xml(
    `${prefix}:xfrm`,
    {},
    xml('a:off', { x: emu(x), y: emu(y) }),
    xml('a:ext', { cx: emu(width), cy: emu(height) }),
  );
}

/** A shape with text. */
export interface Shape {
  readonly id: number;
  readonly name: string;
  /** Null leaves it where the layout has it. */
  readonly box: Box | null;
  readonly placeholder?: Readonly<Record<string, string | number>>;
  readonly look?: Look | null;
  readonly paint: Paint;
  readonly isWrapped?: boolean;
  /** Paragraphs as XML. */
  readonly text: string;
}
