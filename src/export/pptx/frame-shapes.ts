import { shapeXml, type Shape } from './shape-xml.ts';
import { xml } from './xml.ts';

/** The line at the foot of a slide. */
export function footerXml(shape: FrameShape, text: string): string {
  const placeholder = { type: 'ftr', sz: 'quarter', idx: 11 };
  return shapeXml({ ...shape, name: 'Footer', placeholder, text });
}

/** The number of a slide, which PowerPoint counts anew when slides move. */
export function numberXml(
  shape: FrameShape,
  { lang, shown }: { readonly lang: string; readonly shown: string },
): string {
  const placeholder = { type: 'sldNum', sz: 'quarter', idx: 12 };
  const text = xml(
    'a:p',
    {},
    xml('a:pPr', { algn: 'r' }),
    xml(
      'a:fld',
      { id: NUMBER_FIELD, type: 'slidenum' },
      xml('a:rPr', { lang, sz: 1500 }),
      xml('a:t', {}, shown),
    ),
  );
  return shapeXml({ ...shape, name: 'Slide number', placeholder, text });
}

const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

type FrameShape = Pick<Shape, 'id' | 'box' | 'paint'>;
