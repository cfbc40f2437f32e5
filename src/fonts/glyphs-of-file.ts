import { brotliDecompressSync, inflateSync } from 'node:zlib';
import { readTables } from './font-tables.ts';

/**
 * The characters that a font of any format has glyphs for.
 *
 * @throws Error when the bytes are not a font.
 */
export function charactersInFont(bytes: Uint8Array): ReadonlySet<number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = file.toString('latin1', 0, 4);
  if (format === 'wOF2') return charactersOf(bytes);
  if (format === 'wOFF') {
    const cmap = tableOfWoff(file);
    return cmap === null ? new Set() : readCharacters(cmap);
  }
  const cmap = readTables(file).get('cmap');
  return cmap === undefined ? new Set() : readCharacters(cmap);
}

/** The table of characters of the older format, which packs each table by itself. */
function tableOfWoff(file: Buffer): Buffer | null {
  for (let index = 0; index < file.readUInt16BE(12); index += 1) {
    const at = 44 + index * 20;
    if (file.toString('latin1', at, at + 4) !== 'cmap') continue;
    const from = file.readUInt32BE(at + 4);
    const packed = file.subarray(from, from + file.readUInt32BE(at + 8));
    return packed.length < file.readUInt32BE(at + 12) ? inflateSync(packed) : packed;
  }
  return null;
}

/**
 * The characters that a WOFF2 file has glyphs for, read from its table of characters.
 *
 * @throws Error when the bytes are not such a file.
 */
export function charactersOf(bytes: Uint8Array): ReadonlySet<number> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('This is not a WOFF2 file.');
  const { tables, end } = readDirectory(file);
  const packed = file.subarray(end, end + file.readUInt32BE(20));
  const data = brotliDecompressSync(packed);
  let at = 0;
  for (const { tag, length } of tables) {
    if (tag === CMAP) return readCharacters(data.subarray(at, at + length));
    at += length;
  }
  return new Set();
}

/** The tables of the file in their order, and where their data begin. */
function readDirectory(file: Buffer): { tables: readonly Table[]; end: number } {
  let at = HEADER;
  const tables = Array.from({ length: file.readUInt16BE(12) }, () => {
    const flags = file[at++] ?? 0;
    let tag = flags & 63;
    if (tag === OTHER) {
      if (file.toString('latin1', at, at + 4) === 'cmap') tag = CMAP;
      at += 4;
    }
    const length = readLength();
    // Glyphs and their places are kept in another form, unless version 3 says that they are not; of other tables the reverse.
    const isTransformed = GLYPHS.has(tag) ? flags >> 6 !== 3 : flags >> 6 !== 0;
    return { tag, length: isTransformed ? readLength() : length };
  });
  return { tables, end: at };

  function readLength(): number {
    let length = 0;
    for (;;) {
      const byte = file[at++] ?? 0;
      length = length * 128 + (byte & 127);
      if (byte < 128) return length;
    }
  }
}

function readCharacters(cmap: Buffer): Set<number> {
  const characters = new Set<number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const part = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = part.readUInt16BE(0);
    if (format === 12) readGroups(part, characters);
    if (format === 4) readSegments(part, characters);
  }
  return characters;
}

/** Of all of Unicode: runs of characters whose glyphs follow each other. */
function readGroups(part: Buffer, characters: Set<number>): void {
  for (let index = 0; index < part.readUInt32BE(12); index += 1) {
    const at = 16 + index * 12;
    for (let each = part.readUInt32BE(at); each <= part.readUInt32BE(at + 4); each += 1)
      characters.add(each);
  }
}

/** Of the first 65,536: runs whose glyphs are a distance away, or in a list. */
function readSegments(part: Buffer, characters: Set<number>): void {
  const count = part.readUInt16BE(6) / 2;
  for (let index = 0; index < count; index += 1) {
    const [end, start, delta, offset] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6].map(
      (at) => part.readUInt16BE(at + index * 2),
    ) as [number, number, number, number];
    const list = 16 + count * 6 + index * 2 + offset;
    for (let each = start; each <= end && each < 0xffff; each += 1) {
      const glyph =
        offset === 0 ? (each + delta) & 0xffff : part.readUInt16BE(list + (each - start) * 2);
      if (glyph !== 0) characters.add(each);
    }
  }
}

const HEADER = 48;
/** Numbers of tables in a WOFF2 file. */
const CMAP = 0;
const GLYPHS: ReadonlySet<number> = new Set([10, 11]);
const OTHER = 63;

interface Table {
  readonly tag: number;
  readonly length: number;
}
