import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildFolder, isTakenForInside } from '../../../src/build/build-folder.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-folder-')));
afterAll(() => rmSync(root, { recursive: true }));

describe('isTakenForInside', () => {
  it.each([
    ['/a/talks-site', true],
    ['/a/talks2/site', true],
    ['/a/talks.site/.x.new-1', true],
    ['/a/talksite', true],
    ['/a/talks site', true],
    ['/a/talks', false],
    ['/a/talks/dist', false],
    ['/a/talks/..dist', false],
    ['/a/talks/.cache/site', false],
    ['/a/other/talks', false],
    ['/a', false],
  ])('%s next to /a/talks: %s', (path, isTaken) => {
    expect(isTakenForInside(path, '/a/talks')).toBe(isTaken);
  });
});

describe('buildFolder', () => {
  const project = join(root, 'talks');

  it('is the folder itself inside the project and elsewhere', () => {
    for (const out of [join(project, 'dist'), join(root, 'site')])
      expect(buildFolder(out, project).folder).toBe(out);
  });

  it('is inside the project for a folder that Astro would take for a part of it, and moves what was built', () => {
    const out = join(root, 'talks-sites/site');
    const { folder, prepare, finish } = buildFolder(out, project);
    expect(folder.startsWith(join(project, '.astro'))).toBe(true);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'old.html'), 'left by a kill');
    prepare();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), 'new');
    finish();
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(out, 'old.html'))).toBe(false);
    expect(existsSync(folder)).toBe(false);
  });
});
