import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent, type CheckResult } from '../checks/check-content.ts';
import type { Settings } from '../model/settings.ts';
import { cacheFolder } from '../model/settings.ts';
import type { TalkSource } from '../model/sources.ts';
import { writeIndex, type IndexFile } from '../search/index/write-index.ts';
import { createBlockTools } from '../sources/block-tools.ts';
import { readContent } from '../sources/read-content.ts';
import { writeOfflineManifest, type BuiltPage } from '../offline/write-manifest.ts';
import type { Problem } from '../model/problem.ts';
import { checkSite, type SiteCheck } from './check-site.ts';
import { indexTalks } from './index-talks.ts';
import { listFiles } from './list-files.ts';
import { readAhead } from './read-ahead.ts';
import { MANIFEST, replaceFolder, stagingFolder } from './replace-folder.ts';
import type { AstroProcess } from './run-astro.ts';
import { traceFailure } from './trace-failure.ts';
import type { Trace } from '../markdown/trace-nodes.ts';

/**
 * Builds a site: checks the sources, compiles, indexes, checks the result and puts it in place of the last one.
 *
 * Whatever fails on the way, the last site stays as it is.
 *
 * @param astro started to build into the staging folder, and waiting
 */
export async function buildSite(
  root: string,
  settings: Settings,
  astro: AstroProcess,
  onStage: (stage: string) => void,
): Promise<BuildResult> {
  onStage('Checking sources');
  const staging = stagingFolder(settings.out);
  const tools = createBlockTools(join(cacheFolder(settings), 'check.json'));
  const check = await checkContent(readContent(settings.content), tools);
  tools.save();
  if (check.summary.errors > 0) {
    astro.stop();
    await astro.ended;
    return { type: 'problems', check };
  }

  onStage('Building pages and decks');
  astro.go();
  const published = check.talks.filter((talk) => talk.isPublished);
  const index = indexTalks(check, settings);
  // What it fails with is said once the pages are there.
  index.catch(() => undefined);
  const secrets = settings.notes === 'private' ? [] : published.flatMap((talk) => talk.secrets);
  const ahead = readAhead(staging, secrets);
  const { code, signal, output } = await astro.ended;
  const ended = performance.now();
  await ahead.stop();
  if (code !== 0) {
    const staged = { ...settings, out: staging };
    const trace = signal === null ? await traceFailure(root, staged, output) : null;
    return { type: 'astro-failed', check, output, signal, trace };
  }

  onStage('Checking the site');
  const { files: indexFiles, paths, ideas, seconds } = await index;
  const waited = (performance.now() - ended) / 1000;
  writeIndex(indexFiles, join(staging, 'pagefind'));
  const pages: BuiltPage[] = [];
  const onPage: SiteCheck['onPage'] = (file, { hash, page: { links } }) =>
    void pages.push({
      file,
      hash,
      links: links.filter(({ isFetched }) => isFetched).map(({ address }) => address),
    });
  const place = { base: settings.base, site: settings.site };
  const searched = paths.map((path) => settings.base + path);
  const findings = await checkSite(staging, {
    ...place,
    secrets,
    sources: check,
    searched,
    ahead,
    onPage,
  });
  if (findings.length > 0) return { type: 'broken-site', check, findings };

  const counts = countSite(published);
  writeFileSync(
    join(staging, MANIFEST),
    `${JSON.stringify({ generator: generatorOf(root), ...counts }, null, 2)}\n`,
  );
  const files = listFiles(staging);
  writeOfflineManifest(staging, { base: settings.base, files, pages });
  const bytes = listFiles(staging).reduce(
    (total, file) => total + statSync(join(staging, file)).size,
    0,
  );
  replaceFolder(settings.out);
  const search = { ideas, files: indexFiles.length, bytes: bytesOf(indexFiles), seconds, waited };
  return { type: 'built', check, ...counts, bytes, search };
}

function countSite(talks: readonly TalkSource[]): SiteCounts {
  const sum = (count: (talk: TalkSource) => number) =>
    talks.reduce((total, talk) => total + count(talk), 0);
  return {
    talks: talks.length,
    slides: sum(({ outline }) => outline.slides.length),
    words: sum(({ words }) => words),
    references: sum(({ outline }) => outline.references.length),
  };
}

function bytesOf(files: readonly IndexFile[]): number {
  return files.reduce((total, { content }) => total + content.length, 0);
}

function generatorOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `Lectern ${version}`;
}

/** What a site holds. */
export interface SiteCounts {
  readonly talks: number;
  readonly slides: number;
  readonly words: number;
  readonly references: number;
}

/** The search index of a site, and what it took to make it. */
export interface SearchCounts {
  readonly ideas: number;
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Seconds that the build went on waiting for it when the pages were there. */
  readonly waited: number;
}

/** How a build ended. */
export type BuildResult =
  | ({
      readonly type: 'built';
      readonly check: CheckResult;
      readonly bytes: number;
      readonly search: SearchCounts;
    } & SiteCounts)
  | { readonly type: 'problems'; readonly check: CheckResult }
  | {
      readonly type: 'astro-failed';
      readonly check: CheckResult;
      readonly output: string;
      readonly signal: string | null;
      /** The part of a talk that failed, when it was one. */
      readonly trace: Trace | null;
    }
  | {
      readonly type: 'broken-site';
      readonly check: CheckResult;
      readonly findings: readonly Problem[];
    };
