import { frameXml } from './shape-xml.ts';
import type { Box } from './shown-deck.ts';
import { xml } from './xml.ts';

/** A picture; a drawing has its SVG beside it, which PowerPoint shows since 2016 and can turn into shapes. */
export function pictureXml({ id, name, alt, box, image, svg, film, link }: PlacedPicture): string {
  const isDecorative = alt === '';
  return xml(
    'p:pic',
    {},
    xml(
      'p:nvPicPr',
      {},
      xml(
        'p:cNvPr',
        { id, name, descr: alt },
        film ? xml('a:hlinkClick', { 'r:id': '', action: 'ppaction://media' }) : (link ?? ''),
        isDecorative ? DECORATIVE : '',
      ),
      xml('p:cNvPicPr', {}, xml('a:picLocks', { noChangeAspect: true })),
      xml('p:nvPr', {}, film ? filmXml(film) : ''),
    ),
    xml(
      'p:blipFill',
      {},
      xml('a:blip', { 'r:embed': image }, svg === null ? '' : svgXml(svg)),
      xml('a:stretch', {}, xml('a:fillRect')),
    ),
    xml('p:spPr', {}, frameXml('a', box), xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst'))),
  );
}

/** Says that nothing is lost on somebody who does not see it. */
const DECORATIVE = xml(
  'a:extLst',
  {},
  xml(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    xml('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: true,
    }),
  ),
);

function svgXml(relation: string): string {
  return xml(
    'a:extLst',
    {},
    xml(
      'a:ext',
      { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
      xml('asvg:svgBlip', {
        'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
        'r:embed': relation,
      }),
    ),
  );
}

function filmXml({ link, media }: NonNullable<PlacedPicture['film']>): string {
  return (
    xml('a:videoFile', { 'r:link': link }) +
    xml(
      'p:extLst',
      {},
      xml(
        'p:ext',
        { uri: '{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}' },
        xml('p14:media', {
          'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main',
          'r:embed': media,
        }),
      ),
    )
  );
}

/** A picture on a slide; what it is made of is said by relations of the slide. */
export interface PlacedPicture {
  readonly id: number;
  readonly name: string;
  /** Empty for one that only decorates. */
  readonly alt: string;
  readonly box: Box;
  readonly image: string;
  readonly svg: string | null;
  readonly film: { readonly link: string; readonly media: string } | null;
  /** Where a click leads, as XML. */
  readonly link: string | null;
}
