import { describeModel } from './neutral-model.ts';
import { ratiosOf, summarizeLanes } from './report.ts';
import type { Report } from './report.ts';

/** The report as JSON: every single run, and the sums a reader would take first. */
export function serializeReport(report: Report): string {
  const { machine, contestants, runs, verdicts } = report;
  const sizes = report.sizes.map((size) => ({
    ...size.model,
    lanes: summarizeLanes(size),
    ratios: { cold: ratiosOf(size, 'cold') ?? null, warm: ratiosOf(size, 'warm') ?? null },
    rounds: size.rounds,
    plainIndex: size.plainIndex,
  }));
  const document = { machine, model: describeModel(), contestants, runs, sizes, verdicts };
  return `${JSON.stringify(document, null, 2)}\n`;
}
