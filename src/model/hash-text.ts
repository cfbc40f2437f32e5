import { createHash } from 'node:crypto';

/** SHA-256 of a text or of bytes, in hexadecimal: a name for it, or what tells whether a file is the one that was seen before. */
export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
