import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  isReplaceable,
  isWritable,
  recoverFolder,
  replaceFolder,
  stagingFolder,
} from '../../../src/build/replace-folder.ts';
import { MANIFEST } from '../../../src/model/made-site.ts';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-replace-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
}
const shown = () => readFileSync(join(out, 'index.html'), 'utf8');
const gone = spawnSync(process.execPath, ['-e', '']).pid;

describe('replaceFolder', () => {
  it('puts the new site in place of the old one and leaves nothing beside', () => {
    write(out, 'old');
    writeFileSync(join(out, 'only-old.html'), '');
    write(stagingFolder(out), 'new');
    replaceFolder(out);
    expect(shown()).toBe('new');
    expect(readdirSync(out)).toEqual(['index.html']);
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('puts the first site where there was none', () => {
    write(stagingFolder(out), 'new');
    replaceFolder(out);
    expect(shown()).toBe('new');
  });

  it('leaves the old site in place when there is no new one', () => {
    write(out, 'old');
    expect(() => replaceFolder(out)).toThrow();
    expect(shown()).toBe('old');
  });
});

describe('recoverFolder', () => {
  it('keeps the site when a build was interrupted before the swap', () => {
    write(out, 'old');
    write(stagingFolder(out, gone), 'half');
    recoverFolder(out);
    expect(shown()).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('brings the site back when a build was interrupted in the middle of the swap', () => {
    write(join(folder, '.dist.old'), 'old');
    write(stagingFolder(out, gone), 'new');
    recoverFolder(out);
    expect(shown()).toBe('old');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('keeps the new site when a build was interrupted after the swap', () => {
    write(out, 'new');
    write(join(folder, '.dist.old'), 'old');
    recoverFolder(out);
    expect(shown()).toBe('new');
    expect(readdirSync(folder)).toEqual(['dist']);
  });

  it('has nothing to do where nothing was built, or where there is no such folder', () => {
    recoverFolder(out);
    recoverFolder(join(folder, 'nowhere/dist'));
    expect(existsSync(out)).toBe(false);
  });

  it('leaves what another running process builds, and what is not ours', () => {
    write(stagingFolder(out, 1), 'other');
    write(join(folder, '.dist.new-words'), 'mine');
    recoverFolder(out);
    expect(readdirSync(folder).sort()).toEqual(['.dist.new-1', '.dist.new-words']);
  });

  it('does the same when it is itself interrupted and run again', () => {
    write(join(folder, '.dist.old'), 'old');
    renameSync(join(folder, '.dist.old'), out);
    recoverFolder(out);
    recoverFolder(out);
    expect(shown()).toBe('old');
  });
});

describe('isReplaceable', () => {
  it('takes a folder that is not there, is empty, or that a build made', () => {
    expect(isReplaceable(out)).toBe(true);
    mkdirSync(out);
    expect(isReplaceable(out)).toBe(true);
    writeFileSync(join(out, MANIFEST), '{}');
    writeFileSync(join(out, 'index.html'), '');
    expect(isReplaceable(out)).toBe(true);
  });

  it('refuses a folder of something else', () => {
    write(out, 'my holidays');
    expect(isReplaceable(out)).toBe(false);
  });
});

describe('isWritable', () => {
  it('asks the nearest folder that is there', () => {
    expect(isWritable(folder)).toBe(true);
    expect(isWritable(join(folder, 'not/yet/there'))).toBe(true);
  });
});
