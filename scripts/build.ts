import { existsSync, rmSync, statSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { dirname, join } from 'node:path';
import { EXIT, readArguments, runCommand, UsageError } from '../src/commands/arguments.ts';
import { clearProgress, createProgress, formatSeconds } from '../src/commands/progress.ts';
import { SETTINGS_OPTIONS, settingsFrom } from '../src/commands/settings-options.ts';
import { writeFindings, writeProblems } from '../src/commands/write-problems.ts';
import { countOf, formatSummary } from '../src/problems/reporters.ts';
import { formatBytes } from '../src/lib/bytes.ts';
import type { Settings } from '../src/model/settings.ts';
import type { BuildResult, SearchCounts } from '../src/site/build-site.ts';
import { startAstro } from '../src/site/run-astro.ts';
import { formatTrace } from '../src/site/trace-failure.ts';
import { takeLock } from '../src/site/build-lock.ts';
import {
  isReplaceable,
  isWritable,
  recoverFolder,
  stagingFolder,
} from '../src/site/replace-folder.ts';

const HELP = `Checks the talks, builds the site, indexes it, checks the result and puts it in place of the last one.

Usage: npm run build -- [--content DIR] [--out DIR] [--base /x/] [--site URL] [--notes public|private] [--pictures DIR]
       [--search-also URL]

  --content DIR   folder with talks/ and the collections (content)
  --out DIR       folder for the site (dist); replaced whole, or not at all
  --base /x/      path the site is served under (/)
  --site URL      origin of the public site, for feeds and search engines
  --notes KIND    private puts <Notes> into the output, for the speaker's own machine only (public)
  --pictures DIR  what \`npm run review\` wrote, for the pictures of slides in lists and links (review)
  --search-also URL  another site of this kind, whose talks are found too; may be given several times

Exit code: 0 built, 1 problems found, 2 wrong use or a failure of Lectern.
`;

const root = join(import.meta.dirname, '..');

await runCommand(HELP, async () => {
  const { values } = readArguments(SETTINGS_OPTIONS);
  const settings = settingsFrom(values, root);
  if (existsSync(settings.out) && !statSync(settings.out).isDirectory()) {
    throw new UsageError(`${settings.out} is a file. Name a folder with --out DIR.`);
  }
  if (!isWritable(dirname(settings.out))) {
    throw new UsageError(
      `Nothing can be written beside ${settings.out}. Name another folder with --out DIR.`,
    );
  }
  if (!isReplaceable(settings.out)) {
    throw new UsageError(
      `${settings.out} holds files that no build made. Name another folder with --out DIR.`,
    );
  }
  const lock = takeLock(join(root, '.astro', 'build.lock'));
  if (lock.type === 'held') {
    throw new UsageError(
      `Another build is running here (process ${lock.pid}). Wait for it to end.`,
    );
  }
  const started = performance.now();
  try {
    recoverFolder(settings.out);
    const staged = { ...settings, out: stagingFolder(settings.out) };
    const astro = startAstro(root, ['build'], staged, { isShown: false });
    // Pages are what takes longest: the search index beside them is made with the time that they leave.
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    // Astro takes its time to start, in which this process loads what it needs itself.
    const { buildSite } = await import('../src/site/build-site.ts');
    const result = await buildSite(root, settings, astro, createProgress(started));
    return report(result, settings, started);
  } finally {
    rmSync(stagingFolder(settings.out), { recursive: true, force: true });
    lock.release();
  }
});

function report(result: BuildResult, settings: Settings, started: number): number {
  const { out } = settings;
  clearProgress();
  const { summary } = result.check;
  const place = { root, content: settings.content };
  writeProblems(result.check, place);
  switch (result.type) {
    case 'problems':
      process.stderr.write(`${formatSummary(summary)} Nothing was built; ${out} is as it was.\n`);
      return EXIT.problems;
    case 'astro-failed':
      process.stderr.write(
        `${result.trace ? formatTrace(result.trace) : result.output}\n\nThe build failed${result.signal ? ` (${result.signal})` : ''}; ${out} is as it was.\n`,
      );
      return result.signal ? EXIT.failure : EXIT.problems;
    case 'broken-site':
      writeFindings(result.findings, result.check, place);
      process.stderr.write(`The built site is not sound; ${out} is as it was.\n`);
      return EXIT.problems;
    default: {
      const { talks, slides, words, references, bytes, search } = result;
      const counts = [
        countOf(talks, 'talk'),
        countOf(slides, 'slide'),
        countOf(words, 'word'),
        countOf(references, 'reference'),
      ].join(', ');
      process.stdout.write(
        `Built ${counts} in ${formatSeconds(started)}, ${(bytes / 1e6).toFixed(1)} MB, to ${out}\n${formatSearch(search)}\n`,
      );
      return EXIT.ok;
    }
  }
}

function formatSearch({ ideas, files, bytes, seconds, waited }: SearchCounts): string {
  const size = `${countOf(ideas, 'idea')} in ${countOf(files, 'file')}, ${formatBytes(bytes)}`;
  return `Search: ${size}, made in ${seconds.toFixed(1)} s, of which the build waited for ${waited.toFixed(1)} s`;
}
