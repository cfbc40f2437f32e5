import { existsSync, rmSync, statSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname } from 'node:path';
import { lockFile, takeLock } from '../build/build-lock.ts';
import type { BuildResult, SearchCounts } from '../build/build-site.ts';
import {
  isReplaceable,
  isWritable,
  recoverFolder,
  stagingFolder,
} from '../build/replace-folder.ts';
import { startAstro } from '../build/start-astro.ts';
import { formatStuck, formatTrace } from '../build/trace-failure.ts';
import type { CheckResult } from '../checks/check-content.ts';
import { isOddPath } from '../content-files/plain-copy.ts';
import { formatBytes } from '../lib/bytes.ts';
import type { Settings } from '../model/settings.ts';
import { countOf, formatSummary } from '../problems/reporters.ts';
import { defineCommand, EXIT, UsageError, type Place } from './command.ts';
import { clearProgress, createProgress, formatSeconds } from './progress.ts';
import { SETTINGS_OPTIONS, settingsFrom } from './settings-options.ts';
import { explainSignal, explainSystemFailure } from './system-failure.ts';
import { formatChanged, writeFindings, writeProblems } from './write-report.ts';

/** `lectern build` */
export const build = defineCommand({
  name: 'build',
  summary:
    'Checks the talks, builds the site, indexes it, checks the result and puts it in place of the last one.',
  options: SETTINGS_OPTIONS,
  exits: '0 built, 1 problems found, 2 wrong use or an internal error.',
  async run({ values, place }) {
    const settings = await settingsFrom(values, place);
    refuseFolder(settings.out);
    refuseOddProject(settings);
    const lock = takeLock(lockFile(settings.project));
    if (lock.type === 'held') {
      throw new UsageError(
        `Another build is running here (process ${lock.pid}). Wait for it to end.`,
      );
    }
    const started = performance.now();
    try {
      recoverFolder(settings.out);
      const staged = { ...settings, out: stagingFolder(settings.out) };
      const astro = startAstro('build', staged, { isShown: false });
      // Pages are what takes longest: the search index beside them is made with the time that they leave.
      setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
      // Astro takes its time to start, in which this process loads what it needs itself.
      const { buildSite } = await import('../build/build-site.ts');
      const result = await buildSite(settings, astro, createProgress(started));
      return report(result, settings, place, started);
    } finally {
      rmSync(stagingFolder(settings.out), { recursive: true, force: true });
      lock.release();
    }
  },
});

/** @throws UsageError when a site cannot be put there without a loss. */
function refuseFolder(out: string): void {
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new UsageError(`${out} is a file. Name a folder with --out DIR.`);
  if (!isWritable(dirname(out)))
    throw new UsageError(`${dirname(out)} is not writable. Name another folder with --out DIR.`);
  if (!isReplaceable(out))
    throw new UsageError(
      `${out} contains files that no build made. Name another folder with --out DIR.`,
    );
}

/** @throws UsageError when the bundler would misread the path of the project itself; of the content, it may be any. */
function refuseOddProject({ project, content }: Settings): void {
  if (!isOddPath(project)) return;
  throw new UsageError(
    `The path ${project} contains one of # ? % * " < > |, which the root of a project cannot have. Rename the folder, or start the build in another one with --content "${content}".`,
  );
}

function report(result: BuildResult, settings: Settings, place: Place, started: number): number {
  const { out, content } = settings;
  clearProgress();
  writeProblems(result.check, place, content);
  switch (result.type) {
    case 'problems':
      process.stderr.write(
        `${formatSummary(result.check.summary)} Nothing was built; ${out} was left unchanged.\n`,
      );
      return EXIT.problems;
    case 'stuck':
      process.stderr.write(`${formatStuck(result, content)}\n\n${out} was left unchanged.\n`);
      return EXIT.problems;
    case 'astro-failed':
      writeFindings(result.problems, result.check, place, content);
      process.stderr.write(`${explainFailed(result)}; ${out} was left unchanged.\n`);
      return result.signal ? EXIT.failure : EXIT.problems;
    case 'changed':
      process.stderr.write(`${formatChanged(result.files)} ${out} was left unchanged.\n`);
      return EXIT.problems;
    case 'broken-site':
      writeFindings(result.findings, result.check, place, content);
      process.stderr.write(`The built site failed its checks; ${out} was left unchanged.\n`);
      return EXIT.problems;
    default: {
      const { talks, slides, words, references, bytes, search, trusted } = result;
      const counts = [
        countOf(talks, 'talk'),
        countOf(slides, 'slide'),
        countOf(words, 'word'),
        countOf(references, 'reference'),
      ].join(', ');
      process.stdout.write(
        `Built ${counts} in ${formatSeconds(started)}, ${(bytes / 1e6).toFixed(1)} MB, to ${out}\n${formatSearch(search)}\n${formatDrafts(result.check, settings)}${formatTrusted(trusted)}`,
      );
      return EXIT.ok;
    }
  }
}

/** Which talks are not in the site, and how they get there; nothing when all are. */
function formatDrafts({ talks }: CheckResult, { drafts }: Settings): string {
  const names = talks.filter(({ isPublished }) => !isPublished).map(({ slug }) => slug);
  if (names.length === 0 || drafts === 'shown') return '';
  return `Not built: ${countOf(names.length, 'draft')} (${listSome(names, 5)}). \`status: published\` publishes a talk.\n`;
}

/** What kept Astro from its end, and that it did. */
function explainFailed({ trace, problems, output, signal }: FailedBuild): string {
  const cause = signal === null ? explainSystemFailure(output) : explainSignal(signal);
  const said = trace ? formatTrace(trace) : (cause ?? (problems.length > 0 ? '' : output));
  return `${said === '' ? '' : `${said}\n\n`}The build failed`;
}

type FailedBuild = Extract<BuildResult, { type: 'astro-failed' }>;

/** Nothing for a project that trusts nothing, which is most. */
function formatTrusted(trusted: readonly string[]): string {
  if (trusted.length === 0) return '';
  return `Trusted, and not checked: ${listSome(trusted, 12)}\n`;
}

/** `a, b and 3 more` */
function listSome(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}

function formatSearch({ ideas, files, bytes, seconds, waited }: SearchCounts): string {
  const size = `${countOf(ideas, 'idea')} in ${countOf(files, 'file')}, ${formatBytes(bytes)}`;
  return `Search: ${size}, made in ${seconds.toFixed(1)} s, of which the build waited for ${waited.toFixed(1)} s`;
}
