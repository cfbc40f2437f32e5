import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LaunchOptions } from 'playwright-core';
import { makeAddressSheet } from './address-sheet.ts';
import { printHandout } from './handout-pdf.ts';
import { makePptx } from './pptx/make-pptx.ts';
import { reportDeck } from './pptx/report-deck.ts';
import { checkFiles, type FileCheck } from './preflight.ts';
import { preflightText } from './preflight-text.ts';
import { makeSingleFile } from './single-file.ts';
import { openSite, type SiteBrowser } from './site-browser.ts';
import { countStates, printSlides } from './slides-pdf.ts';
import {
  fileStem,
  PARTS,
  pathOf,
  publicAddress,
  type ExportedTalk,
  type ExportRequest,
  type Part,
  type TakeawayFile,
} from './talk-export.ts';
import { readmeText, zipFiles } from './venue-pack.ts';

/**
 * Makes the files of a take-away from a built site and tries each of them with the network off.
 *
 * @param scratch a folder for what the browser opens from the disk; the caller removes it
 */
export async function exportTalk(
  talk: ExportedTalk,
  request: ExportRequest,
  scratch: string,
  launch: LaunchOptions,
  onStage: (stage: string) => void,
): Promise<ExportResult> {
  const browser = await openSite(talk.site, launch);
  try {
    const files = await makeFiles(browser, talk, request, onStage);
    onStage('Trying the files with the network off');
    const states = await countStates(browser, talk, request.steps);
    const checks = await checkFiles(browser, talk, files, {
      states,
      place: (file) => putIn(scratch, file),
    });
    const isSound = checks.every(({ problems }) => problems.length === 0);
    const isWanted = ({ name }: TakeawayFile) =>
      request.isForced === true ||
      checks.every((check) => check.name !== name || check.problems.length === 0);
    // A pack is for people who rely on all of it.
    if (!request.parts.has('zip') || !(isSound || request.isForced))
      return { files: files.filter(isWanted), checks, isSound };
    onStage('Packing');
    return { files: packFiles(talk, files, checks, request.parts), checks, isSound };
  } finally {
    await browser.close();
  }
}

async function makeFiles(
  browser: SiteBrowser,
  talk: ExportedTalk,
  { parts, steps, theme }: ExportRequest,
  onStage: (stage: string) => void,
): Promise<TakeawayFile[]> {
  const isWanted = (part: Part) => parts.has(part) || parts.has('zip');
  const stem = fileStem(talk);
  const files: TakeawayFile[] = [];
  if (isWanted('html')) {
    onStage('Bundling the deck into one file');
    const html = await makeSingleFile(talk, theme);
    files.push({ part: 'html', name: `${stem}.html`, bytes: Buffer.from(html) });
  }
  if (isWanted('pdf')) {
    onStage('Printing the slides');
    const { pdf, texts, slides } = await printSlides(browser, talk, { steps, theme });
    files.push({ part: 'pdf', name: `${stem}-slides.pdf`, bytes: pdf, texts, slides });
  }
  if (isWanted('handout')) {
    onStage('Printing the handout');
    const bytes = await printHandout(browser, talk);
    files.push({ part: 'handout', name: `${stem}-handout.pdf`, bytes });
  }
  if (parts.has('pptx')) {
    onStage('Writing the slides for PowerPoint');
    const { bytes, deck } = await makePptx(browser, talk, { steps, theme });
    files.push({ part: 'pptx', name: `${stem}.pptx`, bytes, report: reportDeck(deck) });
  }
  if (!parts.has('zip')) return files;
  const twin = readFileSync(join(talk.site.folder, pathOf(talk, 'twin')));
  const address = publicAddress(talk);
  const sheet = address === null ? [] : await makeAddressSheet(browser, talk, address);
  return [...files, { part: null, name: `${stem}.md`, bytes: twin }, ...sheet];
}

/** Everything loose and packed; the pack alone when only that was asked for, and beside it what was asked for by name. */
function packFiles(
  talk: ExportedTalk,
  files: readonly TakeawayFile[],
  checks: readonly FileCheck[],
  parts: ReadonlySet<Part>,
): TakeawayFile[] {
  const report = {
    part: null,
    name: 'preflight.txt',
    bytes: Buffer.from(preflightText(talk.title, checks)),
  };
  const tried = [...files, report];
  const readme = { part: null, name: 'README.txt', bytes: Buffer.from(readmeText(talk, tried)) };
  const stem = fileStem(talk);
  const pack = {
    part: 'zip' as const,
    name: `${stem}.zip`,
    bytes: zipFiles(stem, [readme, ...tried]),
  };
  const isWhole = PARTS.every((part) => parts.has(part));
  if (isWhole) return [readme, ...tried, pack];
  return [...files.filter(({ part }) => part !== null && parts.has(part)), pack];
}

async function putIn(folder: string, { name, bytes }: TakeawayFile): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return pathToFileURL(file).href;
}

/** What came of an export. */
export interface ExportResult {
  /** To be put into the folder the author named: what passed, and the rest where the author insists. */
  readonly files: readonly TakeawayFile[];
  readonly checks: readonly FileCheck[];
  readonly isSound: boolean;
}
