import { readTables, writeTables } from './font-tables.ts';

/**
 * A font for mathematics whose arrows to the right grow over their labels.
 *
 * An arrow is put together of a head and as many strokes as it needs, which overlap. In STIX Two Math some heads have the lengths by
 * which they may overlap at the wrong ends, and no browser can join them.
 *
 * @param format a whole font is packed for longer than anybody waits; browsers read what is not packed as well
 */
export async function connectArrows(packed: Buffer, format: 'woff2' | 'truetype'): Promise<Buffer> {
  const { default: fontverter } = await import('fontverter');
  const tables = readTables(await fontverter.convert(packed, 'truetype'));
  const math = tables.get('MATH');
  if (!math) return packed;
  tables.set('MATH', connectParts(math));
  return fontverter.convert(writeTables(tables), format);
}

/** The `MATH` table with the lengths of first and last parts at the ends that face the others. */
export function connectParts(table: Buffer): Buffer {
  const math = Buffer.from(table);
  const { overlap, assemblies } = readAssemblies(math);
  for (const parts of assemblies) {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last || first === last) continue;
    if (last.start < overlap && last.end >= overlap) exchange(math, last.at);
    if (first.end < overlap && first.start >= overlap) exchange(math, first.at);
  }
  return math;
}

/** The parts that signs growing sideways are made of, from left to right. */
export function readAssemblies(math: Buffer): { overlap: number; assemblies: GlyphPart[][] } {
  const variants = math.readUInt16BE(8);
  const [upright, sideways] = [math.readUInt16BE(variants + 6), math.readUInt16BE(variants + 8)];
  const constructions = Array.from(
    { length: sideways },
    (_, index) => variants + math.readUInt16BE(variants + 10 + 2 * (upright + index)),
  );
  const assemblies = constructions.flatMap((construction) => {
    const offset = math.readUInt16BE(construction);
    return offset === 0 ? [] : [readParts(math, construction + offset)];
  });
  return { overlap: math.readUInt16BE(variants), assemblies };
}

function readParts(math: Buffer, assembly: number): GlyphPart[] {
  return Array.from({ length: math.readUInt16BE(assembly + 4) }, (_, index) => {
    const at = assembly + 6 + 10 * index;
    return { at, start: math.readUInt16BE(at + 2), end: math.readUInt16BE(at + 4) };
  });
}

function exchange(math: Buffer, part: number): void {
  const [start, end] = [math.readUInt16BE(part + 2), math.readUInt16BE(part + 4)];
  math.writeUInt16BE(end, part + 2);
  math.writeUInt16BE(start, part + 4);
}

/** How far a part of a growing sign may overlap the one before and the one after it. */
export interface GlyphPart {
  /** Where it is in the table. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
}
