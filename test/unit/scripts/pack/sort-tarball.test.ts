import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sortTarball } from '../../../../scripts/pack/sort-tarball.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-tarball-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG = `b/${'deep/'.repeat(40)}last.js`;
const FILES: Readonly<Record<string, string>> = {
  'b/same.js': 'x'.repeat(512),
  'a/same.js': 'a',
  'a/other.css': '',
  'b/Ünï.js': 'name',
  [LONG]: 'y'.repeat(1300),
};

describe('sortTarball', () => {
  it('sorts files by kind and path, and loses none of them', () => {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(join(folder, 'in', dirname(path)), { recursive: true });
      writeFileSync(join(folder, 'in', path), text);
    }
    const file = join(folder, 'some.tgz');
    tar('-czf', file, '-C', join(folder, 'in'), ...Object.keys(FILES));
    sortTarball(file);
    const listed = tar('-tzf', file, '--quoting-style=literal').trim().split('\n');
    expect(listed.filter((path) => path !== LONG)).toEqual([
      'a/other.css',
      'a/same.js',
      'b/same.js',
      'b/Ünï.js',
    ]);
    mkdirSync(join(folder, 'out'));
    tar('-xzf', file, '-C', join(folder, 'out'));
    for (const [path, text] of Object.entries(FILES))
      expect(readFileSync(join(folder, 'out', path), 'utf8')).toBe(text);
  });
});

function tar(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync('tar', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
