import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { MissingTool } from '../settings/missing-tool.ts';
import { isRunning } from '../build/build-lock.ts';
import { isWritable, recoverFolder, stagingFolder } from '../build/replace-folder.ts';
import { buildForExport, findBuiltTalk, type TalkBuild } from '../export/build-talk.ts';
import { listDrafts } from '../content-files/list-drafts.ts';
import { refuseTalk, refuseVariant } from '../export/choose-talk.ts';
import { preflightText } from '../export/preflight-text.ts';
import { putFiles } from '../export/put-files.ts';
import { openScratch } from '../export/scratch-folder.ts';
import {
  fileStem,
  ALL_PARTS,
  PARTS,
  STEP_KINDS,
  THEMES,
  type ExportedTalk,
  type ExportRequest,
  type Part,
  type TakeawayFile,
} from '../export/talk-export.ts';
import { formatBytes } from '../lib/bytes.ts';
import type { Settings } from '../model/settings.ts';
import { defineCommand, EXIT, UsageError, type Place } from './command.ts';
import { clearProgress, createProgress, formatSeconds } from './progress.ts';
import { readChoice } from './run-command.ts';
import { SETTINGS_OPTIONS, settingsFrom } from './settings-options.ts';
import { formatStuck } from '../build/trace-failure.ts';
import { formatChanged, writeFindings, writeProblems } from './write-report.ts';

const NO_ADDRESS =
  'The public address is not known, so there is no QR code, and links to other pages are plain text. Write `url` in site.yaml, or name it with --site URL.\n';
const PRIVATE = 'These files contain private notes. They are for the speaker alone.\n';

/** `lectern export` */
export const exportCommand = defineCommand({
  name: 'export',
  summary:
    'Makes files of a talk to take away, and tries each of them with the network off before it is put in its place.',
  words: [{ name: 'TALK', text: 'the folder of the talk in talks/', isRequired: true }],
  options: {
    pdf: { type: 'boolean', text: 'the slides as a PDF' },
    handout: { type: 'boolean', text: 'the handout as a PDF: slide next to narration' },
    html: { type: 'boolean', text: 'the deck as one HTML file that opens from a USB stick' },
    zip: {
      type: 'boolean',
      text: 'a pack of all of these for the venue, with the text of the talk and a QR code (without any of the four: all of them)',
    },
    pptx: {
      type: 'boolean',
      text: 'the slides for PowerPoint: text, lists, tables and code that can be edited (only when you ask for it)',
    },
    variant: {
      type: 'string',
      value: 'NAME',
      text: 'one of the variants of the talk instead of the whole talk',
    },
    out: {
      type: 'string',
      value: 'DIR',
      text: 'folder for the files (export/TALK, export/TALK-VARIANT)',
    },
    steps: {
      type: 'string',
      value: STEP_KINDS.join('|'),
      text: 'merged writes a slide once, as it ends; pages writes each of its steps; animated, for --pptx, lets them appear (merged)',
    },
    theme: {
      type: 'string',
      value: THEMES.join('|'),
      text: 'light on paper and the theme of the talk on a screen, unless you name one',
    },
    force: {
      type: 'boolean',
      text: 'also writes files that did not pass the preflight; without it, only those that did',
    },
    content: SETTINGS_OPTIONS.content,
    site: SETTINGS_OPTIONS.site,
    base: SETTINGS_OPTIONS.base,
    notes: SETTINGS_OPTIONS.notes,
  },
  exits: '0 made and tried, 1 problems found, 2 wrong use or an internal error.',
  async run({ values, words: [slug = ''], place }) {
    const request = readRequest(values, slug);
    const { content, site, base, notes } = values;
    const given = Object.fromEntries(
      Object.entries({ content, site, base, notes }).filter(([, value]) => value !== undefined),
    );
    const asked = await settingsFrom(given, place);
    const refusal =
      refuseTalk(asked.content, slug) ??
      (request.variant === null ? null : refuseVariant(asked.content, slug, request.variant));
    if (refusal !== null) throw new UsageError(refusal);
    const out =
      values.out === undefined
        ? join(place.project, 'export', fileStem(request))
        : resolve(place.from, values.out);
    if (!isWritable(out)) throw new UsageError(`${out} is not writable.`);
    const launch = await findBrowserFor(request, asked.cache);

    const started = performance.now();
    const onStage = createProgress(started);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => process.exit(EXIT.failure));
    recoverFolder(out);
    process.once('exit', () => rmSync(stagingFolder(out), { recursive: true, force: true }));
    const scratch = openScratch(asked.cache, isRunning);
    const isDraft = listDrafts(asked.content).includes(slug);
    const drafts = isDraft ? 'shown' : asked.drafts;
    const settings = { ...asked, drafts, out: join(scratch, 'site') };
    const built = await buildForExport(settings, onStage);
    if (built.type !== 'built') return reportNoSite(built, place, settings.content);
    const address = siteAddress(settings);
    const talk = findBuiltTalk(built.check.talks, request, { settings, address });
    if (!talk) throw new Error(`The built site has no talk ${fileStem(request)}.`);

    const made =
      launch === null
        ? await makeUntried(talk, request, onStage)
        : await makeTried(talk, request, { scratch, launch, onStage });
    if (made.files.length === 0) {
      process.stderr.write(`Nothing was written; ${out} was left unchanged. ${FORCE}\n`);
      return EXIT.problems;
    }
    putFiles(out, made.files, stagingFolder(out));
    for (const { name, bytes } of made.files)
      process.stdout.write(
        `${relative(place.from, join(out, name))}  ${formatBytes(bytes.length)}\n`,
      );
    process.stdout.write(`Exported in ${formatSeconds(started)}.\n`);
    if (launch === null) process.stderr.write(UNTRIED);
    if (isDraft) process.stderr.write(draftNote(slug));
    if (address === null) process.stderr.write(NO_ADDRESS);
    if (settings.notes === 'private') process.stderr.write(PRIVATE);
    if (made.isSound) return EXIT.ok;
    if (!request.isForced) process.stderr.write(`What did not pass was not written. ${FORCE}\n`);
    return EXIT.problems;
  },
});

