import type { CheckResult } from '../checks/check-content.ts';
import type { Problem } from '../model/problem.ts';
import { formatProblems } from '../problems/reporters.ts';
import { reportOptions } from './report-options.ts';

/** Writes the problems of the sources that keep a command from its work. */
export function writeProblems({ problems, textOf }: CheckResult, place: ProblemsPlace): void {
  const options = reportOptions(place.root, place.content, { stream: process.stderr });
  write(formatProblems(problems, { ...options, textOf }));
}

/** Writes the problems of a built site, which are in a source or, where that cannot be told, in a built file. */
export function writeFindings(
  findings: readonly Problem[],
  { textOf }: CheckResult,
  place: ProblemsPlace,
): void {
  const { prefix = '', ...options } = reportOptions(place.root, place.content, {
    stream: process.stderr,
  });
  for (const [isSource, group] of Map.groupBy(findings, ({ file }) => textOf(file) !== null)) {
    write(formatProblems(group, { ...options, prefix: isSource ? prefix : '', textOf }));
  }
}

function write(texts: readonly string[]): void {
  for (const text of texts) process.stderr.write(`${text}\n\n`);
}

/** Where Lectern is, and the content folder that was read. */
interface ProblemsPlace {
  readonly root: string;
  readonly content: string;
}
