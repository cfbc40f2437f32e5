import { cutColors } from './color-glyphs.ts';
import { readTables, writeTables } from './font-tables.ts';

/**
 * A font of color emoji with what some sequences of them need.
 *
 * The subsetter drops colors. Here glyphs keep their numbers, and those that nothing needs lose their outlines and paints. Drawings
 * in SVG, which hold the same once more, are left out: what prints and shows slides reads the paints.
 */
export async function cutEmoji(packed: Buffer, sequences: readonly string[]): Promise<Buffer> {
  const { default: fontverter } = await import('fontverter');
  const font = await fontverter.convert(packed, 'truetype');
  const tables = readTables(font);
  const colr = tables.get('COLR');
  const shaped = await shapeAll(font, sequences);
  for (const tag of ['SVG ', 'vhea', 'vmtx']) tables.delete(tag);
  const glyphs = new Set([0, ...shaped]);
  if (colr) {
    const cut = cutColors(colr, shaped);
    tables.set('COLR', cut.colr);
    for (const glyph of cut.outlines) glyphs.add(glyph);
  }
  cutOutlines(tables, glyphs);
  return fontverter.convert(writeTables(tables), 'woff2');
}

/** The glyphs that sequences are shown with, which may be one for many characters. */
async function shapeAll(font: Buffer, sequences: readonly string[]): Promise<Set<number>> {
  const { Blob, Buffer: Text, Face, Font, shape } = await import('harfbuzzjs');
  const bytes = new Uint8Array(font);
  const shaper = new Font(new Face(new Blob(bytes.buffer)));
  const glyphs = new Set<number>();
  for (const sequence of sequences) {
    const text = new Text();
    text.addText(sequence);
    text.guessSegmentProperties();
    shape(shaper, text);
    for (const { codepoint: glyph } of text.getGlyphInfos()) glyphs.add(glyph);
  }
  return glyphs;
}

function cutOutlines(tables: Map<string, Buffer>, glyphs: Set<number>): void {
  const [head, loca, glyf, hhea, hmtx] = ['head', 'loca', 'glyf', 'hhea', 'hmtx'].map((tag) =>
    Buffer.from(tables.get(tag) ?? Buffer.alloc(0)),
  ) as [Buffer, Buffer, Buffer, Buffer, Buffer];
  const isLong = head.readInt16BE(50) === 1;
  const count = loca.length / (isLong ? 4 : 2) - 1;
  const startOf = (glyph: number) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  // A set that grows is walked to its end.
  for (const glyph of glyphs)
    for (const part of partsOf(glyf.subarray(startOf(glyph), startOf(glyph + 1)))) glyphs.add(part);
  const places = Buffer.alloc((count + 1) * 4);
  const outlines: Buffer[] = [];
  let at = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    places.writeUInt32BE(at, glyph * 4);
    if (!glyphs.has(glyph)) continue;
    const outline = glyf.subarray(startOf(glyph), startOf(glyph + 1));
    const padded = Buffer.alloc(Math.ceil(outline.length / 4) * 4);
    outline.copy(padded);
    outlines.push(padded);
    at += padded.length;
  }
  places.writeUInt32BE(at, count * 4);
  head.writeInt16BE(1, 50);
  const wide = hhea.readUInt16BE(34);
  for (let glyph = 0; glyph < count; glyph += 1) {
    if (glyphs.has(glyph)) continue;
    if (glyph < wide) hmtx.fill(0, glyph * 4, glyph * 4 + 4);
    else hmtx.fill(0, wide * 4 + (glyph - wide) * 2, wide * 4 + (glyph - wide) * 2 + 2);
  }
  tables
    .set('head', head)
    .set('loca', places)
    .set('glyf', Buffer.concat(outlines))
    .set('hmtx', hmtx);
}

/** Other glyphs that an outline is put together from. */
function partsOf(outline: Buffer): number[] {
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  for (;;) {
    const flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 64 ? 4 : flags & 128 ? 8 : 0);
    if (!(flags & 32)) return parts;
  }
}
