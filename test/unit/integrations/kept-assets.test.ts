import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptAssets } from '../../../src/integrations/kept-assets.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-kept-'));
  mkdirSync(join(folder, 'site/_astro'), { recursive: true });
  writeFileSync(join(folder, 'logo.png'), 'original');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Lets a bundler publish a file, and the build end. */
async function publish(file: object): Promise<void> {
  const { hooks } = keptAssets();
  const plugins: Hooks[] = [];
  const setUp = hooks['astro:config:setup'] as unknown as (hook: object) => void;
  setUp({
    command: 'build',
    updateConfig: (config: { vite: { plugins: Hooks[] } }) => plugins.push(...config.vite.plugins),
  });
  plugins[0]?.configResolved({ root: folder });
  plugins[0]?.generateBundle({}, { '_astro/logo.x.png': file });
  const done = hooks['astro:build:done'] as unknown as (hook: object) => Promise<void>;
  await done({ dir: pathToFileURL(`${join(folder, 'site')}/`) });
}

interface Hooks {
  readonly configResolved: (config: object) => void;
  readonly generateBundle: (options: object, bundle: object) => void;
}

const asset = (originalFileNames: readonly string[]) => ({
  type: 'asset',
  fileName: '_astro/logo.x.png',
  originalFileNames,
});
const published = () => join(folder, 'site/_astro/logo.x.png');

describe('keptAssets', () => {
  it('brings back a file with an address that was taken away', async () => {
    await publish(asset(['logo.png']));
    expect(readFileSync(published(), 'utf8')).toBe('original');
  });

  it('leaves a file alone that is there', async () => {
    writeFileSync(published(), 'published');
    await publish(asset(['logo.png']));
    expect(readFileSync(published(), 'utf8')).toBe('published');
  });

  it('leaves away what nobody imports by its address, and code', async () => {
    await publish(asset([]));
    await publish({ type: 'chunk', fileName: 'a.js' });
    expect(existsSync(published())).toBe(false);
  });
});
