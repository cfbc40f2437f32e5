import type { Problem } from '../model/problem.ts';
import { askFor, formatSummary } from './report-cli.ts';
import type { Report, ReportOptions } from './reporters.ts';

/** GitHub shows no more annotations of one step; the others would vanish without a word. */
const MOST_ANNOTATIONS = 10;
/** A job summary may have a megabyte, and nobody reads that far. */
const MOST_ROWS = 500;

/** Annotations of a workflow for the worst problems, a line in the log for each of the others, and the summary. */
export function formatGithub({ problems, summary }: Report, options: ReportOptions = {}): string {
  const sorted = worstFirst(problems);
  const others = sorted.slice(MOST_ANNOTATIONS);
  return [
    ...sorted.slice(0, MOST_ANNOTATIONS).map((problem) => annotate(problem, options)),
    ...others.map(({ severity, id, message, ...problem }) =>
      escapeData(`${placeOf(problem, options)}  ${severity}  ${id}  ${message}`),
    ),
    formatSummary(summary),
    '',
  ].join('\n');
}

/** All problems as a table, for the page of a workflow's run. */
export function formatJobSummary(
  { problems, summary }: Report,
  options: ReportOptions = {},
): string {
  const rows = worstFirst(problems).map((problem) => rowOf(problem, options));
  const left = rows.length - MOST_ROWS;
  return [
    '### Talks',
    '',
    formatSummary(summary),
    ...(rows.length === 0 ? [] : ['', '| severity | where | what |', '| --- | --- | --- |']),
    ...rows.slice(0, MOST_ROWS),
    ...(left > 0 ? ['', `${left} more are in the log.`] : []),
    '',
  ].join('\n');
}

function worstFirst(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
}

function annotate(problem: Problem, { prefix = '' }: ReportOptions): string {
  const { severity, file, line, column, id } = problem;
  const place = `file=${escapeProperty(prefix + file)},line=${line},col=${column},title=${escapeProperty(id)}`;
  return `::${severity} ${place}::${escapeData(sentencesOf(problem))}`;
}

function rowOf(problem: Problem, options: ReportOptions): string {
  const { file, line, severity, id } = problem;
  const place = placeOf(problem, options);
  const url = options.urlOf?.(`${options.prefix ?? ''}${file}`, line) ?? null;
  const where = url === null ? `\`${place}\`` : `[${place}](${url})`;
  return `| ${severity} | ${escapeCell(where)} | ${escapeCell(sentencesOf(problem))} ${escapeCell(id)} |`;
}

function sentencesOf({ message, suggestions, fix }: Problem): string {
  return [message, ...askFor(suggestions), fix].join(' ');
}

function placeOf(
  { file, line, column }: Pick<Problem, 'file' | 'line' | 'column'>,
  { prefix = '' }: ReportOptions,
): string {
  return `${prefix}${file}:${line}:${column}`;
}

function escapeCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
