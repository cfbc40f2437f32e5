import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writePlainIndex, type PlainIndex } from '../judge-search/plain-pagefind.ts';
import type { BenchOptions } from './arguments.ts';
import { eleventyCommand, lecternCommand } from './contestants.ts';
import { writeEleventySite } from './eleventy-site.ts';
import { inspectOutput } from './inspect-output.ts';
import { writeLecternContent } from './lectern-content.ts';
import { createModel, measureModel } from './neutral-model.ts';
import type { NeutralTalk } from './neutral-model.ts';
import type { Lane, Measurement, SearchTime, SizeReport } from './report.ts';
import { timeProcess } from './timed-process.ts';
import type { Command } from './timed-process.ts';

/** Measures every size in turn: writes the sources, then runs the rounds. */
export async function measureSizes(
  options: BenchOptions,
  place: Place,
): Promise<readonly SizeReport[]> {
  const sizes: SizeReport[] = [];
  for (const count of options.talks) {
    const folder = join(place.folder, `talks-${count}`);
    const talks = createModel(count);
    const sources = {
      content: await writeLecternContent(talks, folder),
      site: await writeEleventySite(talks, folder, options.contestants.peerHighlight),
    };
    const rounds: Round[] = [];
    for (let round = 1; round <= options.runs; round += 1) {
      const lanes = lanesOfRound(options.contestants, round);
      rounds.push(await runRound({ ...place, folder, talks, sources, round, lanes }));
    }
    const plainIndex = options.contestants.ours ? await indexPlainly(folder, options.runs) : [];
    sizes.push({ model: measureModel(talks), rounds, plainIndex });
  }
  return sizes;
}

/** What Pagefind alone makes of the pages that our build wrote: it is told nothing, and indexes every view of every talk. */
async function indexPlainly(folder: string, runs: number): Promise<PlainIndex[]> {
  const made: PlainIndex[] = [];
  for (let run = 0; run < runs; run += 1) {
    const plain = join(folder, 'plain-pagefind');
    await rm(plain, { recursive: true, force: true });
    made.push(await writePlainIndex(join(folder, 'out-cold'), plain));
  }
  return made;
}

/** Who runs in a round, in order: warm always follows its own cold, and the first place alternates. */
export function lanesOfRound(
  { ours, peer }: Pick<BenchOptions['contestants'], 'ours' | 'peer'>,
  round: number,
): readonly Lane[] {
  const lectern: readonly Lane[] = ours ? ['cold', 'warm'] : [];
  const other: readonly Lane[] = peer ? ['peer'] : [];
  return round % 2 === 1 ? [...other, ...lectern] : [...lectern, ...other];
}

async function runRound(context: RoundContext): Promise<Round> {
  const cache = join(context.folder, 'cache');
  const round: Partial<Record<Lane, Measurement>> = {};
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  for (const lane of context.lanes) {
    const out = join(context.folder, `out-${lane}`);
    await rm(out, { recursive: true, force: true });
    const command = commandFor(lane, context, out, cache);
    const { seconds, peak, output: said } = await timeProcess(command, context.signal);
    const output = await inspectOutput(out, context.talks);
    const cachedEntries = lane === 'peer' ? 0 : (await readdir(cache, { recursive: true })).length;
    round[lane] = { seconds, peak, output, cachedEntries, search: readSearchTime(said) };
    const { talks, round: number } = context;
    context.onProgress(`${talks.length} talks, round ${number}, ${lane}: ${seconds.toFixed(2)} s`);
  }
  return round;
}

/** What our build says of its search index; a peer says nothing. */
export function readSearchTime(output: string): SearchTime | null {
  const [, made, waited] =
    /^Search: .* made in ([\d.]+) s, of which the build waited for ([\d.]+) s$/m.exec(output) ?? [];
  return made && waited ? { made: Number(made), waited: Number(waited) } : null;
}

function commandFor(lane: Lane, context: RoundContext, out: string, cache: string): Command {
  if (lane === 'peer') return eleventyCommand({ site: context.sources.site, out });
  return lecternCommand({ project: context.project, content: context.sources.content, out, cache });
}

/** Where a bench runs and whom it tells. */
export type Place = {
  readonly project: string;
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (line: string) => void;
};

type Round = SizeReport['rounds'][number];

type RoundContext = Place & {
  readonly talks: readonly NeutralTalk[];
  readonly sources: { readonly content: string; readonly site: string };
  readonly round: number;
  readonly lanes: readonly Lane[];
};
