import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  EXIT,
  readArguments,
  readChoice,
  runCommand,
  UsageError,
} from '../src/commands/arguments.ts';
import { clearProgress, createProgress, formatSeconds } from '../src/commands/progress.ts';
import { SETTINGS_OPTIONS, settingsFrom } from '../src/commands/settings-options.ts';
import { writeFindings, writeProblems } from '../src/commands/write-problems.ts';
import { buildForExport, findBuiltTalk, type TalkBuild } from '../src/export/build-talk.ts';
import { refuseTalk, refuseVariant } from '../src/export/choose-talk.ts';
import { exportTalk } from '../src/export/export-talk.ts';
import { preflightText } from '../src/export/preflight-text.ts';
import { putFiles } from '../src/export/put-files.ts';
import { openScratch } from '../src/export/scratch-folder.ts';
import {
  fileStem,
  PARTS,
  STEP_KINDS,
  THEMES,
  type ExportRequest,
  type Part,
} from '../src/export/talk-export.ts';
import { formatBytes } from '../src/lib/bytes.ts';
import type { Settings } from '../src/model/settings.ts';
import { isRunning } from '../src/site/build-lock.ts';
import { isWritable, recoverFolder, stagingFolder } from '../src/site/replace-folder.ts';

const HELP = `Makes files of a talk to take away, and tries each of them with the network off before it is put in its place.

Usage: npm run export -- TALK [--variant NAME] [--pdf] [--handout] [--html] [--zip] [--out DIR]

  --pdf           the slides as a PDF
  --handout       the handout as a PDF: slide beside narration
  --html          the deck as one HTML file that opens from a stick
  --zip           a pack of all of these for the venue, with the text of the talk and a QR code
                  (without any of the four: all of them)
  --variant NAME  one of the talk's variants instead of the whole talk
  --out DIR       folder for the files (export/TALK, export/TALK-VARIANT)
  --site URL      origin of the public site, for the QR code and for links to other pages
  --base /x/      path the public site is served under (/)
  --content DIR   folder with talks/ and the collections (content)
  --steps KIND    merged prints a slide once, as it ends; pages prints each of its steps (merged)
  --theme NAME    light or dark (light on paper, the talk's own on a screen)
  --notes KIND    private puts <Notes> into the files, for the speaker alone (public)

Exit code: 0 made and tried, 1 problems found, 2 wrong use or a failure of Lectern.
`;

const root = join(import.meta.dirname, '..');
const OPTIONS = {
  ...SETTINGS_OPTIONS,
  pdf: { type: 'boolean' },
  handout: { type: 'boolean' },
  html: { type: 'boolean' },
  zip: { type: 'boolean' },
  variant: { type: 'string' },
  steps: { type: 'string' },
  theme: { type: 'string' },
} as const;

const NO_ADDRESS =
  'The public address is not known, so there is no QR code, and links to other pages are plain text. Name it with --site URL.\n';
const PRIVATE = 'These files hold private notes. They are for the speaker alone.\n';

await runCommand(HELP, async () => {
  const { values, words } = readArguments(OPTIONS, { most: 1 });
  const request = readRequest(values, words[0]);
  const { content, base, site, notes } = values;
  const asked = settingsFrom(definedOf({ content, base, site, notes }), root);
  const { slug, variant } = request;
  const refusal =
    refuseTalk(asked.content, slug) ??
    (variant === null ? null : refuseVariant(asked.content, slug, variant));
  if (refusal !== null) throw new UsageError(refusal);
  const start = process.env['INIT_CWD'] ?? process.cwd();
  const out = resolve(start, values.out ?? join('export', fileStem(request)));
  if (!isWritable(out)) throw new UsageError(`Nothing can be written to ${out}.`);

  const started = performance.now();
  const onStage = createProgress(started);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(EXIT.failure));
  recoverFolder(out);
  process.once('exit', () => rmSync(stagingFolder(out), { recursive: true, force: true }));
  const scratch = openScratch(join(root, '.cache'), isRunning);
  const settings = { ...asked, out: join(scratch, 'site') };
  const built = await buildForExport(root, settings, onStage);
  if (built.type !== 'built') return reportNoSite(built, settings);
  const address = siteAddress(settings);
  const talk = findBuiltTalk(built.check.talks, request, { settings, address });
  if (!talk) throw new Error(`The built site has no talk ${fileStem(request)}.`);

  const { files, checks, isSound } = await exportTalk(talk, request, scratch, onStage);
  clearProgress();
  process.stdout.write(preflightText(talk.title, checks));
  if (!isSound) {
    process.stderr.write(`Nothing was written; ${out} is as it was.\n`);
    return EXIT.problems;
  }
  putFiles(out, files, stagingFolder(out));
  for (const { name, bytes } of files)
    process.stdout.write(`${relative(start, join(out, name))}  ${formatBytes(bytes.length)}\n`);
  process.stdout.write(`Exported in ${formatSeconds(started)}.\n`);
  if (address === null) process.stderr.write(NO_ADDRESS);
  if (settings.notes === 'private') process.stderr.write(PRIVATE);
  return EXIT.ok;
});

function readRequest(values: RequestValues, slug: string | undefined): ExportRequest {
  if (slug === undefined) throw new UsageError('The talk is missing: npm run export -- TALK.');
  const named = PARTS.filter((part) => values[part]);
  return {
    slug,
    variant: values.variant ?? null,
    parts: new Set(named.length > 0 ? named : PARTS),
    steps: readChoice('--steps', values.steps ?? 'merged', STEP_KINDS),
    theme: values.theme === undefined ? null : readChoice('--theme', values.theme, THEMES),
  };
}

/** Where the site can be reached by others; null when nobody said. */
function siteAddress({ site, base }: Settings): string | null {
  const url = new URL(base, site);
  return url.hostname === 'localhost' ? null : url.href;
}

function reportNoSite(built: Exclude<TalkBuild, { type: 'built' }>, { content }: Settings): number {
  clearProgress();
  switch (built.type) {
    case 'locked':
      throw new UsageError(`A build is running here (process ${built.pid}). Wait for it to end.`);
    case 'problems':
      writeProblems(built.check, { root, content });
      break;
    case 'astro-failed':
      process.stderr.write(`${built.output}\n\n`);
      break;
    case 'broken-site':
      writeFindings(built.findings, built.check, { root, content });
  }
  process.stderr.write('The site could not be built, so nothing was exported.\n');
  return EXIT.problems;
}

function definedOf<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

type RequestValues = Readonly<Partial<Record<Part, boolean>>> & {
  readonly variant?: string;
  readonly steps?: string;
  readonly theme?: string;
};
