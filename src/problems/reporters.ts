import type { Problem } from '../model/problem.ts';
import type { CheckSummary } from '../checks/check-content.ts';

/** The formats a report can have. */
export const REPORT_FORMATS = ['cli', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Writes a report out as text; every format ends with a line break. */
export function formatReport(report: Report, format: ReportFormat): string {
  return FORMATTERS[format](report);
}

/** One problem as a person reads it: where, how bad and which; then what, what comes near, and what to do. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, id, message, suggestions, fix } = problem;
  const near = suggestions.map((each) => `\`${each}\``);
  const last = near.pop();
  const question =
    last && `Did you mean ${near.length > 0 ? `${near.join(', ')} or ${last}` : last}?`;
  return [
    `${file}:${line}:${column}  ${severity}  ${id}`,
    `  ${message}`,
    ...(question ? [`  ${question}`] : []),
    `  Fix: ${fix}`,
  ].join('\n');
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

const FORMATTERS: Readonly<Record<ReportFormat, (report: Report) => string>> = {
  cli: ({ problems, summary }) =>
    [...problems.map((each) => `${formatProblem(each)}\n`), formatSummary(summary), ''].join('\n'),
  json: ({ problems, summary }) => `${JSON.stringify({ problems, summary }, null, 2)}\n`,
  github: formatGithub,
  sarif: formatSarif,
};

/** GitHub shows at most ten annotations of a step, so the worst come first. */
function formatGithub({ problems, summary }: Report): string {
  const worstFirst = [...problems].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  const lines = worstFirst.map((problem) => {
    const { severity, file, line, column, id, message, suggestions, fix } = problem;
    const near = suggestions.length > 0 ? ` Did you mean ${suggestions.join(', ')}?` : '';
    const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(id)}`;
    return `::${severity} ${place}::${escapeData(`${message}${near} ${fix}`)}`;
  });
  return [...lines, formatSummary(summary), ''].join('\n');
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
function formatSarif({ problems }: Report): string {
  const ids = [...new Set(problems.map(({ id }) => id))];
  const results = problems.map(({ id, severity, file, line, column, message, fix }) => ({
    ruleId: id,
    ruleIndex: ids.indexOf(id),
    level: severity,
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  }));
  const driver = { name: 'Lectern', rules: ids.map((id) => ({ id })) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** What a check found. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly summary: CheckSummary;
}
