import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { createToolsOf } from '../content-files/block-tools.ts';
import { createMermaidDrawer } from '../mermaid/mermaid-drawer.ts';
import { findDecks } from '../import/find-decks.ts';
import { FORMAT_NAMES } from '../import/formats.ts';
import { ImportError } from '../import/import-error.ts';
import { importDeck, type ImportedTalk } from '../import/import-deck.ts';
import { count, summarize } from '../import/report/count-things.ts';
import { diffLines } from '../import/report/diff-lines.ts';
import { jsonReport } from '../import/report/json-report.ts';
import { formatTalk } from '../import/report/text-report.ts';
import { writeImported, type WriteResult } from '../import/write-files.ts';
import type { Settings } from '../model/settings.ts';
import { MissingTool } from '../settings/missing-tool.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';
import { reviewImported } from './review-imported.ts';
import { readChoice } from './run-command.ts';
import { anySettingsFrom, SETTINGS_OPTIONS } from './settings-options.ts';

/** `lectern import` */
export const importCommand = defineCommand({
  name: 'import',
  summary: 'Turns decks of other tools into talks, and says what was kept, changed and dropped.',
  details:
    'Each deck becomes a draft in a folder of its own, with its pictures next to it. A talk that is already there is never overwritten: what would be different is shown instead.',
  words: [{ name: 'FILE|FOLDER', text: 'a deck, or a folder with decks', isRequired: true }],
  options: {
    content: SETTINGS_OPTIONS.content,
    from: {
      type: 'string',
      value: `auto|${FORMAT_NAMES.join('|')}`,
      text: 'the format of the decks (auto: told by the file)',
    },
    out: {
      type: 'string',
      value: 'DIR',
      text: 'folder of talks to write to (talks/ of the content folder)',
    },
    notes: {
      type: 'string',
      value: 'public|private',
      text: 'public makes speaker notes part of the article; private keeps them in <Notes> (private)',
    },
    'dry-run': { type: 'boolean', text: 'writes no talk, and reports all the same' },
    format: { type: 'string', value: 'cli|json', text: 'how the report is written (cli)' },
    review: {
      type: 'boolean',
      text: 'also opens the new slides in a browser and says what must be split',
    },
    report: {
      type: 'string',
      value: 'DIR',
      text: 'also writes a page with each slide of the deck beside what it became',
    },
  },
  exits:
    '0 imported, 1 a deck could not be imported or its talk has errors, 2 wrong use or an internal error.',
  async run({ values, words: [path = ''], place }) {
    const format = readChoice('--format', values.format ?? 'cli', ['cli', 'json']);
    const from = readChoice('--from', values.from ?? 'auto', ['auto', ...FORMAT_NAMES]);
    const notes = readChoice('--notes', values.notes ?? 'private', ['private', 'public']);
    const settings = await anySettingsFrom(
      values.content === undefined ? {} : { content: values.content },
      place,
    );
    const talks =
      values.out === undefined ? join(settings.content, 'talks') : resolve(place.from, values.out);
    const wanted = resolve(place.from, path);
    if (!existsSync(wanted)) throw new UsageError(`There is no file or folder ${path}.`);
    const { decks, others } = findDecks(wanted, place.from, from === 'auto' ? null : from);
    if (decks.length === 0) throw new UsageError(nothingFound(path, others));
    for (const folder of [talks, values.report]) refuseFile(folder, place.from);
    const tools = createToolsOf(settings, createMermaidDrawer(settings));
    let done: Done[] = [];
    const failed: { source: string; message: string }[] = [];
    for (const deck of decks) {
      try {
        const talk = await importDeck(deck.source, deck.format, { notes, tools });
        const apart = withOwnSlug(talk, done, talks);
        const result = writeImported(talks, apart, values['dry-run'] === true);
        const file = relative(place.from, result.file).split(sep).join('/');
        done.push({ talk: apart, result, file });
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        failed.push({ source: deck.source.file, message: error.message });
        process.stderr.write(`${deck.source.file}: ${error.message}\n`);
      }
    }
    if (values['dry-run'] !== true) tools.save();
    if (values.review && values['dry-run'] !== true) done = await withReview(done, settings);
    if (format === 'cli')
      for (const { talk, result, file } of done)
        process.stdout.write(`${formatTalk(talk, result, file)}${difference(talk, result)}\n`);
    if (format === 'json')
      process.stdout.write(`${JSON.stringify(jsonReport(done, failed, others), null, 2)}\n`);
    if (others.length > 0) process.stderr.write(`${leftAlone(others)}\n`);
    if (done.length > 1) process.stderr.write(`${totalOf(done, failed.length)}\n`);
    if (values.report !== undefined) {
      const { writeSideBySide } = await import('../import/report/side-by-side.ts');
      const page = writeSideBySide(resolve(place.from, values.report), done);
      process.stderr.write(`The decks and their talks side by side: ${page}\n`);
    }
    const hasErrors = done.some(({ talk }) =>
      talk.problems.some(({ severity }) => severity === 'error'),
    );
    return failed.length > 0 || hasErrors ? EXIT.problems : EXIT.ok;
  },
});

