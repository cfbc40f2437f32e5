import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { shrinkPicture } from '../../../src/review/small-pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-small-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PICTURE = join(import.meta.dirname, '../../fixtures/review/talks/edges/large.png');
const copy = (name: string) => {
  copyFileSync(PICTURE, join(folder, name));
  return join(folder, name);
};

describe('shrinkPicture', () => {
  it.each([
    ['small', 480, 270],
    ['cover', 640, 360],
  ] as const)('makes a %s picture in the shape of the slide', async (size, width, height) => {
    const { format, ...made } = await sharp(await shrinkPicture(copy('a.png'), size)).metadata();
    expect([format, made.width, made.height]).toEqual(['webp', width, height]);
  });

  it('gives the same bytes for the same picture, and leaves nothing half made', async () => {
    const [first, second] = await Promise.all(
      ['b.png', 'c.png'].map((name) => shrinkPicture(copy(name), 'small')),
    );
    expect(readFileSync(first ?? '').equals(readFileSync(second ?? ''))).toBe(true);
    expect(
      readdirSync(folder)
        .filter((name) => /^[bc]/.test(name))
        .sort(),
    ).toEqual(['b.480.webp', 'b.png', 'c.480.webp', 'c.png']);
  });

  it('makes none again that is there', async () => {
    const large = copy('d.png');
    writeFileSync(join(folder, 'd.480.webp'), 'made');
    expect(readFileSync(await shrinkPicture(large, 'small'), 'utf8')).toBe('made');
  });
});
