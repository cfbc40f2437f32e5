import { strToU8, zipSync, type Zippable } from 'fflate';

/** Writes the bytes of a presentation: the least XML that its slides need, and whatever else a test puts in. */
export function makePptx(slides: readonly PptxSlide[], deck: PptxDeck = {}): Uint8Array {
  return zipSync(packed(pptxParts(slides, deck)));
}

/** The parts of a presentation by name, for tests that break them. */
export function pptxParts(slides: readonly PptxSlide[], deck: PptxDeck = {}): PptxParts {
  const numbers = slides.map((_, index) => index + 1);
  const order = deck.order ?? numbers;
  const parts: PptxParts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationsXml([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': root(
      'p:presentation',
      `<p:sldIdLst>${order.map((number) => `<p:sldId id="${255 + number}" r:id="rId${number}"/>`).join('')}</p:sldIdLst>
       <p:sldSz cx="12192000" cy="6858000"/>${deck.more ?? ''}`,
    ),
    'ppt/_rels/presentation.xml.rels': relationsXml(
      numbers.map((number) => [`rId${number}`, 'slide', `slides/slide${number}.xml`]),
    ),
    'ppt/slideLayouts/slideLayout1.xml': root('p:sldLayout', tree(LAYOUT), ' type="obj"'),
    'ppt/slideLayouts/slideLayout2.xml': root('p:sldLayout', tree(LAYOUT), ' type="title"'),
    'ppt/slideMasters/slideMaster1.xml': root('p:sldMaster', `${tree(MASTER)}${STYLES}`),
    ...Object.fromEntries(
      [1, 2].map((layout) => [
        `ppt/slideLayouts/_rels/slideLayout${layout}.xml.rels`,
        relationsXml([['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
      ]),
    ),
  };
  slides.forEach(({ shapes, relations = [], notes, isHidden, more = '', layout = 1 }, index) => {
    const name = `slide${index + 1}.xml`;
    parts[`ppt/slides/${name}`] = root(
      'p:sld',
      `${tree(shapes.join(''))}${more}`,
      isHidden ? ' show="0"' : '',
    );
    parts[`ppt/slides/_rels/${name}.rels`] = relationsXml([
      ['layout', 'slideLayout', `../slideLayouts/slideLayout${layout}.xml`],
      ...(notes === undefined
        ? []
        : [['notes', 'notesSlide', `../notesSlides/notes${index + 1}.xml`] as const]),
      ...relations,
    ]);
    if (notes !== undefined)
      parts[`ppt/notesSlides/notes${index + 1}.xml`] = root(
        'p:notes',
        tree(`${text('1', { placeholder: 'sldNum' })}${text(notes, { placeholder: 'body' })}`),
      );
  });
  return { ...parts, ...deck.parts };
}

/** Parts as a zip takes them. */
export function packed(parts: PptxParts): Zippable {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
}

/** A shape with words: one paragraph a line, or paragraphs as they are. */
export function text(
  words: string | readonly string[],
  { placeholder, at, name = 'Text', more = '' }: TextOptions = {},
): string {
  const paragraphs =
    typeof words === 'string' ? words.split('\n').map((line) => p(run(line))) : words;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${idOf(name)}" name="${name}">${more}</p:cNvPr><p:cNvSpPr/><p:nvPr>${
    placeholder === undefined
      ? ''
      : `<p:ph type="${placeholder}"${placeholder === 'body' ? ' idx="1"' : ''}/>`
  }</p:nvPr></p:nvSpPr><p:spPr>${box(at)}</p:spPr><p:txBody><a:bodyPr/>${paragraphs.join('')}</p:txBody></p:sp>`;
}

/** A paragraph of runs. */
export function p(runs: string, properties = ''): string {
  return `<a:p><a:pPr${properties.startsWith('<') ? `>${properties}` : ` ${properties}>`}</a:pPr>${runs}</a:p>`;
}

/** Words of one type. */
export function run(words: string, properties = '', inside = ''): string {
  return `<a:r><a:rPr ${properties}>${inside}</a:rPr><a:t>${escape(words)}</a:t></a:r>`;
}

/** A picture. */
export function picture(
  relation: string,
  { alt = '', at, crop = '', attribute = 'r:embed', more = '' }: PictureOptions = {},
): string {
  return `<p:pic><p:nvPicPr><p:cNvPr id="7" name="Picture" descr="${escape(alt)}"/><p:cNvPicPr/><p:nvPr>${more}</p:nvPr></p:nvPicPr><p:blipFill><a:blip ${attribute}="${relation}"/>${crop}</p:blipFill><p:spPr>${box(at)}</p:spPr></p:pic>`;
}

/** A table, chart or SmartArt. */
export function frame(content: string, uri: string, at?: readonly number[]): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Frame"/></p:nvGraphicFramePr>${box(at).replaceAll('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${content}</a:graphicData></a:graphic></p:graphicFrame>`;
}

/** A table of words. */
export function table(
  rows: readonly (readonly string[])[],
  firstRow = true,
  at?: readonly number[],
): string {
  const cells = (row: readonly string[]) =>
    row.map((words) => `<a:tc><a:txBody>${p(run(words))}</a:txBody></a:tc>`).join('');
  return frame(
    `<a:tbl><a:tblPr firstRow="${firstRow ? 1 : 0}"/>${rows.map((row) => `<a:tr>${cells(row)}</a:tr>`).join('')}</a:tbl>`,
    'table',
    at,
  );
}

/** The XML of a part with the names that presentations use. */
export function root(name: string, inside: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"${attributes}>${inside}</${name}>`;
}

/** Relations of a part: id, type, target; one with `:` in it is outside of the file. */
export function relationsXml(list: readonly (readonly [string, string, string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${escape(target)}"${target.includes(':') ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
}

/** The shapes of a part. */
export function tree(shapes: string): string {
  return `<p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>${shapes}</p:spTree></p:cSld>`;
}

/** A position in tenths of the slide: left, top, width, height. */
export function box(at?: readonly number[]): string {
  if (!at) return '';
  const [x = 0, y = 0, width = 1, height = 1] = at;
  return `<a:xfrm><a:off x="${Math.round(x * 1_219_200)}" y="${Math.round(y * 685_800)}"/><a:ext cx="${Math.round(width * 1_219_200)}" cy="${Math.round(height * 685_800)}"/></a:xfrm>`;
}

function escape(words: string): string {
  return words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

function idOf(name: string): number {
  return (
    10 + [...new TextEncoder().encode(name)].reduce((sum, byte) => (sum * 31 + byte) % 9973, 0)
  );
}

const LAYOUT = [
  text('Click to edit', { placeholder: 'title', at: [1, 0.5, 8, 1] }),
  text('Click to edit', { placeholder: 'body', at: [1, 2, 8, 6] }),
].join('');
const MASTER = LAYOUT;
const STYLES = `<p:txStyles><p:titleStyle><a:lvl1pPr><a:buNone/></a:lvl1pPr></p:titleStyle><p:bodyStyle>${[
  1, 2, 3, 4, 5,
]
  .map((level) => `<a:lvl${level}pPr><a:buChar char="•"/></a:lvl${level}pPr>`)
  .join('')}</p:bodyStyle></p:txStyles>`;

/** Parts of a file by name. */
export type PptxParts = Record<string, string | Uint8Array>;

/** A slide to write. */
export interface PptxSlide {
  readonly shapes: readonly string[];
  readonly relations?: readonly (readonly [string, string, string])[];
  readonly notes?: string;
  readonly isHidden?: boolean;
  /** What comes after the shapes: transitions, animations. */
  readonly more?: string;
  /** 1 for title and text, 2 for a title slide. */
  readonly layout?: 1 | 2;
}

/** What a presentation has besides slides. */
export interface PptxDeck {
  readonly order?: readonly number[];
  /** What comes last in `presentation.xml`. */
  readonly more?: string;
  readonly parts?: PptxParts;
}

interface TextOptions {
  readonly placeholder?: string;
  readonly at?: readonly number[];
  readonly name?: string;
  readonly more?: string;
}

interface PictureOptions {
  readonly alt?: string;
  readonly at?: readonly number[];
  readonly crop?: string;
  readonly attribute?: string;
  readonly more?: string;
}
