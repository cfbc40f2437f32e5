import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { usableCache } from '../../../src/commands/usable-cache.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-usable-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('usableCache', () => {
  it('makes the folder, and leaves nothing in it', () => {
    const said: string[] = [];
    expect(usableCache(join(folder, 'a/b'), (text) => said.push(text))).toBe(join(folder, 'a/b'));
    expect(readdirSync(join(folder, 'a/b'))).toEqual([]);
    expect(said).toEqual([]);
  });

  it('takes another one where nothing can be written, and says so', () => {
    writeFileSync(join(folder, 'file'), '');
    const said: string[] = [];
    const other = usableCache(join(folder, 'file/cache'), (text) => said.push(text));
    expect(existsSync(other)).toBe(true);
    expect(other).not.toContain(folder);
    expect(said.join('')).toBe(
      `Nothing can be kept in ${join(folder, 'file/cache')} (ENOTDIR); this run goes without a cache.\n`,
    );
    rmSync(other, { recursive: true });
  });
});
