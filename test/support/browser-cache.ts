import { resolve } from 'node:path';

/** Where the browser of npm is unpacked, once for all tests. */
export const BROWSER_CACHE = resolve(import.meta.dirname, '../../.cache');
