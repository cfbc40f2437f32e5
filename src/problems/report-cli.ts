import type { CheckSummary } from '../model/problem.ts';
import type { Place, Problem } from '../model/problem.ts';
import { drawExcerpt } from './excerpt.ts';
import { createPaint, type Paint } from './paint.ts';
import type { Report, ReportOptions } from './reporters.ts';
import { spellCommand, spellProblem } from './spell-command.ts';

/** All problems as a person reads them in a terminal, and the summary. */
export function formatCli({ problems, summary }: Report, options: ReportOptions = {}): string {
  const mendable = problems.filter(({ repair }) => repair !== undefined).length;
  return [
    ...formatProblems(problems, options).map((text) => `${text}\n`),
    formatSummary(summary),
    ...(mendable > 0
      ? [
          `${countOf(mendable, 'problem')} can be fixed by \`${spellCommand('check', '--fix', options.starter ?? 'lectern')}\`.`,
        ]
      : []),
    '',
  ].join('\n');
}

/** One text for each problem; what is wrong in the same way in several places of a file is told once. */
export function formatProblems(
  problems: readonly Problem[],
  options: ReportOptions = {},
): readonly string[] {
  const groups = Map.groupBy(problems, ({ id, file, message, fix }) =>
    [file, id, message, fix].join('\0'),
  );
  return [...groups.values()].map(([first, ...others]) =>
    writeProblem(first as Problem, others, options),
  );
}

/** One problem by itself: where, how bad and which; then what, what comes near, and what to do. */
export function formatProblem(problem: Problem): string {
  return writeProblem(problem, [], {});
}

function writeProblem(given: Problem, others: readonly Place[], options: ReportOptions): string {
  const { starter = 'lectern' } = options;
  const problem = spellProblem(given, starter);
  const { file, severity, id, message, suggestions, fix } = problem;
  const paint = createPaint(options.isColoured ?? false);
  const placeOf = ({ line, column }: Place) => `${options.prefix ?? ''}${file}:${line}:${column}`;
  const level = severity === 'error' ? paint.red(severity) : paint.yellow(severity);
  return [
    `${paint.bold(placeOf(problem))}  ${level}  ${paint.dim(id)}`,
    message,
    ...excerptOf(problem, options, paint),
    ...[...new Set(others.map(placeOf))]
      .filter((place) => place !== placeOf(problem))
      .map((place) => `Also at ${place}`),
    ...askFor(suggestions),
    `Fix: ${fix}`,
    ...(options.starter === undefined
      ? []
      : [paint.dim(`More: ${spellCommand('explain', id, starter)}`)]),
  ].join('\n  ');
}

/** `2 errors and 1 warning in 5 talks (190 slides, 640 references).` */
export function formatSummary({
  errors,
  warnings,
  talks,
  slides,
  references,
}: CheckSummary): string {
  const found =
    errors + warnings === 0
      ? 'No problems'
      : `${countOf(errors, 'error')} and ${countOf(warnings, 'warning')}`;
  return `${found} in ${countOf(talks, 'talk')} (${countOf(slides, 'slide')}, ${countOf(references, 'reference')}).`;
}

/** `1 talk`, `2 talks`. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `Did you mean a, b or c?`, when anything comes near. */
export function askFor(suggestions: readonly string[]): string[] {
  const near = suggestions.map((each) => `\`${each}\``);
  const last = near.pop();
  if (last === undefined) return [];
  return [`Did you mean ${near.length > 0 ? `${near.join(', ')} or ${last}` : last}?`];
}

function excerptOf(problem: Problem, { textOf }: ReportOptions, paint: Paint): string[] {
  const text = textOf?.(problem.file) ?? null;
  // The first character stands for the file as a whole.
  const isWhole = problem.line === 1 && problem.column === 1 && problem.target === null;
  return text === null || isWhole ? [] : drawExcerpt(text, problem, paint);
}
