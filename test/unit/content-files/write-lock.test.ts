import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeLock } from '../../../src/content-files/write-lock.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeLock', () => {
  const file = () => join(folder, 'ids.lock');
  const read = () => readFileSync(file(), 'utf8');

  it('makes the file, and adds to it', () => {
    expect(existsSync(file())).toBe(false);
    writeLock(folder, { type: 'missing' }, ['a']);
    writeLock(folder, { type: 'text', text: read() }, ['a', 'a#open']);
    expect(read()).toMatch(/^# Every id .*\na\na#open\n$/s);
  });

  it('leaves a file alone that holds all there is', () => {
    writeLock(folder, { type: 'missing' }, ['a']);
    utimesSync(file(), 1, 1);
    writeLock(folder, { type: 'text', text: read() }, ['a']);
    expect(statSync(file()).mtimeMs).toBe(1000);
  });
});
