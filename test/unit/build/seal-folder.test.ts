import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clearDamaged, sealFolder } from '../../../src/build/seal-folder.ts';

let home: string;
let folder: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lectern-seal-'));
  folder = join(home, 'astro');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'data.json'), '{"a":1}');
  writeFileSync(join(folder, 'assets/a.webp'), 'picture');
  sealFolder(folder);
});
afterEach(() => rmSync(home, { recursive: true }));

const files = () => readdirSync(folder, { recursive: true }).map(String).sort();
const WHOLE = ['assets', 'assets/a.webp', 'data.json'];

describe('clearDamaged', () => {
  it('leaves what is as it was', () => {
    clearDamaged(folder);
    expect(files()).toEqual(WHOLE);
  });

  it.each([
    ['cut short', 'pict'],
    ['emptied', ''],
    ['exchanged', 'another'],
  ])('takes out a file that was %s, and no other', (_, text) => {
    writeFileSync(join(folder, 'assets/a.webp'), text);
    clearDamaged(folder);
    expect(files()).toEqual(['assets', 'data.json']);
  });

  it('takes out what was put there since, as by a build that was killed', () => {
    writeFileSync(join(folder, 'assets/b.webp'), 'half');
    clearDamaged(folder);
    expect(files()).toEqual(WHOLE);
  });

  it.each(['', '{', '[]', 'null', '{"data.json":1}'])(
    'takes out everything when the seal is `%s`',
    (text) => {
      writeFileSync(join(home, 'astro.seal.json'), text);
      clearDamaged(folder);
      expect(files()).toEqual(['assets']);
    },
  );

  it('is content with a folder that is not there', () => {
    expect(() => clearDamaged(join(home, 'none'))).not.toThrow();
    expect(() => sealFolder(join(home, 'none'))).not.toThrow();
  });
});
