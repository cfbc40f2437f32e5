/** The ending that fits the bytes of a picture; null for one that browsers do not show, and for what is no picture. */
export function pictureEnding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\x89PNG')) return 'png';
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpg';
  if (/^GIF8[79]a/.test(head)) return 'gif';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.slice(4, 12) === 'ftypavif') return 'avif';
  return isPlainDrawing(bytes) ? 'svg' : null;
}

/** The name of a format that browsers do not show. */
export function otherFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 48)).toString('latin1');
  if (head.startsWith('\xD7\xCD\xC6\x9A') || head.startsWith('\x01\x00\x09\x00')) return 'WMF';
  if (head.slice(40, 44) === ' EMF') return 'EMF';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'TIFF';
  if (head.startsWith('BM')) return 'BMP';
  return null;
}

/** A drawing without anything that the check of a talk refuses. */
function isPlainDrawing(bytes: Uint8Array): boolean {
  if (bytes.length > 5_000_000) return false;
  const text = Buffer.from(bytes).toString('utf8');
  if (!/<svg[\s>]/.test(text.slice(0, 4000)) || !/<\/svg>\s*$/.test(text)) return false;
  return !/<!DOCTYPE|<script|<foreignObject|<style|\son\w+\s*=|@import|javascript:|(?:href|src)\s*=\s*["'](?!#|data:image)|url\((?!["']?#)/i.test(
    text,
  );
}
