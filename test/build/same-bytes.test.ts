import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfflineManifest } from '../../src/offline/manifest.ts';
import { startOfHash } from '../../src/offline/write-manifest.ts';
import { hashTree } from '../support/build-output.ts';
import { openWorkshop, type Workshop } from '../support/build-workshop.ts';

const here = openWorkshop();
const there = openWorkshop();
const OPTIONS = ['--base', '/x/', '--site', 'https://talks.example'];
/** What a machine or a runner may have set, and Astro would listen to. */
const STRANGE = {
  DEV: '1',
  PROD: '',
  MODE: 'development',
  SSR: '',
  BASE_URL: '/elsewhere/',
  SITE: 'https://elsewhere.example',
};
/**
 * Astro names the scope of a component's `<style>` after the way from the project to its file, so the talk that imports one
 * differs when its folder lies elsewhere. Talks inside the project are the same wherever the project lies.
 */
const SCOPED_STYLES = /^(?:_astro|talks)\/harbour[./]/;
/** They name the content of every file, so they differ with the talk that does. */
const LISTS = ['offline.json', 'sw.js'];
let first: Record<string, string>;

beforeAll(async () => {
  [first] = await Promise.all([
    build(here, 'content', 'out', { TZ: 'UTC', LANG: 'C' }),
    // The other copy of the project, at another path, with its own cold cache.
    buildElsewhere(),
  ]);
});
afterAll(() => {
  here.close();
  there.close();
});

async function buildElsewhere(): Promise<void> {
  const content = there.copyFixture('library', 'a/longer path/to/the talks');
  for (const entry of readdirSync(content, { recursive: true, withFileTypes: true }))
    utimesSync(join(entry.parentPath, entry.name), 1_000_000_000, 1_000_000_000);
  await there.build(['--content', content, '--out', there.at('site'), ...OPTIONS], {
    cwd: '/',
    env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    umask: '077',
  });
}

async function build(
  workshop: Workshop,
  name: string,
  out: string,
  env: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const content = workshop.copyFixture('library', name);
  await workshop.build(['--content', content, '--out', workshop.at(out), ...OPTIONS], { env });
  return hashTree(workshop.at(out));
}

describe('the same input', () => {
  it('gives the same bytes in another folder, time zone, language and umask, with a cold cache', () => {
    const differing = differences(first, hashTree(there.at('site')));
    expect(differing.filter((file) => !SCOPED_STYLES.test(file) && !LISTS.includes(file))).toEqual(
      [],
    );
    expect(readLists(there, 'site')).toEqual(readLists(here, 'out'));
  });

  it('gives the same bytes once more with what the cache has kept, over the site there is', async () => {
    expect(differences(first, await build(here, 'content', 'out', {}))).toEqual([]);
  });

  it('gives the same bytes whatever else is in the environment', async () => {
    expect(differences(first, await build(here, 'content', 'strange', STRANGE))).toEqual([]);
  });
});

/** What the lists say of all that is the same, and the worker without the name of its build. */
function readLists(workshop: Workshop, out: string): { list: string[]; worker: string } {
  const [manifest = '', worker = ''] = LISTS.map((file) =>
    readFileSync(join(workshop.at(out), file), 'utf8'),
  );
  const { pages, shell, search, hashes } = JSON.parse(manifest) as OfflineManifest;
  const entries = [...Object.entries(pages), ...Object.entries(hashes)];
  const list = [...entries.map((entry) => JSON.stringify(entry)), ...shell, ...search];
  return {
    list: list.filter((each) => !SCOPED_STYLES.test(each.replace(/^\["/, ''))),
    worker: worker.replace(startOfHash(manifest), ''),
  };
}

/** Files that only one of two trees has, or that differ. */
function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  const files = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return files.filter((file) => one[file] !== other[file]);
}
