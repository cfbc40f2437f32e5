import { formatBytes } from '../lib/bytes.ts';
import type { FileCheck } from './preflight.ts';

/** The preflight as a person reads it: one line a file, and under it what is wrong. */
export function preflightText(title: string, checks: readonly FileCheck[]): string {
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  return [
    `Preflight of “${title}”: ${failed === 0 ? 'passed' : `failed for ${failed} of ${checks.length} files`}`,
    '',
    ...checks.flatMap(({ name, bytes, seen, details = [], problems }) => [
      `${problems.length === 0 ? 'ok    ' : 'FAILED'}  ${name}  (${formatBytes(bytes)})`,
      ...(problems.length === 0
        ? [seen, ...details].map((line) => `        ${line}`)
        : firstOf(problems)),
    ]),
    '',
  ].join('\n');
}

/** A broken file can be broken on every page. */
const MOST = 12;

function firstOf(problems: readonly string[]): string[] {
  const more = problems.length - MOST;
  const lines = problems.slice(0, MOST).map((problem) => `        ${problem}`);
  return more > 0 ? [...lines, `        and ${more} more`] : lines;
}
