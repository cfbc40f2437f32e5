import type { Problem } from '../model/problem.ts';
import { isProblemId, severityOf } from './catalogue.ts';
import { askFor } from './report-cli.ts';
import type { Report, ReportOptions } from './reporters.ts';

/** SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function formatSarif({ problems }: Report, options: ReportOptions = {}): string {
  const ids = [...new Set(problems.map(({ id }) => id))];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Lectern', rules: ids.map((id) => describeRule(id, options)) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => describeResult(problem, ids, options)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule(id: string, { explain }: ReportOptions): object {
  const page = explain?.(id) ?? null;
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    ...(page && {
      shortDescription: { text: `${page.title}.` },
      fullDescription: { text: page.summary },
      help: { text: page.source, markdown: page.source },
    }),
    ...(isProblemId(id) && { defaultConfiguration: { level: severityOf(id) } }),
  };
}

function describeResult(problem: Problem, ids: readonly string[], options: ReportOptions): object {
  const { id, severity, line, column, message, suggestions, fix, repair } = problem;
  const artifactLocation = { uri: uriOf((options.prefix ?? '') + problem.file) };
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: id,
    ruleIndex: ids.indexOf(id),
    level: severity,
    message: { text: [message, ...askFor(suggestions), fix].join(' ') },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(repair && {
      fixes: [
        {
          description: { text: fix },
          artifactChanges: [
            {
              artifactLocation,
              replacements: repair.map(({ start, end, text }) => ({
                deletedRegion: { charOffset: start, charLength: end - start },
                insertedContent: { text },
              })),
            },
          ],
        },
      ],
    }),
  };
}

/** A path as an address: each name is encoded by itself, or a `#` in it would begin a fragment. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
