import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../src/commands/arguments.ts';
import { settingsFrom } from '../../../src/commands/settings-options.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-settings-'));
mkdirSync(join(root, 'content'));
mkdirSync(join(root, 'started/talks'), { recursive: true });

beforeEach(() => {
  vi.stubEnv('INIT_CWD', join(root, 'started'));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(root, { recursive: true }));

describe('settingsFrom', () => {
  it('has the defaults of the project', () => {
    expect(settingsFrom({}, root)).toMatchObject({
      content: join(root, 'content'),
      out: join(root, 'dist'),
      base: '/',
      notes: 'public',
    });
  });

  it('counts folders from where the command was started', () => {
    const settings = settingsFrom({ content: 'talks', out: '../site' }, root);
    expect(settings.content).toBe(join(root, 'started/talks'));
    expect(settings.out).toBe(join(root, 'site'));
  });

  it('puts a slash at both ends of a base', () => {
    expect(settingsFrom({ base: '/x' }, root).base).toBe('/x/');
  });

  it.each([
    { base: 'x/' },
    { base: 'https://x.example/' },
    { base: '' },
    { site: 'x.example' },
    { site: 'javascript:alert(1)' },
    { site: 'https://' },
    { notes: 'Private' },
    { content: 'nowhere' },
  ])('takes %o for wrong use', (values) => {
    expect(() => settingsFrom(values, root)).toThrow(UsageError);
  });

  it('says what a base looks like', () => {
    expect(() => settingsFrom({ base: 'x' }, root)).toThrowErrorMatchingInlineSnapshot(
      `[Error: --base cannot be \`x\`. Use a path that starts with a slash, such as /talks/.]`,
    );
  });

  it.each([{ base: '/a b/' }, { base: '/a?b/' }, { base: '/a#b/' }, { base: '/../x/' }])(
    'takes %o, which is no path, for wrong use',
    (values) => {
      expect(() => settingsFrom(values, root)).toThrow(UsageError);
    },
  );

  it.each([{ site: 'https://x.example/path' }, { site: 'https://[x' }])(
    'takes %o, which is no origin, for wrong use',
    (values) => {
      expect(() => settingsFrom(values, root)).toThrow(UsageError);
    },
  );
});
