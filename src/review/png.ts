import { inflateSync } from 'node:zlib';

const SIGNATURE_LENGTH = 8;

/**
 * Decodes a screenshot.
 *
 * It reads what browsers write, 8 bits a channel in true colour without interlace, and nothing else.
 *
 * @throws Error for any other PNG.
 */
export function decodePng(file: Buffer): Pixels {
  let header: Pick<Pixels, 'width' | 'height' | 'channels'> | null = null;
  const packed: Buffer[] = [];
  for (let at = SIGNATURE_LENGTH; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = readHeader(body);
    if (type === 'IDAT') packed.push(body);
    at += length + 12;
  }
  if (!header) throw new Error('The picture is no PNG.');
  return { ...header, data: unfilter(inflateSync(Buffer.concat(packed)), header) };
}

function readHeader(body: Buffer): Pick<Pixels, 'width' | 'height' | 'channels'> {
  const [depth, color, , , interlace] = body.subarray(8);
  if (depth !== 8 || interlace !== 0 || (color !== 2 && color !== 6))
    throw new Error(`A PNG of depth ${depth} and colour type ${color} cannot be read.`);
  return {
    width: body.readUInt32BE(0),
    height: body.readUInt32BE(4),
    channels: color === 6 ? 4 : 3,
  };
}

/** Each row is written as its difference from what is left of it and above it; https://www.w3.org/TR/png-3/#9Filters */
function unfilter(
  raw: Buffer,
  { width, height, channels }: Pick<Pixels, 'width' | 'height' | 'channels'>,
): Uint8Array {
  const stride = width * channels;
  const data = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    const from = row * (stride + 1) + 1;
    const to = row * stride;
    for (let x = 0; x < stride; x += 1) {
      const left = x >= channels ? (data[to + x - channels] ?? 0) : 0;
      const up = row > 0 ? (data[to + x - stride] ?? 0) : 0;
      const corner = row > 0 && x >= channels ? (data[to + x - stride - channels] ?? 0) : 0;
      data[to + x] = (raw[from + x] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return data;
}

function predict(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left, up, corner);
    default:
      return 0;
  }
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(guess - each)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** A decoded picture, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array;
}
