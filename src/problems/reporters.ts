import type { CheckSummary } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { formatCli } from './report-cli.ts';
import { formatGithub } from './report-github.ts';
import type { Starter } from '../model/settings.ts';
import { formatSarif } from './report-sarif.ts';
import { spellProblem } from './spell-command.ts';

export { countOf, formatProblem, formatProblems, formatSummary } from './report-cli.ts';

/** The formats a report can have. */
export const REPORT_FORMATS = ['cli', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Writes a report out as text; every format ends with a line break. */
export function formatReport(
  report: Report,
  format: ReportFormat,
  options: ReportOptions = {},
): string {
  const { starter = 'lectern' } = options;
  const problems = report.problems.map((problem) => spellProblem(problem, starter));
  return FORMATTERS[format]({ ...report, problems }, options);
}

const FORMATTERS: Readonly<
  Record<ReportFormat, (report: Report, options: ReportOptions) => string>
> = {
  cli: formatCli,
  // Paths stay relative to the content folder, whoever asks from wherever.
  json: ({ problems, summary }) => `${JSON.stringify({ problems, summary }, null, 2)}\n`,
  github: formatGithub,
  sarif: formatSarif,
};

/** What a check found. */
export interface Report {
  readonly problems: readonly Problem[];
  readonly summary: CheckSummary;
}

/** What a report may say besides the problems themselves; each format takes what it has a place for. */
export interface ReportOptions {
  /** What stands in front of each path, so that it leads somewhere from where the reader is: `content/`. */
  readonly prefix?: string;
  readonly isColoured?: boolean;
  /** The text of a source, to show the line that a problem is in. */
  readonly textOf?: (file: string) => string | null;
  /** How commands are typed where the report is read. @default 'lectern' */
  readonly starter?: Starter;
  /** The page on a kind of problem. */
  readonly explain?: (id: string) => Explanation | null;
  /** The address of a file, at a line of it, where the reader of the report finds it on the web. */
  readonly urlOf?: (path: string, line: number | null) => string | null;
}

/** A page on a kind of problem. */
export interface Explanation {
  readonly title: string;
  readonly summary: string;
  readonly source: string;
}
