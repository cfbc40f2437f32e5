import { escapeXml, xml, xmlFile } from './xml.ts';

/** What a file manager shows of the file (the core properties of ECMA-376 part 2). */
export function corePropertiesXml({ title, speakers, date, lang }: CoreProperties): string {
  const time = instantOf(date);
  const stamp = (name: string) => xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  return xmlFile(
    xml(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      xml('dc:title', {}, escapeXml(title)),
      xml('dc:creator', {}, escapeXml(speakers.join(', '))),
      xml('dc:language', {}, escapeXml(lang)),
      stamp('dcterms:created'),
      stamp('dcterms:modified'),
    ),
  );
}

/** A year, a month or a day as an instant: the day of export would change the bytes of the file. */
function instantOf(date = '1970'): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

export const APP_PROPERTIES_XML = xmlFile(
  xml(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    xml('Application', {}, 'Lectern'),
  ),
);

interface CoreProperties {
  readonly title: string;
  readonly speakers: readonly string[];
  /** A day, a month or a year. */
  readonly date: string | undefined;
  readonly lang: string;
}
