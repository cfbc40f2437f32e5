import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isRunning, takeLock } from '../../../src/build/build-lock.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-lock-'));
  file = join(folder, 'deep/build.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The number of a process that has ended. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;

describe('takeLock', () => {
  it('takes a lock that nobody holds and writes down who has it', () => {
    expect(takeLock(file).type).toBe('taken');
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });

  it('says who holds a lock', () => {
    takeLock(file);
    expect(takeLock(file)).toEqual({ type: 'held', pid: process.pid });
  });

  it('gives a lock back', () => {
    const lock = takeLock(file);
    if (lock.type === 'taken') lock.release();
    expect(existsSync(file)).toBe(false);
    expect(takeLock(file).type).toBe('taken');
  });

  it('takes over the lock of a process that is gone', () => {
    takeLock(file);
    writeFileSync(file, String(gone));
    expect(takeLock(file).type).toBe('taken');
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  });

  it.each(['', 'words', '-1', '0', '1.5', '99999999999'])(
    'takes over a lock that holds `%s`',
    (text) => {
      takeLock(file);
      writeFileSync(file, text);
      expect(takeLock(file).type).toBe('taken');
    },
  );

  it('fails where no lock can be written', () => {
    writeFileSync(join(folder, 'plain'), '');
    expect(() => takeLock(join(folder, 'plain/build.lock'))).toThrow();
  });
});

describe('isRunning', () => {
  it('knows this process, the first one, and one that is gone', () => {
    expect([process.pid, 1, gone].map(isRunning)).toEqual([true, true, false]);
  });
});
