import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { helpText, readArguments } from './bench/arguments.ts';
import type { BenchOptions } from './bench/arguments.ts';
import { describeContestants } from './bench/contestants.ts';
import { describeMachine } from './bench/machine.ts';
import { measureSizes } from './bench/measure.ts';
import { formatReport } from './bench/report-cli.ts';
import { serializeReport } from './bench/report-json.ts';
import type { Report } from './bench/report.ts';
import { exitCodeFor, judge } from './bench/thresholds.ts';

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
    const report = await bench(parsed.options);
    const print = parsed.options.format === 'json' ? serializeReport : formatReport;
    process.stdout.write(print(report));
    return exitCodeFor(report.verdicts);
  } catch (error) {
    process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

async function bench(options: BenchOptions): Promise<Report> {
  const project = resolve(import.meta.dirname, '..');
  const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
  const interruption = abortOnSignals();
  try {
    const machine = describeMachine();
    const contestants = await describeContestants(project, options.contestants);
    const sizes = await measureSizes(options, {
      project,
      folder,
      signal: interruption.signal,
      onProgress: (line) => process.stderr.write(`${line}\n`),
    });
    const verdicts = options.assert ? judge(sizes) : [];
    return { machine, contestants, runs: options.runs, sizes, verdicts };
  } finally {
    interruption.stop();
    if (options.keep) process.stderr.write(`Kept ${folder}\n`);
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