/** Adds what the review finds on the slides; without a browser, says so. */
async function withReview(done: readonly Done[], settings: Settings): Promise<Done[]> {
  try {
    const found = await reviewImported(
      settings,
      done.map(({ talk }) => talk.slug),
    );
    return done.map((each) => ({
      ...each,
      talk: { ...each.talk, problems: found?.get(each.talk.slug) ?? each.talk.problems },
    }));
  } catch (error) {
    if (!(error instanceof MissingTool)) throw error;
    process.stderr.write(`The slides were not reviewed. ${error.message}\n`);
    return [...done];
  }
}

/** Two decks of one run with the same title are two talks, and a folder of other files stays as it is. */
function withOwnSlug(talk: ImportedTalk, done: readonly Done[], talks: string): ImportedTalk {
  const taken = new Set(done.map((each) => each.talk.slug));
  const isTaken = (slug: string) =>
    taken.has(slug) ||
    (existsSync(join(talks, slug)) && !existsSync(join(talks, slug, 'index.mdx')));
  let slug = talk.slug;
  for (let number = 2; isTaken(slug); number += 1) slug = `${talk.slug}-${number}`;
  return { ...talk, slug };
}

/** A folder to write to cannot be a file, nor be in one. */
function refuseFile(path: string | undefined, from: string): void {
  if (path === undefined) return;
  for (let at = resolve(from, path); dirname(at) !== at; at = dirname(at))
    if (statSync(at, { throwIfNoEntry: false })?.isFile())
      throw new UsageError(`\`${path}\` cannot be a folder: ${at} is a file. Name another one.`);
}

/** Files of a folder that are read by nobody are named, so that no deck among them is missed. */
function leftAlone(others: readonly string[]): string {
  const [file] = others;
  const names = others.slice(0, 5).join(', ') + (others.length > 5 ? ', …' : '');
  return others.length === 1
    ? `${file} is no deck that Lectern recognizes. If it is one, import it alone with --from.`
    : `${others.length} files are no decks that Lectern recognizes: ${names}. If one is, import it alone with --from.`;
}

function totalOf(done: readonly Done[], failed: number): string {
  const things = summarize(done.flatMap(({ talk }) => talk.things));
  const slides = done.reduce((sum, { talk }) => sum + talk.slides.length, 0);
  const refused = failed > 0 ? `, ${count(failed, 'deck')} could not be imported` : '';
  return `${count(done.length, 'deck')} with ${count(slides, 'slide')}: ${things}${refused}.`;
}

/** What an import would change in a talk that is there; of another talk with the same name, not all of it. */
function difference({ text }: ImportedTalk, result: WriteResult): string {
  if (result.type !== 'differs') return '';
  const lines = diffLines(result.present, text).split('\n');
  const more = lines.length - MOST_LINES;
  const shown = lines.slice(0, MOST_LINES).join('\n');
  const rest = more > 0 ? `… and ${count(more, 'line')} more. To see all of it` : 'To have both';
  return `${shown}\n${rest}, import into another folder with --out DIR.\n`;
}

const MOST_LINES = 60;

function nothingFound(path: string, others: readonly string[]): string {
  const [first] = others;
  const seen =
    first === undefined
      ? 'There is no Markdown, HTML, notebook or PowerPoint file in it.'
      : `\`${first}\` is no deck that Lectern recognizes; name its format with --from.`;
  return `Nothing to import in ${path}. ${seen}`;
}

interface Done {
  readonly talk: ImportedTalk;
  readonly result: WriteResult;
  readonly file: string;
}
