import { HASH_LENGTH } from './manifest.ts';

/**
 * A file as it is kept: with the hash and the size of its bytes, by which damage is seen.
 *
 * What a browser has on its disk can be cut short or lost in part; a deck with half a script is worse than none.
 */
export async function sealFile(response: Response, bytes: ArrayBuffer): Promise<Response> {
  const headers = new Headers(response.headers);
  headers.set(HASH, await startOfHash(bytes));
  headers.set(SIZE, String(bytes.byteLength));
  return new Response(bytes, { headers });
}

/** The same file when its bytes are those that were kept, else null. Of a large one the size alone is compared, for speed. */
export async function openFile(kept: Response): Promise<Response | null> {
  const [hash, size] = [kept.headers.get(HASH), Number(kept.headers.get(SIZE) ?? -1)];
  if (hash === null || size < 0) return null;
  try {
    if (size > LARGE) {
      const blob = await kept.blob();
      return blob.size === size ? new Response(blob, { headers: kept.headers }) : null;
    }
    const bytes = await kept.arrayBuffer();
    const isWhole = bytes.byteLength === size && (await startOfHash(bytes)) === hash;
    return isWhole ? new Response(bytes, { headers: kept.headers }) : null;
  } catch {
    // The disk would not give it.
    return null;
  }
}

/** How many bytes a kept file has; 0 for none. */
export function sizeOfFile(kept: Response | undefined): number {
  return Number(kept?.headers.get(SIZE) ?? 0);
}

/** The start of the hash of some bytes, as the manifest has it. */
export async function startOfHash(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const text = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return text.replaceAll('+', '-').replaceAll('/', '_').slice(0, HASH_LENGTH);
}

const HASH = 'Lectern-Hash';
const SIZE = 'Lectern-Size';
/** In bytes. Films are larger, and are asked for in many pieces. */
const LARGE = 5_000_000;
