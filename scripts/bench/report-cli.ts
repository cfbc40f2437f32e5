import { describeModel } from './neutral-model.ts';
import { ratiosOf, summarizeLanes } from './report.ts';
import type { Lane, LaneSummary, Report, SizeReport } from './report.ts';
import type { Machine } from './machine.ts';
import { spreadOf } from './statistics.ts';
import type { Spread } from './statistics.ts';
import type { Verdict } from './thresholds.ts';
import { pollMilliseconds } from './timed-process.ts';

/** The report for a terminal. */
export function formatReport(report: Report): string {
  const lines = [
    `machine   ${formatMachine(report.machine)}`,
    `model     ${describeModel()}`,
    ...report.contestants.map(
      ({ name, version, scope }) => `${name.padEnd(9)} ${version}: ${scope}`,
    ),
    `method    whole processes, ${report.runs} rounds, least / median / greatest; memory is the peak of the largest process, looked at every ${pollMilliseconds} ms`,
    ...report.sizes.flatMap(formatSize),
    ...formatVerdicts(report.verdicts),
  ];
  return `${lines.join('\n')}\n`;
}

function formatMachine(machine: Machine): string {
  const { cores, processor, memoryBytes, system, node, loadAtStart } = machine;
  const load = loadAtStart.toFixed(1);
  return `${cores} cores, ${processor}, ${(memoryBytes / 1e9).toFixed(1)} GB, ${system}, Node ${node}, load ${load}`;
}

function formatSize(size: SizeReport): readonly string[] {
  const { talks, slides, words } = size.model;
  const lanes = summarizeLanes(size);
  return [
    '',
    `${formatCount(talks)} talks: ${formatCount(slides)} slides, ${formatCount(words)} words without code`,
    formatRow(['', 'wall seconds', 'peak MB', 'files', 'bytes', 'code', 'search']),
    ...lanes.map(formatLane),
    ...lanes.flatMap(formatSearch),
    ...formatPlainIndex(size),
    ...formatRatio(size, 'cold'),
    ...formatRatio(size, 'warm'),
    ...warnAboutCache(lanes),
  ];
}

function formatLane({ lane, seconds, peak, output }: LaneSummary): string {
  return formatRow([
    laneTitles[lane],
    formatSpread(seconds),
    peak.type === 'measured' ? (peak.bytes / 1e6).toFixed(0) : 'unavailable',
    formatCount(output.files),
    formatCount(output.bytes),
    output.highlighted ? 'highlighted' : 'plain',
    output.searchIndex === null ? 'none' : 'indexed',
  ]);
}

function formatSearch({ lane, output: { searchIndex }, search }: LaneSummary): readonly string[] {
  if (searchIndex === null) return [];
  const size = `search index of ${formatCount(searchIndex.files)} files, ${formatCount(searchIndex.bytes)} bytes`;
  const time =
    search && `made in ${formatSpread(search.made)} s, waited for ${formatSpread(search.waited)} s`;
  return [formatRow([laneTitles[lane], [size, time ?? 'in a time that is unknown'].join(', ')])];
}

function formatPlainIndex({ plainIndex }: SizeReport): readonly string[] {
  const [first] = plainIndex;
  if (!first) return [];
  const seconds = formatSpread(spreadOf(plainIndex.map((each) => each.seconds)));
  const size = `search index of ${formatCount(first.files)} files, ${formatCount(first.bytes)} bytes`;
  return [
    formatRow([
      'pagefind alone',
      `${size}, made in ${seconds} s of ${formatCount(first.pages)} pages`,
    ]),
  ];
}

function formatRatio(size: SizeReport, lane: 'cold' | 'warm'): readonly string[] {
  const ratios = ratiosOf(size, lane);
  if (ratios === undefined) return [];
  const pairs = ratios.pairs.map((ratio) => ratio.toFixed(2)).join(', ');
  return [formatRow([`${lane} / peer`, formatSpread(ratios), `round by round ${pairs}`])];
}

function warnAboutCache(lanes: readonly LaneSummary[]): readonly string[] {
  const warm = lanes.find(({ lane }) => lane === 'warm');
  if (warm === undefined || warm.cachedEntries > 0) return [];
  return ['  The build left LECTERN_CACHE empty: what is called warm was not.'];
}

function formatVerdicts(verdicts: readonly Verdict[]): readonly string[] {
  if (verdicts.length === 0) return [];
  return ['', ...verdicts.map(({ type, limit, found }) => `${type.padEnd(12)}${limit}: ${found}`)];
}

function formatSpread({ min, median, max }: Spread): string {
  return [min, median, max].map((value) => value.toFixed(2)).join(' / ');
}

function formatRow(cells: readonly string[]): string {
  const padded = cells.map((cell, index) => cell.padEnd(columnWidths[index] ?? 0));
  return `  ${padded.join('').trimEnd()}`;
}

function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}

const columnWidths = [16, 27, 11, 9, 14, 13, 8] as const;

const laneTitles = {
  cold: 'lectern, cold',
  warm: 'lectern, warm',
  peer: 'eleventy',
} as const satisfies Record<Lane, string>;
