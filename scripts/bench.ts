import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { helpText, readArguments } from './bench/arguments.ts';
import type { BenchOptions } from './bench/arguments.ts';
import { describeContestants } from './bench/contestants.ts';
import { describeMachine } from './bench/machine.ts';
import { measureSizes } from './bench/measure.ts';
import type { Place } from './bench/measure.ts';
import { measureReferences } from './bench/references/measure-references.ts';
import type { ReferenceReport } from './bench/references/measure-references.ts';
import { formatReferences, judgeReferences } from './bench/references/report-references.ts';
import { formatReport } from './bench/report-cli.ts';
import { serializeReport } from './bench/report-json.ts';
import type { Report } from './bench/report.ts';
import { exitCodeFor, judge } from './bench/thresholds.ts';
import type { Verdict } from './bench/thresholds.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const parsed = readArguments(argv);
  if (parsed.type === 'help') {
    process.stdout.write(helpText);
    return 0;
  }
  if (parsed.type === 'wrong-use') {
    process.stderr.write(`${parsed.message}\nSee \`npm run bench -- --help\`.\n`);
    return 2;
  }

  try {
    const bench = parsed.options.subject === 'references' ? benchReferences : benchBuilds;
    const { text, verdicts } = await bench(parsed.options);
    process.stdout.write(text);
    return exitCodeFor(verdicts);
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

async function benchBuilds(options: BenchOptions): Promise<Outcome> {
  return inTemporaryFolder(options, async (place) => {
    const machine = describeMachine();
    const contestants = await describeContestants(place.project, options.contestants);
    const sizes = await measureSizes(options, place);
    const verdicts = options.assert ? judge(sizes) : [];
    const report: Report = { machine, contestants, runs: options.runs, sizes, verdicts };
    const print = options.format === 'json' ? serializeReport : formatReport;
    return { text: print(report), verdicts };
  });
}

async function benchReferences(options: BenchOptions): Promise<Outcome> {
  return inTemporaryFolder(options, async (place) => {
    const machine = describeMachine();
    const { runs, contestants } = options;
    const reports: ReferenceReport[] = [];
    for (const talks of options.talks)
      reports.push(await measureReferences({ talks, runs, ...contestants }, place));
    const verdicts = options.assert ? judgeReferences(reports) : [];
    const text =
      options.format === 'json'
        ? `${JSON.stringify({ machine, reports, verdicts }, null, 2)}\n`
        : formatReferences(machine, reports, verdicts);
    return { text, verdicts };
  });
}

async function inTemporaryFolder(
  { keep }: BenchOptions,
  measure: (place: Place) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  const interruption = abortOnSignals();
  try {
    return await measure({
      project: resolve(import.meta.dirname, '..'),
      folder,
      signal: interruption.signal,
      onProgress: (line) => process.stderr.write(`${line}\n`),
    });
  } finally {
    interruption.stop();
    if (keep) process.stderr.write(`Kept ${folder}\n`);
    else await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function abortOnSignals(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  process.once('SIGINT', abort).once('SIGTERM', abort);
  return {
    signal: controller.signal,
    stop: () => process.off('SIGINT', abort).off('SIGTERM', abort),
  };
}

type Outcome = { readonly text: string; readonly verdicts: readonly Verdict[] };
