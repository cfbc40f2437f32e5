import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodePng } from '../../../src/review/png.ts';

/** Three rows of two points in RGB, each row with its filter in front. */
function png(rows: readonly (readonly number[])[], color = 2, depth = 8): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([depth, color, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('tEXt', Buffer.from('a\0b')),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
}

describe('decodePng', () => {
  const plain = [0, 10, 20, 30, 11, 22, 33];

  it.each([
    ['none', [0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]],
    ['left', [1, 1, 2, 3, 4, 5, 6], [1, 2, 3, 5, 7, 9]],
    ['up', [2, 1, 2, 3, 4, 5, 250], [11, 22, 33, 15, 27, 27]],
    ['average', [3, 1, 2, 3, 4, 5, 6], [6, 12, 18, 12, 22, 31]],
    ['Paeth', [4, 1, 2, 3, 4, 5, 6], [11, 22, 33, 15, 27, 39]],
  ])('undoes the filter `%s`', (_, row, expected) => {
    const { data, width, height, channels } = decodePng(png([plain, row]));
    expect({ width, height, channels }).toEqual({ width: 2, height: 2, channels: 3 });
    expect([...data.subarray(6)]).toEqual(expected);
  });

  it.each([
    ['a palette', 3, 8],
    ['16 bits a channel', 2, 16],
  ])('refuses %s', (_, color, depth) => {
    expect(() => decodePng(png([plain], color, depth))).toThrow('cannot be read');
  });

  it('refuses what is no PNG', () => {
    expect(() => decodePng(Buffer.from('no picture at all'))).toThrow('no PNG');
  });
});
