import { existsSync, renameSync } from 'node:fs';
import sharp from 'sharp';

/**
 * Widths of the pictures that stand for a slide elsewhere, each twice what they are shown at: one in the margin of
 * its section or in a list, and a talk's title slide in the catalogue.
 */
export const WIDTHS = { small: 480, cover: 640 } as const;

/** Letters of a title are read at the size of a cover; in a small picture one knows a slide again by its shapes. */
const QUALITY = { small: 65, cover: 75 } as const satisfies Record<keyof typeof WIDTHS, number>;

/** Makes a small picture of a slide beside its large one, if it is not there, and says where. */
export async function shrinkPicture(picture: string, size: keyof typeof WIDTHS): Promise<string> {
  const small = picture.replace(/\.png$/, `.${WIDTHS[size]}.webp`);
  if (existsSync(small)) return small;
  const unfinished = `${small}.${process.pid}`;
  await sharp(picture)
    .resize({ width: WIDTHS[size] })
    .webp({ quality: QUALITY[size], smartSubsample: true })
    .toFile(unfinished);
  renameSync(unfinished, small);
  return small;
}
