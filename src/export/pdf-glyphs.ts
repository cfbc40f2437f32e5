import {
  dictOf,
  pagesOf,
  readPdfObjects,
  referencesIn,
  type PdfObject,
  type PdfObjects,
} from './pdf-objects.ts';

/**
 * What each page of a printed PDF draws letters with: groups of glyphs, and the text each group stands for.
 *
 * A shaped script, a ligature or a sequence of emoji says its text next to its glyphs; of others each glyph says its own. The
 * glyph of number 0 is the box that stands for what a font does not have.
 */
export function readPdfGlyphs(pdf: Uint8Array): GlyphGroup[][] {
  const objects = readPdfObjects(pdf);
  const fonts = new Map<string, PdfFont>();
  return pagesOf(objects).map((page) => {
    const groups: GlyphGroup[] = [];
    for (const [, content = ''] of contentsOf(page.dict).matchAll(/(\d+) 0 R/g)) {
      const object = objects.get(content);
      if (object) readContent(object, dictOf(page.dict, 'Resources', objects), groups);
    }
    return groups;
  });

  function readContent(object: PdfObject, resources: string, groups: GlyphGroup[]): void {
    const own = referencesIn(dictOf(resources, 'Font', objects));
    const forms = referencesIn(dictOf(resources, 'XObject', objects));
    const open: (GlyphGroup | null)[] = [];
    let font: PdfFont | null = null;
    let operand = '';
    for (const token of tokensOf(object.stream())) {
      if (token === 'Tf') font = fontOf(own.get(operand.slice(1).split(/\s/)[0] ?? ''));
      else if (token === 'Do') {
        const form = objects.get(forms.get(operand.slice(1)) ?? '');
        const isForm = form && /\/Subtype\s*\/Form/.test(form.dict);
        if (isForm) readContent(form, dictOf(form.dict, 'Resources', objects) || resources, groups);
      } else if (token === 'BDC' || token === 'BMC') {
        const said = token === 'BDC' ? actualText(operand) : null;
        const group = said === null ? null : { text: said, isMissing: false };
        if (group) groups.push(group);
        open.push(group);
      } else if (token === 'EMC') open.pop();
      else if (token === 'Tj' || token === 'TJ') {
        const group = open.findLast((each) => each !== null);
        for (const { text, isMissing } of glyphsIn(operand, font)) {
          if (!group) groups.push({ text, isMissing });
          else if (isMissing) group.isMissing = true;
        }
      } else {
        // The name of a font comes before its size, a text before its operator.
        if (!/^[\d.+-]+$/.test(token)) operand = token;
        continue;
      }
      operand = '';
    }
  }

  function fontOf(reference = ''): PdfFont | null {
    const object = objects.get(reference);
    if (!object) return null;
    const font = fonts.get(reference) ?? readFont(object, objects);
    fonts.set(reference, font);
    return font;
  }
}

function contentsOf(page: string): string {
  return /\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? '';
}

function readFont({ dict }: PdfObject, objects: PdfObjects): PdfFont {
  const reference = /\/ToUnicode (\d+) 0 R/.exec(dict)?.[1] ?? '';
  const cmap = objects.get(reference)?.stream() ?? '';
  return { width: /\/Subtype\s*\/Type0/.test(dict) ? 4 : 2, texts: readCmap(cmap) };
}

function readCmap(cmap: string): Map<number, string> {
  const texts = new Map<number, string>();
  for (const [, part = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', text = ''] of part.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>/gi))
      texts.set(parseInt(code, 16), utf16(text));
  for (const [, part = ''] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of part.matchAll(
      /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/gi,
    )) {
      const [first, last] = [parseInt(from, 16), parseInt(to, 16)];
      const start = utf16(text);
      const code = start.codePointAt(0) ?? 0;
      for (let each = first; each <= last; each += 1)
        texts.set(each, String.fromCodePoint(code + each - first));
    }
  return texts;
}

function glyphsIn(operand: string, font: PdfFont | null): GlyphGroup[] {
  if (!font) return [];
  const codes = Array.from(operand.matchAll(/<([\da-f\s]*)>/gi), ([, hex = '']) =>
    (hex.replace(/\s/g, '').match(new RegExp(`.{${font.width}}`, 'g')) ?? []).map((code) =>
      parseInt(code, 16),
    ),
  ).flat();
  return codes.map((code) => ({ text: font.texts.get(code) ?? '', isMissing: code === 0 }));
}

/** The text that a marked piece says it stands for. */
function actualText(properties: string): string | null {
  const hex = /\/ActualText\s*<([\da-f\s]*)>/i.exec(properties)?.[1];
  if (hex !== undefined) return utf16(hex.replace(/\s/g, '').replace(/^feff/i, ''));
  const plain = /\/ActualText\s*\(((?:\\[^]|[^\\)])*)\)/.exec(properties)?.[1];
  return plain === undefined ? null : plain.replace(/\\([^])/g, '$1');
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

/** Names, dictionaries, texts, lists of texts and operators; numbers too. */
function* tokensOf(content: string): Generator<string> {
  for (const [token] of content.matchAll(TOKEN)) yield token;
}

const TOKEN =
  /<<(?:\([^)]*\)|<[\da-fA-F\s]*>|[^<>]|<<[^>]*>>)*>>|\[[^\]]*\]|<[\da-fA-F\s]*>|\((?:\\[^]|[^\\)])*\)|\/[^\s/<>[\]()]+|[^\s/<>[\]()]+/g;

interface PdfFont {
  /** Hexadecimal digits of a code. */
  readonly width: number;
  readonly texts: ReadonlyMap<number, string>;
}

/** Glyphs that stand for a text together. */
export interface GlyphGroup {
  /** Empty where the file does not say. */
  readonly text: string;
  /** Whether one of them is the box of a font that lacks a character. */
  isMissing: boolean;
}
