import type { PictureFault } from '../checks/pictures.ts';

/** Why a picture cannot be decoded to its end; null when it can. */
export async function findDamage(bytes: Uint8Array): Promise<PictureFault | null> {
  const { default: sharp } = await import('sharp');
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height * pages > MOST_PIXELS) return { type: 'huge', width, height, pages };
    // A decoder forgives much. What it would forgive is seen on the slide.
    await sharp(bytes, { failOn: 'warning', pages: -1 }).stats();
    return null;
  } catch (error) {
    return {
      type: 'damaged',
      reason: describe(error instanceof Error ? error.message : String(error)),
    };
  }
}

/** In all frames together, as the decoder allows; a gibibyte of memory is needed for so many. */
const MOST_PIXELS = 0x3fff ** 2;

/** What the decoder says, without the name of its function and what it repeats. */
function describe(message: string): string {
  const said = message.replace(/^Input (?:buffer|file) /, '').replace(/\bsource: .*$/s, '');
  if (said.includes('unsupported image format')) return 'its bytes are those of no picture';
  if (said.includes('corrupt header')) return 'its first part cannot be read';
  const last = said.trim().split('\n').at(-1) ?? '';
  const reason = last
    .replace(/^(?:has corrupt header: )?(?:\w+: )*/i, '')
    .replace(/[.:]\s*$/, '')
    .trim();
  return reason === ''
    ? 'its data ends too early'
    : reason.charAt(0).toLowerCase() + reason.slice(1);
}
