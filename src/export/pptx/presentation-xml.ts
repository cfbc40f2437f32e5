import { createHash } from 'node:crypto';
import { layoutOf } from './layouts.ts';
import type { ShownDeck, ShownSlide } from './shown-deck.ts';
import { emu } from './units.ts';
import { NAMESPACES, xml, xmlFile } from './xml.ts';

/** The list of slides, their size, and their sections. */
export function presentationXml(
  deck: ShownDeck,
  names: ReadonlyMap<string, string>,
  relations: PresentationRelations,
): string {
  const { width, height } = deck.stage;
  const levels = Array.from({ length: 9 }, (_, level) =>
    xml(`a:lvl${level + 1}pPr`, {}, xml('a:defRPr', { sz: 1800 })),
  );
  return xmlFile(
    xml(
      'p:presentation',
      { ...NAMESPACES, saveSubsetFonts: true },
      xml(
        'p:sldMasterIdLst',
        {},
        xml('p:sldMasterId', { id: relations.masterId, 'r:id': relations.master }),
      ),
      xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', { 'r:id': relations.notes })),
      xml(
        'p:sldIdLst',
        {},
        ...relations.slides.map((id, index) =>
          xml('p:sldId', { id: FIRST_SLIDE + index, 'r:id': id }),
        ),
      ),
      xml('p:sldSz', {
        cx: emu(width),
        cy: emu(height),
        type: width * 3 === height * 4 ? 'screen4x3' : undefined,
      }),
      xml('p:notesSz', { cx: emu(720), cy: emu(960) }),
      xml('p:defaultTextStyle', {}, ...levels),
      sectionsXml(deck.slides, names),
    ),
  );
}

/** Ids of slides begin at 256. */
const FIRST_SLIDE = 256;

/** A section from each slide that opens one; none where no slide does. */
function sectionsXml(slides: readonly ShownSlide[], names: ReadonlyMap<string, string>): string {
  const starts = slides.flatMap((slide, index) => (layoutOf(slide) === 'section' ? index : []));
  if (starts.length === 0) return '';
  const from = starts[0] === 0 ? starts : [0, ...starts];
  const sections = from.map((start, index) => {
    const name = names.get(slides[start]?.id ?? '') ?? '';
    const ids = slides
      .slice(start, from[index + 1])
      .map((_, at) => xml('p14:sldId', { id: FIRST_SLIDE + start + at }));
    return xml(
      'p14:section',
      { name, id: guid(`${start} ${name}`) },
      xml('p14:sldIdLst', {}, ...ids),
    );
  });
  return xml(
    'p:extLst',
    {},
    xml(
      'p:ext',
      { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' },
      xml(
        'p14:sectionLst',
        { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
        ...sections,
      ),
    ),
  );
}

/** The same id for the same text. */
function guid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

export const PROPERTIES_XML = xmlFile(xml('p:presentationPr', NAMESPACES));
export const VIEW_XML = xmlFile(xml('p:viewPr', NAMESPACES));
export const TABLE_STYLES_XML = xmlFile(
  xml('a:tblStyleLst', {
    'xmlns:a': NAMESPACES['xmlns:a'],
    def: '{2D5ABB26-0587-4C30-8999-92F81FD0307C}',
  }),
);

/** Relations of the presentation, by what they lead to. */
interface PresentationRelations {
  readonly masterId: number;
  readonly master: string;
  readonly notes: string;
  readonly slides: readonly string[];
}
