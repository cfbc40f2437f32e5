import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lecternCommand } from '../contestants.ts';
import type { Place } from '../measure.ts';
import { greatestPeak } from '../report.ts';
import { spreadOf, type Spread } from '../statistics.ts';
import { timeProcess, type Command, type Timing } from '../timed-process.ts';
import type { PeakMemory } from '../process-tree.ts';
import { referenceShape, writeReferenceContent } from './reference-content.ts';

/**
 * Checks the references of generated talks with Lectern, and the site built from them with linkinator.
 *
 * Both find nothing on a clean site, or else what they report is a false alarm and shown as such.
 */
export async function measureReferences(
  { talks, runs, ours, peer }: ReferenceOptions,
  place: Place,
): Promise<ReferenceReport> {
  const folder = join(place.folder, `references-${talks}`);
  const cache = join(folder, 'cache');
  await mkdir(cache, { recursive: true });
  const content = await writeReferenceContent(talks, folder);
  const contestants: Contestant[] = [];
  if (ours) {
    const command = checkCommand(place.project, content, cache);
    contestants.push({ checker: 'ours', name: 'lectern, sources', command, read: readOurs });
  }
  if (peer) {
    const site = await buildSite(content, cache, folder, place);
    const command = linkinatorCommand(place.project, site);
    contestants.push({ checker: 'peer', name: 'linkinator, built site', command, read: readPeer });
  }
  const lanes: ReferenceLane[] = [];
  for (const contestant of contestants) {
    const all: CheckRun[] = [];
    for (let run = 1; run <= runs; run += 1) all.push(await runCheck(contestant, run, place));
    lanes.push(summarizeRuns(contestant, all));
  }
  const references = talks * referenceShape.slides * referenceShape.referencesPerSlide;
  return { talks, references, lanes };
}

async function buildSite(
  content: string,
  cache: string,
  folder: string,
  { project, signal, onProgress }: Place,
): Promise<string> {
  const site = join(folder, 'site');
  onProgress('building the site for linkinator');
  await timeProcess(lecternCommand({ project, content, out: site, cache }), signal);
  return site;
}

async function runCheck(
  { name, command, read }: Contestant,
  run: number,
  { signal, onProgress }: Place,
): Promise<CheckRun> {
  const { seconds, peak, output } = await timeProcess(command, signal);
  onProgress(`${name}, round ${run}: ${seconds.toFixed(2)} s`);
  return { ...read(output), seconds, peak };
}

function checkCommand(project: string, content: string, cache: string): Command {
  const args = [join(project, 'scripts/check.ts'), '--content', content, '--format', 'json'];
  return { name: 'scripts/check.ts', args, cwd: project, env: { LECTERN_CACHE: cache } };
}

function readOurs(output: string): Findings {
  const { summary } = JSON.parse(output) as {
    summary: { errors: number; warnings: number; references: number };
  };
  return { found: summary.errors + summary.warnings, checked: summary.references };
}

function linkinatorCommand(project: string, site: string): Command {
  const file = join(project, 'scripts/bench/references/linkinator-process.ts');
  return { name: 'linkinator', args: [file, site], cwd: project, env: {} };
}

function readPeer(output: string): Findings {
  return JSON.parse(output) as Findings;
}

function summarizeRuns({ checker, name }: Contestant, runs: readonly CheckRun[]): ReferenceLane {
  return {
    checker,
    name,
    seconds: spreadOf(runs.map(({ seconds }) => seconds)),
    peak: greatestPeak(runs.map(({ peak }) => peak)),
    checked: runs.at(-1)?.checked ?? 0,
    found: runs.at(-1)?.found ?? 0,
  };
}

/** What is measured. */
export type ReferenceOptions = {
  readonly talks: number;
  readonly runs: number;
  readonly ours: boolean;
  readonly peer: boolean;
};

/** The checks of one content folder beside each other. */
export type ReferenceReport = {
  readonly talks: number;
  readonly references: number;
  readonly lanes: readonly ReferenceLane[];
};

/** All rounds of one checker; seconds are those of the whole process. */
export type ReferenceLane = {
  readonly checker: 'ours' | 'peer';
  readonly name: string;
  readonly seconds: Spread;
  readonly peak: PeakMemory;
  /** Links or references looked at. */
  readonly checked: number;
  readonly found: number;
};

type Contestant = Pick<ReferenceLane, 'checker' | 'name'> & {
  readonly command: Command;
  readonly read: (output: string) => Findings;
};
type Findings = Pick<ReferenceLane, 'checked' | 'found'>;
type CheckRun = Findings & Timing;
