import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeChange } from '../../../src/content-files/write-text.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'lectern-write-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CHANGE = { file: 'a.mdx', before: 'a\r\nb', after: 'a\r\nc' };

describe('writeChange', () => {
  it('writes the text and leaves nothing else behind', () => {
    writeFileSync(join(folder, 'a.mdx'), CHANGE.before);
    expect(writeChange(folder, CHANGE)).toBe(true);
    expect(readFileSync(join(folder, 'a.mdx'), 'utf8')).toBe(CHANGE.after);
    expect(readdirSync(folder)).toEqual(['a.mdx']);
  });

  it('keeps a byte order mark, which the check does not see', () => {
    writeFileSync(join(folder, 'a.mdx'), `\uFEFF${CHANGE.before}`);
    expect(writeChange(folder, CHANGE)).toBe(true);
    expect(readFileSync(join(folder, 'a.mdx'), 'utf8')).toBe(`\uFEFF${CHANGE.after}`);
  });

  it('leaves a file that changed meanwhile as it is', () => {
    writeFileSync(join(folder, 'a.mdx'), 'something newer');
    expect(writeChange(folder, CHANGE)).toBe(false);
    expect(readFileSync(join(folder, 'a.mdx'), 'utf8')).toBe('something newer');
  });

  it.skipIf(process.platform === 'win32')('keeps permissions, and links as links', () => {
    writeFileSync(join(folder, 'real.mdx'), CHANGE.before);
    chmodSync(join(folder, 'real.mdx'), 0o640);
    symlinkSync(join(folder, 'real.mdx'), join(folder, 'a.mdx'));
    expect(writeChange(folder, CHANGE)).toBe(true);
    expect(lstatSync(join(folder, 'a.mdx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.mdx'), 'utf8')).toBe(CHANGE.after);
    expect(statSync(join(folder, 'real.mdx')).mode & 0o777).toBe(0o640);
  });
});