const FORCE = 'Write all files with --force.';
const UNTRIED =
  'There is no browser here, so the file was not tried. Open it once with the network off before you rely on it.\n';

/** A file of a draft looks like any other, so who hands it on is told. */
function draftNote(slug: string): string {
  return `The talk \`${slug}\` is a draft, which the site leaves out until it says \`status: published\`.\n`;
}

/** The browser for a request; null when there is none and the request can do without. */
async function findBrowserFor({ parts }: ExportRequest, cache: string) {
  const isBrowserNeeded = [...parts].some((part) => part !== 'html');
  try {
    return await findBrowser(cache);
  } catch (error) {
    if (error instanceof MissingTool && !isBrowserNeeded) return null;
    throw error;
  }
}

async function makeUntried(
  talk: ExportedTalk,
  { theme }: ExportRequest,
  onStage: (stage: string) => void,
): Promise<MadeFiles> {
  onStage('Bundling the deck into one file');
  const { makeSingleFile } = await import('../export/single-file.ts');
  const html = await makeSingleFile(talk, theme);
  clearProgress();
  const file = {
    part: 'html',
    name: `${fileStem(talk)}.html`,
    bytes: Buffer.from(html),
  } as const;
  return { files: [file], isSound: true };
}

/** The files of a request that passed their preflight, and the others where they are wanted all the same. */
async function makeTried(
  talk: ExportedTalk,
  request: ExportRequest,
  { scratch, launch, onStage }: Tools,
): Promise<MadeFiles> {
  const { exportTalk } = await import('../export/export-talk.ts');
  const { files, checks, isSound } = await exportTalk(talk, request, scratch, launch, onStage);
  clearProgress();
  process.stdout.write(preflightText(talk.title, checks));
  return { files, isSound };
}

function readRequest(values: RequestValues, slug: string): ExportRequest {
  const named = ALL_PARTS.filter((part) => values[part]);
  const steps = readChoice('--steps', values.steps ?? 'merged', STEP_KINDS);
  if (steps === 'animated' && (named.length !== 1 || named[0] !== 'pptx'))
    throw new UsageError('`--steps animated` is for `--pptx` alone: a page of a PDF cannot move.');
  return {
    slug,
    variant: values.variant ?? null,
    parts: new Set(named.length > 0 ? named : PARTS),
    steps,
    isForced: values.force === true,
    theme: values.theme === undefined ? null : readChoice('--theme', values.theme, THEMES),
  };
}

/** Where the site can be reached by others; null when nobody said. */
function siteAddress({ site, base }: Settings): string | null {
  const url = new URL(base, site);
  return url.hostname === 'localhost' ? null : url.href;
}

function reportNoSite(
  built: Exclude<TalkBuild, { type: 'built' }>,
  place: Place,
  content: string,
): number {
  clearProgress();
  switch (built.type) {
    case 'locked':
      throw new UsageError(`A build is running here (process ${built.pid}). Wait for it to end.`);
    case 'problems':
      writeProblems(built.check, place, content);
      break;
    case 'stuck':
      process.stderr.write(`${formatStuck(built, content)}\n\n`);
      break;
    case 'astro-failed':
      writeFindings(built.problems, built.check, place, content);
      if (built.problems.length === 0) process.stderr.write(`${built.output}\n\n`);
      break;
    case 'changed':
      process.stderr.write(`${formatChanged(built.files)}\n`);
      break;
    case 'broken-site':
      writeFindings(built.findings, built.check, place, content);
  }
  process.stderr.write('The site could not be built, so nothing was exported.\n');
  return EXIT.problems;
}

/** What is written, and whether all of it passed. */
interface MadeFiles {
  readonly files: readonly TakeawayFile[];
  readonly isSound: boolean;
}

type RequestValues = Readonly<Partial<Record<Part, boolean>>> & {
  readonly force?: boolean;
  readonly variant?: string;
  readonly steps?: string;
  readonly theme?: string;
};

interface Tools {
  readonly scratch: string;
  readonly launch: NonNullable<Awaited<ReturnType<typeof findBrowserFor>>>;
  readonly onStage: (stage: string) => void;
}
