import type { Machine } from '../machine.ts';
import type { Verdict } from '../thresholds.ts';
import type { ReferenceReport } from './measure-references.ts';

/** What the check of so many talks may cost: wall seconds of the whole command, bytes of its process. */
export const referenceLimits = { talks: 1000, seconds: 3, peakBytes: 500e6 } as const;

/** The report for a terminal. */
export function formatReferences(
  machine: Machine,
  reports: readonly ReferenceReport[],
  verdicts: readonly Verdict[],
): string {
  const lines = [
    `machine   ${machine.cores} cores, ${machine.processor}, Node ${machine.node}, load ${machine.loadAtStart.toFixed(1)}`,
    'method    whole processes; least / median / greatest; memory is the peak of the largest process',
    'called broken: linkinator takes the address of a slide, `#/id`, for the id of an element',
    ...reports.flatMap(formatOne),
    ...(verdicts.length > 0 ? [''] : []),
    ...verdicts.map(({ type, limit, found }) => `${type.padEnd(12)}${limit}: ${found}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Holds our check to its limits; what was not measured is not called kept. */
export function judgeReferences(reports: readonly ReferenceReport[]): readonly Verdict[] {
  const report = reports.find(({ talks }) => talks === referenceLimits.talks);
  const ours = report?.lanes.find(({ checker }) => checker === 'ours');
  if (!ours) return [];
  const { seconds, peak, found } = ours;
  return [
    {
      type: seconds.median > referenceLimits.seconds ? 'exceeded' : 'kept',
      limit: `at most ${referenceLimits.seconds} s (median)`,
      found: `${seconds.median.toFixed(2)} s`,
    },
    peak.type === 'unavailable'
      ? { type: 'unavailable', limit: MEMORY, found: peak.reason }
      : {
          type: peak.bytes > referenceLimits.peakBytes ? 'exceeded' : 'kept',
          limit: MEMORY,
          found: `${(peak.bytes / 1e6).toFixed(0)} MB`,
        },
    {
      type: found === 0 ? 'kept' : 'exceeded',
      limit: 'no problem found in sound talks',
      found: String(found),
    },
  ];
}

const MEMORY = `at most ${referenceLimits.peakBytes / 1e6} MB`;

function formatOne({ talks, references, lanes }: ReferenceReport): readonly string[] {
  return [
    '',
    `${talks} talks, ${references.toLocaleString('en-US')} references, none of them broken`,
    formatRow(['', 'seconds', 'peak MB', 'looked at', 'called broken']),
    ...lanes.map(({ name, seconds: { min, median, max }, peak, checked, found }) =>
      formatRow([
        name,
        [min, median, max].map((value) => value.toFixed(2)).join(' / '),
        peak.type === 'measured' ? (peak.bytes / 1e6).toFixed(0) : 'unavailable',
        checked.toLocaleString('en-US'),
        found.toLocaleString('en-US'),
      ]),
    ),
  ];
}

function formatRow(cells: readonly string[]): string {
  const widths = [26, 26, 13, 13];
  return `  ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('')}`.trimEnd();
}
