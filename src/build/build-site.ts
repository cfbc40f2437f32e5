import type { CheckResult } from '../checks/check-content.ts';
import type { Trace } from '../markdown/trace-nodes.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { shownTalks } from '../model/sources.ts';
import { readAhead } from '../site-check/read-ahead.ts';
import { changedSince, stampContent } from '../content-files/content-stamp.ts';
import { checkSources } from './check-sources.ts';
import { explainFailure } from './explain-failure.ts';
import { finishSite, secretsOf, type SiteCounts } from './finish-site.ts';
import { indexTalks } from './index-talks.ts';
import { replaceFolder, stagingFolder } from './replace-folder.ts';
import type { AstroProcess, StuckTalk } from './start-astro.ts';
import { traceFailure } from './trace-failure.ts';

/**
 * Builds a site: checks the sources, compiles, indexes, checks the result and puts it in place of the last one.
 *
 * Whatever fails on the way, the last site stays as it is.
 *
 * @param astro started to build into the staging folder, and waiting
 */
export async function buildSite(
  settings: Settings,
  astro: AstroProcess,
  onStage: (stage: string) => void,
): Promise<BuildResult> {
  onStage('Checking sources');
  const staging = stagingFolder(settings.out);
  const { content, project } = settings;
  const stamp = stampContent(content, project);
  const check = await checkSources(settings);
  if (check.summary.errors > 0) {
    astro.stop();
    await astro.ended;
    return { type: 'problems', check };
  }

  onStage('Building pages and decks');
  astro.go();
  const shown = shownTalks(check.talks, settings);
  const indexing = indexTalks(check, settings);
  // What it fails with is said once the pages are there.
  indexing.catch(() => undefined);
  const ahead = readAhead(staging, secretsOf(shown, settings));
  const { code, signal, output, made, stuck } = await astro.ended;
  const ended = performance.now();
  await ahead.stop();
  if (stuck) return { type: 'stuck', check, ...stuck };
  if (code !== 0 || made === null) {
    const staged = { ...settings, out: staging };
    const trace = signal === null ? await traceFailure(staged, output) : null;
    const problems = trace ? [] : explainFailure(output, check, settings);
    return { type: 'astro-failed', check, output, signal, trace, problems };
  }
  // What was checked is what is published.
  const changed = changedSince(stamp, content, project);
  if (changed.length > 0) return { type: 'changed', check, files: changed };

  onStage('Checking the site');
  const index = await indexing;
  const waited = (performance.now() - ended) / 1000;
  const finished = await finishSite(staging, { settings, check, index, made, ahead });
  if (finished.type === 'broken')
    return { type: 'broken-site', check, findings: finished.findings };
  replaceFolder(settings.out);
  const { counts, bytes, trusted } = finished;
  const { ideas, files, seconds } = index;
  const size = files.reduce((total, { content }) => total + content.length, 0);
  const search = { ideas, files: files.length, bytes: size, seconds, waited };
  return { type: 'built', check, ...counts, bytes, search, trusted };
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
      readonly trusted: readonly string[];
    } & SiteCounts)
  | { readonly type: 'problems'; readonly check: CheckResult }
  | ({ readonly type: 'stuck'; readonly check: CheckResult } & StuckTalk)
  | {
      readonly type: 'astro-failed';
      readonly check: CheckResult;
      readonly output: string;
      readonly signal: string | null;
      /** The part of a talk that failed, when it was one. */
      readonly trace: Trace | null;
      /** What it said of the content, by its places there. */
      readonly problems: readonly Problem[];
    }
  | {
      readonly type: 'changed';
      readonly check: CheckResult;
      /** Files that were written while the site was made from them. */
      readonly files: readonly string[];
    }
  | {
      readonly type: 'broken-site';
      readonly check: CheckResult;
      readonly findings: readonly Problem[];
    };
