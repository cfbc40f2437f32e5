import { appendFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowser } from '../src/browser/find-browser.ts';
import { checkContent, type CheckResult } from '../src/checks/check-content.ts';
import {
  EXIT,
  readArguments,
  readChoice,
  runCommand,
  UsageError,
} from '../src/commands/arguments.ts';
import { reportOptions } from '../src/commands/report-options.ts';
import { settingsFrom } from '../src/commands/settings-options.ts';
import { cacheFolder, type Settings } from '../src/model/settings.ts';
import type { TalkSource } from '../src/model/sources.ts';
import { formatJobSummary } from '../src/problems/report-github.ts';
import {
  formatReport,
  REPORT_FORMATS,
  type Report,
  type ReportFormat,
  type ReportOptions,
} from '../src/problems/reporters.ts';
import { suggest } from '../src/refs/suggest.ts';
import { buildDecks } from '../src/review/build-decks.ts';
import { acceptRun, place, writeReport } from '../src/review/report/write-report.ts';
import { reviewContent } from '../src/review/review-content.ts';
import { writeRun } from '../src/review/write-run.ts';
import { createBlockTools } from '../src/sources/block-tools.ts';
import { readContent } from '../src/sources/read-content.ts';

const HELP = `Opens every slide in a browser, at every step, at 16:9 and 4:3, light and dark, with and without the site's
fonts, and says what does not fit, cannot be read or is not accessible. Slides that did not change are not opened again.

Usage: npm run review -- [--content DIR] [--talk SLUG] [--format ${REPORT_FORMATS.join('|')}] [--out DIR] [--accept] [--no-cache]

  --content DIR   folder with talks/ and the collections (content)
  --talk SLUG     one talk only, which may be a draft
  --format NAME   how problems are written (cli)
  --out DIR       folder for the report, its pictures, and report.json and report.sarif (review)
  --accept        makes this run the one that later reports show as "before"
  --no-cache      opens all slides again

Exit code: 0 no errors, 1 errors found, 2 wrong use or a failure of Lectern.
`;

const OPTIONS = {
  content: { type: 'string' },
  talk: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  accept: { type: 'boolean' },
  'no-cache': { type: 'boolean' },
} as const;

const root = join(import.meta.dirname, '..');

await runCommand(HELP, async () => {
  const { values } = readArguments(OPTIONS);
  const format = readChoice('--format', values.format ?? 'cli', REPORT_FORMATS);
  const settings = settingsFrom({ ...(values.content && { content: values.content }) }, root);
  // Workflows want paths from the root of the repository, people from where they are.
  const from = format === 'cli' ? undefined : process.env['GITHUB_WORKSPACE'];
  const started = performance.now();
  const { say, count } = createProgress(started);
  say('Checking sources');
  const check = await checkSources(settings);
  const talks = chooseTalks(check, values.talk);
  const options = {
    ...reportOptions(root, settings.content, {
      stream: process.stdout,
      ...(from && { from }),
    }),
    textOf: check.textOf,
  };
  if (check.summary.errors > 0) return report(check, format, options);

  say('Building decks');
  const drafts = talks.some((talk) => !talk.isPublished) ? 'shown' : 'hidden';
  // Without the pictures of an earlier run: a slide does not change because it was looked at.
  const pictures = join(settings.cache, 'no-pictures');
  const asked = { base: '/', notes: 'public', drafts, positions: 'shown', pictures } as const;
  const marked = { ...settings, ...asked };
  const built = await buildDecks(root, marked);
  if (built.type === 'busy')
    throw new UsageError(
      `Another build has been running here for minutes (process ${built.pid}). Wait for it to end.`,
    );
  if (built.type === 'failed') throw new Error(`The decks could not be built.\n${built.output}`);

  const reviewed = await reviewContent({
    site: built.folder,
    talks,
    isWhole: values.talk === undefined,
    settings: marked,
    launch: await findBrowser(),
    usesCache: values['no-cache'] !== true,
    onProgress: count,
  });
  const out = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out ?? join(root, 'review'));
  writeRun(out, reviewed);
  const page = writeReport(out, reviewed.run);
  place(join(out, 'report.json'), formatReport(reviewed.run, 'json', options));
  place(join(out, 'report.sarif'), formatReport(reviewed.run, 'sarif', options));
  if (values.accept) acceptRun(out);
  const { slides } = reviewed.run;
  const reused = slides.filter(({ isReused }) => isReused).length;
  say(
    `Looked at ${slides.length - reused} slides, ${reused} did not change. The report is ${page}`,
    '\n',
  );
  return report(reviewed.run, format, options);
});

async function checkSources(settings: Settings): Promise<CheckResult> {
  const tools = createBlockTools(join(cacheFolder(settings), 'check.json'));
  const check = await checkContent(readContent(settings.content), tools);
  tools.save();
  return check;
}

/** All published talks, or the one that is asked for. @throws UsageError when there is no such talk. */
function chooseTalks({ talks }: CheckResult, slug: string | undefined): readonly TalkSource[] {
  if (slug === undefined) return talks.filter((talk) => talk.isPublished);
  const chosen = talks.filter((talk) => talk.slug === slug);
  if (chosen.length > 0) return chosen;
  const [near] = suggest(
    slug,
    talks.map((talk) => talk.slug),
  );
  throw new UsageError(`There is no talk \`${slug}\`.${near ? ` Did you mean \`${near}\`?` : ''}`);
}

function report(found: Report, format: ReportFormat, options: ReportOptions): number {
  process.stdout.write(formatReport(found, format, options));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary) appendFileSync(summary, formatJobSummary(found, options));
  return found.summary.errors > 0 ? EXIT.problems : EXIT.ok;
}

/**
 * Says how far the review is: one line written over on a terminal, elsewhere a line for each tenth of the slides.
 *
 * It goes to standard error, since standard output is the report's.
 */
function createProgress(started: number): Progress {
  const { isTTY } = process.stderr;
  let tenths = -1;
  const say: Progress['say'] = (stage, end = isTTY ? '' : '\n') => {
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    process.stderr.write(`${isTTY ? '\r\u001b[K' : ''}${seconds} s  ${stage}${end}`);
  };
  return {
    say,
    count(done, total) {
      const reached = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (isTTY || reached > tenths) say(`Looking at slides ${progressBar(done, total)}`);
      tenths = reached;
    },
  };
}

function progressBar(done: number, total: number): string {
  const width = 24;
  const full = total === 0 ? width : Math.floor((done / total) * width);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${total}`;
}

/** What a run says while it is at work. */
interface Progress {
  readonly say: (stage: string, end?: string) => void;
  readonly count: (done: number, total: number) => void;
}
