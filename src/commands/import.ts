import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { createToolsOf } from '../content-files/block-tools.ts';
import { createMermaidDrawer } from '../mermaid/mermaid-drawer.ts';
import { findDecks } from '../import/find-decks.ts';
import { FORMAT_NAMES } from '../import/formats.ts';
import { ImportError } from '../import/import-error.ts';
import { importDeck, type ImportedTalk } from '../import/import-deck.ts';
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
    'dry-run': { type: 'boolean', text: 'writes nothing, and reports all the same' },
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
    const tools = createToolsOf(settings, createMermaidDrawer(settings));
    let done: Done[] = [];
    let failed = 0;
    for (const deck of decks) {
      try {
        const talk = await importDeck(deck.source, deck.format, { notes, tools });
        const apart = withOwnSlug(talk, done);
        const result = writeImported(talks, apart, values['dry-run'] === true);
        const file = relative(place.from, result.file).split(sep).join('/');
        done.push({ talk: apart, result, file });
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        failed += 1;
        process.stderr.write(`${deck.source.file}: ${error.message}\n`);
      }
    }
    tools.save();
    if (values.review && values['dry-run'] !== true) done = await withReview(done, settings);
    if (format === 'cli')
      for (const { talk, result, file } of done)
        process.stdout.write(`${formatTalk(talk, result, file)}${difference(talk, result)}\n`);
    if (format === 'json') process.stdout.write(`${JSON.stringify(jsonReport(done), null, 2)}\n`);
    if (values.report !== undefined) {
      const { writeSideBySide } = await import('../import/report/side-by-side.ts');
      const page = writeSideBySide(resolve(place.from, values.report), done);
      process.stderr.write(`The decks and their talks side by side: ${page}\n`);
    }
    const hasErrors = done.some(({ talk }) =>
      talk.problems.some(({ severity }) => severity === 'error'),
    );
    return failed > 0 || hasErrors ? EXIT.problems : EXIT.ok;
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

/** Two decks of one run with the same title are two talks. */
function withOwnSlug(talk: ImportedTalk, done: readonly Done[]): ImportedTalk {
  const taken = new Set(done.map((each) => each.talk.slug));
  let slug = talk.slug;
  for (let number = 2; taken.has(slug); number += 1) slug = `${talk.slug}-${number}`;
  return { ...talk, slug };
}

/** What an import would change in a talk that is there. */
function difference({ text }: ImportedTalk, result: WriteResult): string {
  return result.type === 'differs' ? `${diffLines(result.present, text)}\n` : '';
}

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
