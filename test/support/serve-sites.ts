import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { servePages } from '../../src/serve/pages-server.ts';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { writeAlmanac } from './almanac.ts';
import { BROWSER_CACHE } from './browser-cache.ts';
import { writeSeenReview } from './seen-review.ts';
import { SPOKEN, writeSpokenSite } from './spoken-site.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const BASE = '/x/';

/** A few talks that use every feature once, and a library with many slides; the talks of this repository by themselves. */
const CONTENTS: Readonly<Record<string, Readonly<Record<string, (folder: string) => string>>>> = {
  browser: {
    demo: () => join(PROJECT, 'test/fixtures/demo/content'),
    almanac: (folder) => writeAlmanac(join(folder, 'almanac-content'), 2),
  },
  content: { talks: () => join(PROJECT, 'content') },
};

/** Small sites in other languages, for the tests of what surrounds their text; no other test goes through them. */
const SPOKEN_CONTENTS: Readonly<
  Record<string, Readonly<Record<string, (folder: string) => string>>>
> = {
  browser: Object.fromEntries(
    SPOKEN.map((lang) => [
      lang,
      (folder: string) => writeSpokenSite(join(folder, `${lang}-content`), lang),
    ]),
  ),
};

/** Slides of the pair that a review has seen; of the others there are no pictures. */
const SEEN = { tour: ['open', 'why', 'shape'] };

/** Before all browser tests: builds the sites of a test project, serves them as GitHub Pages would, and starts one browser for all files. */
export default async function setup({
  name: project,
  provide,
}: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-browser-'));
  const cleanups: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const cleanUp = async () => {
    for (const undo of cleanups.toReversed()) await undo();
  };
  try {
    const sites: BuiltSite[] = [];
    const failures: string[] = [];
    const spoken = SPOKEN_CONTENTS[project] ?? {};
    for (const [name, contentIn] of Object.entries({ ...CONTENTS[project], ...spoken })) {
      const content = contentIn(folder);
      const out = join(folder, name);
      const review = join(folder, `${name}-review`);
      const isSeen = name === 'demo';
      if (isSeen) await writeSeenReview(review, content, SEEN);
      const cache = join(folder, `${name}-cache`);
      const failure = await build(content, out, cache, isSeen ? ['--pictures', review] : []);
      if (failure !== null) {
        failures.push(failure);
        continue;
      }
      const server = await servePages({ folder: out, base: BASE });
      cleanups.push(server.close);
      sites.push({ name, content, folder: out, url: server.url, pages: await listPages(out) });
    }
    const browser = await chromium.launchServer(await findBrowser(BROWSER_CACHE));
    cleanups.push(() => browser.close());
    provide(
      'sites',
      sites.filter(({ name }) => !(name in spoken)),
    );
    provide(
      'spoken',
      sites.filter(({ name }) => name in spoken),
    );
    provide('failures', failures);
    provide('browser', browser.wsEndpoint());
    return cleanUp;
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

/** Runs the build as its user would, with a cache of its own; what it said, if it failed. */
export async function build(
  content: string,
  out: string,
  cache: string,
  more: readonly string[] = [],
): Promise<string | null> {
  const place = ['--content', content, '--out', out, ...more];
  const address = ['--base', BASE, '--site', 'https://talks.example'];
  const words = [join(PROJECT, 'scripts/build.ts'), ...place, ...address];
  for (;;) {
    const { exitCode, output } = await runBuild(words, cache);
    // Another test builds in this project; one build at a time is what its lock is for.
    if (exitCode === 2 && output.includes('Another build is running')) {
      await setTimeout(500);
      continue;
    }
    return exitCode === 0 ? null : `The build of ${content} ended with ${exitCode}.\n${output}`;
  }
}

async function runBuild(
  words: readonly string[],
  cache: string,
): Promise<{ exitCode: number | null; output: string }> {
  const run = spawn(process.execPath, words, {
    cwd: PROJECT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      LECTERN_CACHE: cache,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  run.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  run.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exitCode = await new Promise<number | null>((done, fail) =>
    run.on('error', fail).on('close', done),
  );
  return { exitCode, output };
}

/** Addresses of all pages that stay, relative to the first one: ``, `talks/tour/`, `404.html`. */
async function listPages(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html'));
  const texts = await Promise.all(pages.map((file) => readFile(join(folder, file), 'utf8')));
  return pages
    .filter((_, index) => !texts[index]?.includes('data-moved'))
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .toSorted();
}

/** A site that is being served. */
export interface BuiltSite {
  readonly name: string;
  /** The folder it was built from. */
  readonly content: string;
  readonly folder: string;
  /** Address of its first page. */
  readonly url: string;
  readonly pages: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSite[];
    /** Those in other languages, named by them. */
    spoken: BuiltSite[];
    /** What the builds that failed said. */
    failures: string[];
    /** Where the running browser is reached. */
    browser: string;
  }
}
