/**
 * The part of a table of color glyphs that some glyphs need, and the outlines these are painted with.
 *
 * Everything stays in its place, so that no address in it changes; what nobody needs becomes zeros, which pack to nothing.
 */
export function cutColors(colr: Buffer, glyphs: ReadonlySet<number>): CutColors {
  const made = Buffer.alloc(colr.length);
  const outlines = new Set<number>();
  const layers = new Set<number>();
  const seen = new Set<number>();
  const [list, layerList, clips] = [14, 18, 22].map((at) => colr.readUInt32BE(at)) as [
    number,
    number,
    number,
  ];
  keep(0, HEADER);
  // Glyphs of the simple kind come in two lists before all else.
  made.writeUInt16BE(0, 2);
  made.writeUInt16BE(0, 12);
  const records = readRecords(colr, list);
  const wanted = new Set(glyphs);
  for (const glyph of wanted) {
    const offset = records.get(glyph);
    if (offset !== undefined) walk(list + offset);
  }
  const kept = [...records].filter(([glyph]) => wanted.has(glyph));
  made.writeUInt32BE(kept.length, list);
  for (const [index, [glyph, offset]] of kept.entries()) {
    made.writeUInt16BE(glyph, list + 4 + index * 6);
    made.writeUInt32BE(offset, list + 6 + index * 6);
  }
  writeLayers();
  if (clips !== 0) writeClips();
  return { colr: made, outlines };

  function keep(from: number, length: number): void {
    colr.copy(made, from, from, from + length);
  }

  function walk(at: number): void {
    if (seen.has(at)) return;
    seen.add(at);
    const format = colr[at] ?? 0;
    keep(at, SIZES[format] ?? 0);
    const first = () => at + colr.readUIntBE(at + 1, 3);
    if (format === 1) {
      const start = colr.readUInt32BE(at + 2);
      for (let layer = start; layer < start + (colr[at + 1] ?? 0); layer += 1) {
        layers.add(layer);
        walk(layerList + colr.readUInt32BE(layerList + 4 + layer * 4));
      }
    } else if (format >= 4 && format <= 9) {
      const stops = colr.readUInt16BE(first() + 1);
      keep(first(), 3 + stops * (format % 2 === 0 ? 6 : 10));
    } else if (format === 10) {
      outlines.add(colr.readUInt16BE(at + 4));
      walk(first());
    } else if (format === 11) {
      const glyph = colr.readUInt16BE(at + 1);
      const offset = records.get(glyph);
      wanted.add(glyph);
      if (offset !== undefined) walk(list + offset);
    } else if (format >= 12 && format <= 31) {
      if (format <= 13) keep(at + colr.readUIntBE(at + 4, 3), format === 12 ? 24 : 28);
      walk(first());
    } else if (format === 32) {
      walk(first());
      walk(at + colr.readUIntBE(at + 5, 3));
    }
  }

  /** Readers look at every layer, so those that are not needed lead to one that is. */
  function writeLayers(): void {
    if (layerList === 0) return;
    const [any] = layers;
    if (any === undefined) {
      made.writeUInt32BE(0, 18);
      return;
    }
    const count = colr.readUInt32BE(layerList);
    made.writeUInt32BE(count, layerList);
    for (let layer = 0; layer < count; layer += 1) {
      const from = layerList + 4 + (layers.has(layer) ? layer : any) * 4;
      made.writeUInt32BE(colr.readUInt32BE(from), layerList + 4 + layer * 4);
    }
  }

  /** The boxes that glyphs are cut at. */
  function writeClips(): void {
    keep(clips, 1);
    let count = 0;
    for (let index = 0; index < colr.readUInt32BE(clips + 1); index += 1) {
      const at = clips + 5 + index * 7;
      const [start, end] = [colr.readUInt16BE(at), colr.readUInt16BE(at + 2)];
      if (![...wanted].some((glyph) => start <= glyph && glyph <= end)) continue;
      const box = clips + colr.readUIntBE(at + 4, 3);
      keep(box, colr[box] === 1 ? 9 : 13);
      colr.copy(made, clips + 5 + count * 7, at, at + 7);
      count += 1;
    }
    made.writeUInt32BE(count, clips + 1);
  }
}

function readRecords(colr: Buffer, list: number): Map<number, number> {
  return new Map(
    Array.from({ length: colr.readUInt32BE(list) }, (_, index) => [
      colr.readUInt16BE(list + 4 + index * 6),
      colr.readUInt32BE(list + 6 + index * 6),
    ]),
  );
}

const HEADER = 34;
/** Bytes of each kind of paint, by its number. */
const SIZES: readonly number[] = [
  ...[0, 6, 5, 9, 16, 20, 16, 20, 12, 16, 6, 3, 7, 7, 8, 12, 8],
  ...[12, 12, 16, 6, 10, 10, 14, 6, 10, 10, 14, 8, 12, 12, 16, 8],
];

/** A table of color glyphs for fewer glyphs. */
interface CutColors {
  readonly colr: Buffer;
  /** Glyphs whose outlines are filled with color. */
  readonly outlines: ReadonlySet<number>;
}
