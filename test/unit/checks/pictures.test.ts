import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import type { TalkFile } from '../../../src/model/sources.ts';
import { findDamage } from '../../../src/content-files/find-damage.ts';
import { formatProblem } from '../../../src/problems/reporters.ts';
import { contentFiles, slideWith, talkFile, TOOLS } from '../../fixtures/unit/content.ts';

const gray = sharp({ create: { width: 64, height: 48, channels: 3, background: '#888' } });

async function reportOfBytes(bytes: Uint8Array, body: string, name: string): Promise<string> {
  const talk: TalkFile = {
    ...talkFile(slideWith(body), { files: { [name]: '' } }),
    read: () => ({ type: 'binary', bytes }),
  };
  const tools = {
    ...TOOLS,
    decodePicture: findDamage,
  };
  const { problems } = await checkContent(contentFiles([talk]), tools);
  return problems.map(formatProblem).join('\n');
}

describe('broken-picture', () => {
  it('names a picture that was cut off', async () => {
    const png = await gray.clone().png().toBuffer();
    expect(await reportOfBytes(png.subarray(0, 40), '![a](./a.png)', 'a.png'))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  broken-picture
        The picture \`./a.png\` is damaged or cut off: its first part cannot be read.
        Fix: Export or copy the picture again, and look whether the whole file was saved."
    `);
  });

  it('names junk that begins like a picture, wherever it is shown', async () => {
    const junk = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(400, 7)]);
    for (const body of [
      '![a](./a.png)',
      '<Figure src="./a.png" alt="b" />',
      '- a ![a](./a.png) b',
      '<img src="./a.png" alt="b" />',
    ])
      expect((await reportOfBytes(junk, body, 'a.png')).match(/broken-picture/g)).toHaveLength(1);
  });
});

describe('huge-picture', () => {
  it('names a picture that no browser could decode, before anything decodes it', async () => {
    expect(await reportOfBytes(claimPixels(30_000, 30_000), '![a](./a.png)', 'a.png'))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  huge-picture
        The picture \`./a.png\` has 30000 × 30000 pixels, which is more than can be decoded.
        Fix: Make it smaller: a projector shows at most 3,840 × 2,160 pixels."
    `);
  });

  it.each([
    [16_383, 16_383, 'damaged'],
    [16_384, 16_384, 'huge'],
    [900_000, 1_000, 'huge'],
    [300, 900_000, 'huge'],
    [1_000_000, 1_000_000, 'huge'],
  ])('is told of %i × %i pixels: %s', async (width, height, type) => {
    expect(await findDamage(claimPixels(width, height))).toMatchObject({ type });
  });
});

/** A picture that claims a size and has no pixels. */
function claimPixels(width: number, height: number): Buffer {
  const header = Buffer.from('494844520000000000000000' + '0802000000', 'hex');
  header.writeUInt32BE(width, 4);
  header.writeUInt32BE(height, 8);
  const chunk = Buffer.alloc(header.length + 8);
  chunk.writeUInt32BE(13, 0);
  header.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(header), header.length + 4);
  const empty = Buffer.from('0000000049444154', 'hex');
  const end = Buffer.alloc(4);
  end.writeUInt32BE(crc32(Buffer.from('IDAT')));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk, empty, end]);
}

describe('findDamage', () => {
  it.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)(
    'takes a whole %s, and none that is cut',
    async (format) => {
      const bytes = await gray.clone().toFormat(format).toBuffer();
      expect(await findDamage(bytes)).toBeNull();
      for (const length of [12, 40, bytes.length >> 1, Math.floor(bytes.length * 0.9)])
        expect(await findDamage(bytes.subarray(0, length))).toMatchObject({ type: 'damaged' });
    },
  );

  it.each(['', 'words', 'PK\u0003\u0004 a zip', '%PDF-1.7'])('takes no `%s`', async (text) => {
    expect(await findDamage(Buffer.from(text))).toMatchObject({ type: 'damaged' });
  });
});
