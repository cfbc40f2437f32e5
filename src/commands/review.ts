import { join, resolve } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { checkSources } from '../build/check-sources.ts';
import type { CheckResult } from '../checks/check-content.ts';
import type { TalkSource } from '../model/sources.ts';
import { formatReport, REPORT_FORMATS } from '../problems/reporters.ts';
import { requireReviewTools } from '../settings/missing-tool.ts';
import { suggest } from '../refs/suggest.ts';
import { defineCommand, UsageError } from './command.ts';
import { formatOptions } from './report-options.ts';
import { createReviewProgress } from './review-progress.ts';
import { readChoice } from './run-command.ts';
import { SETTINGS_OPTIONS, settingsFrom } from './settings-options.ts';
import { writeReport } from './write-report.ts';

/** `lectern review` */
export const review = defineCommand({
  name: 'review',
  summary:
    'Opens every slide in a browser and says what does not fit, cannot be read or is not accessible.',
  details:
    'It looks at every slide of every talk, drafts included, at every step, at 16:9 and 4:3, light and dark, with and without the fonts of the site. Slides that have not changed are not opened again.',
  options: {
    content: SETTINGS_OPTIONS.content,
    talk: { type: 'string', value: 'SLUG', text: 'one talk only' },
    format: {
      type: 'string',
      value: REPORT_FORMATS.join('|'),
      text: 'how problems are written (cli)',
    },
    out: {
      type: 'string',
      value: 'DIR',
      text: 'folder for the report, its pictures, report.json and report.sarif (review)',
    },
    accept: { type: 'boolean', text: 'makes this run the "before" of later reports' },
    'no-cache': { type: 'boolean', text: 'opens all slides again' },
  },
  exits: '0 no errors, 1 errors found, 2 wrong use or an internal error.',
  async run({ values, place }) {
    const format = readChoice('--format', values.format ?? 'cli', REPORT_FORMATS);
    const settings = await settingsFrom(
      values.content === undefined ? {} : { content: values.content },
      place,
    );
    requireReviewTools();
    const launch = await findBrowser(settings.cache);
    const { buildDecks } = await import('../review/build-decks.ts');
    const { reviewContent } = await import('../review/review-content.ts');
    const { writeRun } = await import('../review/write-run.ts');
    const report = await import('../review/report/write-report.ts');
    const { say, count } = createReviewProgress(performance.now());
    say('Checking sources');
    const check = await checkSources(settings);
    const talks = chooseTalks(check, values.talk);
    const options = {
      ...formatOptions(place, settings.content, format, process.stdout),
      textOf: check.textOf,
    };
    if (check.summary.errors > 0) return writeReport(check, format, options);

    say('Building decks');
    const drafts = talks.some((talk) => !talk.isPublished) ? 'shown' : 'hidden';
    // Without the pictures of an earlier run: a slide does not change because it was looked at.
    const pictures = join(settings.cache, 'no-pictures');
    const asked = { base: '/', notes: 'public', drafts, positions: 'shown', pictures } as const;
    const marked = { ...settings, ...asked };
    const built = await buildDecks(marked);
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
      launch,
      usesCache: values['no-cache'] !== true,
      onProgress: count,
    });
    const out =
      values.out === undefined ? join(place.project, 'review') : resolve(place.from, values.out);
    writeRun(out, reviewed);
    const page = report.writeReport(out, reviewed.run, settings.brand);
    report.place(join(out, 'report.json'), formatReport(reviewed.run, 'json', options));
    report.place(join(out, 'report.sarif'), formatReport(reviewed.run, 'sarif', options));
    if (values.accept) report.acceptRun(out);
    const { slides } = reviewed.run;
    const reused = slides.filter(({ isReused }) => isReused).length;
    say(
      `Looked at ${slides.length - reused} slides, ${reused} did not change. The report is ${page}`,
      '\n',
    );
    return writeReport(reviewed.run, format, options);
  },
});

/** All talks, drafts included, or the one that is asked for. @throws UsageError when there is no such talk. */
function chooseTalks({ talks }: CheckResult, slug: string | undefined): readonly TalkSource[] {
  if (slug === undefined) return talks;
  const chosen = talks.filter((talk) => talk.slug === slug);
  if (chosen.length > 0) return chosen;
  const [near] = suggest(
    slug,
    talks.map((talk) => talk.slug),
  );
  throw new UsageError(`There is no talk \`${slug}\`.${near ? ` Did you mean \`${near}\`?` : ''}`);
}
