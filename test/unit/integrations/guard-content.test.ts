import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Plugin } from 'vite';
import { guardContent } from '../../../src/integrations/guard-content.ts';
import type { MadeSite } from '../../../src/model/made-site.ts';

type Setup = (hook: { command: string; updateConfig: (config: unknown) => void }) => void;
type Done = (hook: { dir: URL; assets: Map<string, URL[]> }) => Promise<void>;

/** What a build refuses when a module of a project asks for a part of Node. */
async function refusedFrom(importer: string, content: string, project: string): Promise<string[]> {
  let made: MadeSite | undefined;
  const { hooks } = guardContent({ content, project }, (each) => void (made = each));
  let plugin: Plugin | undefined;
  (hooks['astro:config:setup'] as unknown as Setup)({
    command: 'build',
    updateConfig: (config) => ([plugin] = (config as { vite: { plugins: Plugin[] } }).vite.plugins),
  });
  (plugin?.resolveId as (source: string, importer: string) => unknown)('node:fs', importer);
  await (hooks['astro:build:done'] as unknown as Done)({
    dir: pathToFileURL('/site/dist/'),
    assets: new Map(),
  });
  return made?.refused.map(({ id, file }) => `${id} ${file}`) ?? [];
}

describe('guardContent', () => {
  it.each([
    ['talks/a/Chart.astro', '/site/talks/a/Chart.astro', '/site', '/site'],
    ['talks/a/Chart.astro', '/site/content/talks/a/Chart.astro', '/site/content', '/site'],
    ['node_modules/x/a.js', '/site/content/node_modules/x/a.js', '/site/content', '/site'],
    ['node_modules/x/a.js', '/other/node_modules/x/a.js', '/other', '/site'],
    ['talks/node_modules/x/a.js', '/site/talks/node_modules/x/a.js', '/site', '/site'],
  ])('refuses a part of Node to %s', async (file, importer, content, project) => {
    expect(await refusedFrom(importer, content, project)).toEqual([`node-import ${file}`]);
  });

  it.each([
    [
      'Lectern in a project that is its own content',
      '/site/node_modules/lectern/src/a.js',
      '/site',
    ],
    ['a package of such a project', '/site/node_modules/.pnpm/x@1/node_modules/x/a.js', '/site'],
    ['a package next to the content', '/site/node_modules/x/a.js', '/site/content'],
    ['code of the project', '/site/src/Chart.astro', '/site/content'],
  ])('leaves %s alone', async (_, importer, content) => {
    expect(await refusedFrom(importer, content, '/site')).toEqual([]);
  });
});
