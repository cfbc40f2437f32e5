import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { BlockTools } from '../src/checks/blocks.ts';
import { checkContent, type CheckResult } from '../src/checks/check-content.ts';
import {
  checkExternalAddresses,
  listExternalAddresses,
  withProblems,
} from '../src/checks/external-addresses.ts';
import { mendContent, type MendedContent } from '../src/checks/mend-content.ts';
import {
  EXIT,
  readArguments,
  readChoice,
  runCommand,
  UsageError,
} from '../src/commands/arguments.ts';
import { reportOptions } from '../src/commands/report-options.ts';
import { settingsFrom } from '../src/commands/settings-options.ts';
import { cacheFolder } from '../src/model/settings.ts';
import { reachAddresses } from '../src/network/reach-addresses.ts';
import { formatDiff } from '../src/problems/format-diff.ts';
import { formatJobSummary } from '../src/problems/report-github.ts';
import {
  countOf,
  formatReport,
  REPORT_FORMATS,
  type ReportOptions,
} from '../src/problems/reporters.ts';
import { createBlockTools } from '../src/sources/block-tools.ts';
import { readContent } from '../src/sources/read-content.ts';
import { writeLock } from '../src/sources/write-lock.ts';
import { writeChange } from '../src/sources/write-text.ts';

const HELP = `Checks talks and collections without building anything.

Usage: npm run check -- [--content DIR] [--format ${REPORT_FORMATS.join('|')}] [--fix [--dry-run]] [--lock] [--external]

  --content DIR   folder with talks/ and the collections (content)
  --format NAME   how problems are written (cli)
  --fix           repairs what has exactly one repair, and reports what is left
  --dry-run       with --fix: shows what would be changed, and changes nothing
  --external      asks the addresses of other sites whether they are there, over the network
  --lock          keeps every id that is published so far in ids.lock, so that none can vanish unnoticed

Exit code: 0 no errors, 1 errors found, 2 wrong use or a failure of Lectern.
`;

const root = join(import.meta.dirname, '..');

// What a talk leaves behind is cleared as it comes, which costs no time and halves the memory of a thousand talks.
setFlagsFromString('--semi-space-growth-factor=1');

await runCommand(HELP, async () => {
  const { values } = readArguments({
    content: { type: 'string' },
    format: { type: 'string' },
    lock: { type: 'boolean' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    external: { type: 'boolean' },
  });
  const format = readChoice('--format', values.format ?? 'cli', REPORT_FORMATS);
  if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run goes with --fix.');
  const settings = settingsFrom({ ...(values.content && { content: values.content }) }, root);
  // Workflows want paths from the root of the repository, people from where they are.
  const from = format === 'cli' ? undefined : process.env['GITHUB_WORKSPACE'];
  const given = reportOptions(root, settings.content, {
    stream: process.stdout,
    ...(from && { from }),
  });
  const tools = createBlockTools(join(cacheFolder(settings), 'check.json'));
  if (values.lock) await keepIds(settings.content, tools);
  const files = readContent(settings.content);
  const mended = values.fix ? await mendContent(files, tools) : null;
  const checked = mended?.after ?? (await checkContent(files, tools));
  tools.save();
  if (mended && values['dry-run']) return showChanges(mended, given);
  if (mended) writeChanges(mended, settings.content, given);
  const result = values.external ? await askOtherSites(checked) : checked;
  const options = { ...given, textOf: result.textOf };
  process.stdout.write(formatReport(result, format, options));
  const summary = process.env['GITHUB_STEP_SUMMARY'];
  if (format === 'github' && summary) appendFileSync(summary, formatJobSummary(result, options));
  return result.summary.errors > 0 ? EXIT.problems : EXIT.ok;
});

async function askOtherSites(checked: CheckResult): Promise<CheckResult> {
  const uses = listExternalAddresses(checked);
  const urls = new Set(uses.map(({ url }) => url));
  const isShown = process.stderr.isTTY;
  const answers = await reachAddresses(urls, {
    onAnswer(answered) {
      if (isShown) process.stderr.write(`\r\u001b[KAsked ${answered} of ${urls.size} addresses`);
    },
  });
  if (isShown) process.stderr.write('\r\u001b[K');
  return withProblems(checked, checkExternalAddresses(uses, answers));
}

async function keepIds(content: string, tools: BlockTools): Promise<void> {
  const files = readContent(content);
  const { publishedIds } = await checkContent(files, tools);
  writeLock(content, files.lock, publishedIds);
}

function showChanges(
  { before, after, changes, repaired }: MendedContent,
  options: ReportOptions,
): number {
  for (const change of changes) {
    const path = `${options.prefix ?? ''}${change.file}`;
    process.stdout.write(`${formatDiff(path, change.before, change.after, options)}\n`);
  }
  process.stdout.write(
    `Nothing was written. ${countOf(repaired, 'problem')} would be mended, and ${countOf(after.problems.length, 'problem')} left.\n`,
  );
  return before.summary.errors > 0 ? EXIT.problems : EXIT.ok;
}

/** Writes what was mended, and says so beside the report. */
function writeChanges(
  { changes }: MendedContent,
  content: string,
  { prefix = '' }: ReportOptions,
): void {
  for (const change of changes) {
    if (!writeChange(content, change)) {
      throw new UsageError(`${prefix}${change.file} was changed meanwhile. Run the command again.`);
    }
    process.stderr.write(`Mended ${prefix}${change.file}\n`);
  }
}
