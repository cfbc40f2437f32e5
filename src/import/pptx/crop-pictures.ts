import { pictureEnding } from './picture-file.ts';
import type { Package } from './open-package.ts';
import type { Relations } from './relations.ts';
import { childOf, findAll, numberOf, type Xml } from './xml.ts';

/** The pictures of a slide that it shows a part of, cut to that part: what was cut off may not be meant for readers. */
export async function cropPictures(
  slide: Xml,
  relations: Relations,
  parts: Package,
): Promise<Map<Xml, Uint8Array>> {
  const cropped = new Map<Xml, Uint8Array>();
  for (const fill of findAll(slide, 'blipFill')) {
    const rectangle = childOf(fill, 'srcRect');
    const sides = ['l', 't', 'r', 'b'].map(
      (side) => Math.max(0, numberOf(rectangle, side) ?? 0) / 100_000,
    );
    if (sides.every((side) => side < 0.005)) continue;
    const id = childOf(fill, 'blip')?.attributes.get(':embed') ?? '';
    const bytes = parts.bytes(relations.get(id)?.target ?? '');
    const part = bytes && (await crop(bytes, sides));
    if (part) cropped.set(fill, part);
  }
  return cropped;
}

async function crop(bytes: Uint8Array, sides: readonly number[]): Promise<Uint8Array | null> {
  if (!/^(?:png|jpg|webp)$/.test(pictureEnding(bytes) ?? '')) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = sides;
  try {
    const { default: sharp } = await import('sharp');
    const { width, height } = await sharp(bytes).metadata();
    const from = { left: Math.round(left * width), top: Math.round(top * height) };
    const size = {
      width: Math.round((1 - left - right) * width),
      height: Math.round((1 - top - bottom) * height),
    };
    if (size.width < 1 || size.height < 1) return null;
    return new Uint8Array(
      await sharp(bytes)
        .extract({ ...from, ...size })
        .toBuffer(),
    );
  } catch {
    return null;
  }
}
