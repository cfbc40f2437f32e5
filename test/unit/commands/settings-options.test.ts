import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../src/commands/command.ts';
import { settingsFrom } from '../../../src/commands/settings-options.ts';

const root = mkdtempSync(join(tmpdir(), 'lectern-settings-'));
mkdirSync(join(root, 'content/talks'), { recursive: true });
mkdirSync(join(root, 'started/other/talks'), { recursive: true });
const place = { project: root, from: join(root, 'started'), starter: 'lectern' } as const;

afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(root, { recursive: true }));

describe('settingsFrom', () => {
  it('has the defaults of the project', async () => {
    expect(await settingsFrom({}, place)).toMatchObject({
      content: join(root, 'content'),
      out: join(root, 'dist'),
      base: '/',
      notes: 'public',
    });
  });

  it('counts folders from where the command was started', async () => {
    const settings = await settingsFrom({ content: 'other', out: '../site' }, place);
    expect(settings.content).toBe(join(root, 'started/other'));
    expect(settings.out).toBe(join(root, 'site'));
  });

  it('names the project it was started inside of', async () => {
    const inside = join(root, 'content/talks');
    const run = settingsFrom({}, { project: inside, from: inside, starter: 'lectern' });
    await expect(run).rejects.toThrow('The talks are in ..: run this in ../..');
  });

  it('names the project in a folder below, as after `lectern init talks`', async () => {
    const above = mkdtempSync(join(root, '../lectern-above-'));
    mkdirSync(join(above, 'talks/content/talks'), { recursive: true });
    mkdirSync(join(above, 'node_modules/x/talks'), { recursive: true });
    const run = settingsFrom({}, { project: above, from: above, starter: 'lectern' });
    await expect(run).rejects.toThrow(
      'There are talks in talks: run this there, after `cd talks`.',
    );
    mkdirSync(join(above, 'more/talks'), { recursive: true });
    const again = settingsFrom({}, { project: above, from: above, starter: 'lectern' });
    await expect(again).rejects.toThrow('Write a first talk with `lectern new "Title"`');
    rmSync(above, { recursive: true });
  });

  it('refuses a folder of pictures that is not there', async () => {
    await expect(settingsFrom({ pictures: 'nowhere' }, place)).rejects.toThrow('no folder');
  });

  it('keeps the cache where `LECTERN_CACHE` says, which no other variable does', async () => {
    for (const name of ['CONTENT', 'OUT', 'BASE', 'NOTES']) vi.stubEnv(`LECTERN_${name}`, 'x');
    vi.stubEnv('LECTERN_CACHE', '/kept');
    expect(await settingsFrom({}, place)).toMatchObject({
      cache: '/kept',
      content: join(root, 'content'),
      out: join(root, 'dist'),
      base: '/',
      notes: 'public',
    });
  });

  it('puts a slash at both ends of a base', async () => {
    expect((await settingsFrom({ base: '/x' }, place)).base).toBe('/x/');
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
  ])('takes %o for wrong use', async (values) => {
    await expect(settingsFrom(values, place)).rejects.toThrow(UsageError);
  });

  it('says what a base looks like', async () => {
    await expect(settingsFrom({ base: 'x' }, place)).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: --base cannot be \`x\`. Use a path that starts with a slash, such as /talks/.]`,
    );
  });

  it.each([{ base: '/a b/' }, { base: '/a?b/' }, { base: '/a#b/' }, { base: '/../x/' }])(
    'takes %o, which is no path, for wrong use',
    async (values) => {
      await expect(settingsFrom(values, place)).rejects.toThrow(UsageError);
    },
  );

  it.each([{ site: 'https://x.example/path' }, { site: 'https://[x' }])(
    'takes %o, which is no origin, for wrong use',
    async (values) => {
      await expect(settingsFrom(values, place)).rejects.toThrow(UsageError);
    },
  );
});
