import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { largeFiles } from '../../../src/integrations/large-files.ts';

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-large-'));
  content = join(folder, 'content');
  mkdirSync(join(content, 'talks/a'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a build makes of a file of a size: the module for it, and the files in the site. */
async function publish(name: string, size: number, query = '?url') {
  const path = join(content, 'talks/a', name);
  writeFileSync(path, '');
  truncateSync(path, size);
  const { hooks } = largeFiles({ content, base: '/x/' });
  const plugins: { load: { handler: (id: string) => Promise<string | null> } }[] = [];
  const setUp = hooks['astro:config:setup'] as unknown as (hook: object) => void;
  setUp({
    command: 'build',
    updateConfig: (config: { vite: { plugins: typeof plugins } }) =>
      plugins.push(...config.vite.plugins),
  });
  const module = await plugins[0]?.load.handler(path + query);
  const site = join(folder, 'site');
  const done = hooks['astro:build:done'] as unknown as (hook: object) => Promise<void>;
  await done({ dir: pathToFileURL(`${site}/`) });
  return { module, site };
}

describe('largeFiles', () => {
  it('copies a large film under a name made from what is in it, without its passing through the bundler', async () => {
    const { module, site } = await publish('my film.webm', 70_000_000);
    const [name = ''] = readdirSync(join(site, '_astro'));
    expect(name).toMatch(/^my_film\.[\w-]{8}\.webm$/);
    expect(module).toBe(`export default "/x/_astro/${name}";`);
    expect(statSync(join(site, '_astro', name)).size).toBe(70_000_000);
  });

  it.each([
    ['a small file', 1000, '?url'],
    ['a file that is not published', 70_000_000, '?raw'],
  ])('leaves %s to the bundler', async (_, size, query) => {
    const { module, site } = await publish('film.webm', size, query);
    expect(module).toBeNull();
    expect(existsSync(site)).toBe(false);
  });
});
