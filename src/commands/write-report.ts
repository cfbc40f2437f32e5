import { appendFileSync } from 'node:fs';
import type { CheckResult } from '../checks/check-content.ts';
import type { Problem } from '../model/problem.ts';
import { formatJobSummary } from '../problems/report-github.ts';
import {
  countOf,
  formatProblems,
  formatReport,
  type Report,
  type ReportFormat,
  type ReportOptions,
} from '../problems/reporters.ts';
import { EXIT, type Place } from './command.ts';
import { reportOptions } from './report-options.ts';

/** Writes a report to standard output, and a summary of it where a workflow shows one; returns the exit code. */
export function writeReport(found: Report, format: ReportFormat, options: ReportOptions): number {
  process.stdout.write(formatReport(found, format, options));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary) appendFileSync(summary, formatJobSummary(found, options));
  return found.summary.errors > 0 ? EXIT.problems : EXIT.ok;
}

/** Writes the problems of the sources that keep a command from its work. */
export function writeProblems(
  { problems, textOf }: CheckResult,
  place: Place,
  content: string,
): void {
  const options = reportOptions(place, content, process.stderr);
  write(formatProblems(problems, { ...options, textOf }));
}

/** Says which files were written while a site was made from them. */
export function formatChanged([first = '', ...others]: readonly string[]): string {
  const more = others.length > 0 ? ` and ${countOf(others.length, 'other file')}` : '';
  return `\`${first}\`${more} changed during the build, so what was built is not what was checked. Build again.`;
}

/** Writes the problems of a built site, which are in a source or, where that cannot be told, in a built file. */
export function writeFindings(
  findings: readonly Problem[],
  { textOf }: CheckResult,
  place: Place,
  content: string,
): void {
  const { prefix = '', ...options } = reportOptions(place, content, process.stderr);
  for (const [isSource, group] of Map.groupBy(findings, ({ file }) => textOf(file) !== null)) {
    write(formatProblems(group, { ...options, prefix: isSource ? prefix : '', textOf }));
  }
}

function write(texts: readonly string[]): void {
  for (const text of texts) process.stderr.write(`${text}\n\n`);
}
