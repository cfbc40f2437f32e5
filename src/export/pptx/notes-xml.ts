import { frameXml, shapeXml } from './shape-xml.ts';
import type { Box, Paragraph } from './shown-deck.ts';
import { paragraphsXml, type TextStyle } from './text-xml.ts';
import { colorMap, type Paint } from './theme-colors.ts';
import { sampleXml, treeXml } from './master-xml.ts';
import { NAMESPACES, xml, xmlFile } from './xml.ts';

/** What the speaker says beside a slide. */
export function notesXml(paragraphs: readonly Paragraph[], style: TextStyle): string {
  const text = paragraphsXml(paragraphs, { ...style, isPlain: true });
  return xmlFile(
    xml(
      'p:notes',
      NAMESPACES,
      xml('p:cSld', {}, treeXml([pictureOfSlide(null), notesShape(null, style.paint, text)])),
      xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
    ),
  );
}

/** The master of the pages of notes: a small slide, and the words below it. */
export function notesMasterXml(paint: Paint): string {
  const text = sampleXml('Notes');
  return xmlFile(
    xml(
      'p:notesMaster',
      NAMESPACES,
      xml(
        'p:cSld',
        {},
        xml('p:bg', {}, xml('p:bgRef', { idx: 1001 }, xml('a:schemeClr', { val: 'bg1' }))),
        treeXml([
          pictureOfSlide({ x: 48, y: 48, width: 624, height: 351 }),
          notesShape({ x: 48, y: 430, width: 624, height: 480 }, paint, text),
        ]),
      ),
      // Notes are printed, so they are dark on light.
      xml('p:clrMap', colorMap(false)),
      xml(
        'p:notesStyle',
        {},
        xml(
          'a:lvl1pPr',
          { algn: 'l' },
          xml('a:defRPr', { sz: 1200 }, xml('a:solidFill', {}, xml('a:schemeClr', { val: 'tx1' }))),
        ),
      ),
    ),
  );
}

function pictureOfSlide(box: Box | null): string {
  return xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id: 2, name: 'Slide' }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true })),
      xml('p:nvPr', {}, xml('p:ph', { type: 'sldImg', idx: box ? 2 : undefined })),
    ),
    xml(
      'p:spPr',
      {},
      box ? frameXml('a', box) : '',
      box ? xml('a:prstGeom', { prst: 'rect' }, xml('a:avLst')) : '',
    ),
  );
}

function notesShape(box: Box | null, paint: Paint, text: string): string {
  return shapeXml({
    id: 3,
    name: 'Notes',
    box,
    placeholder: { type: 'body', idx: 1 },
    paint,
    text,
  });
}
