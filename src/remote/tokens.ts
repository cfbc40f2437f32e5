import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that nobody guesses: 128 random bits, fit for an address. */
export function createToken(): string {
  return randomBytes(16).toString('base64url');
}

/** Whether two tokens are the same, in a time that tells nothing of where they differ. */
export function isSameToken(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((each) => createHash('sha256').update(each).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
