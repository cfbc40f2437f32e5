import { setFlagsFromString } from 'node:v8';
import type { BlockTools } from '../checks/blocks.ts';
import { checkContent, type CheckResult } from '../checks/check-content.ts';
import {
  checkExternalAddresses,
  listExternalAddresses,
  withProblems,
} from '../checks/external-addresses.ts';
import { mendContent, type MendedContent } from '../checks/mend-content.ts';
import { createToolsOf } from '../content-files/block-tools.ts';
import { createMermaidDrawer } from '../mermaid/mermaid-drawer.ts';
import { readContent } from '../content-files/read-content.ts';
import { writeLock } from '../content-files/write-lock.ts';
import { writeChange } from '../content-files/write-text.ts';
import { formatDiff } from '../problems/format-diff.ts';
import { countOf, REPORT_FORMATS, type ReportOptions } from '../problems/reporters.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';
import { reachAddresses } from './reach-addresses.ts';
import { formatOptions } from './report-options.ts';
import { readChoice } from './run-command.ts';
import { SETTINGS_OPTIONS, settingsFrom } from './settings-options.ts';
import { writeReport } from './write-report.ts';

/** `lectern check` */
export const check = defineCommand({
  name: 'check',
  summary: 'Checks talks, references and collections without building anything.',
  options: {
    content: SETTINGS_OPTIONS.content,
    format: {
      type: 'string',
      value: REPORT_FORMATS.join('|'),
      text: 'how problems are written (cli)',
    },
    fix: { type: 'boolean', text: 'repairs what has exactly one repair, and reports what is left' },
    'dry-run': {
      type: 'boolean',
      text: 'with --fix: shows what would change, and changes nothing',
    },
    lock: {
      type: 'boolean',
      text: 'writes every published id to ids.lock, so that none can disappear unnoticed',
    },
    external: { type: 'boolean', text: 'also checks links to other sites, over the network' },
  },
  exits: '0 no errors, 1 errors found, 2 wrong use or an internal error.',
  async run({ values, place }) {
    // What a talk leaves behind is cleared as it comes, which costs no time and halves the memory of a thousand talks.
    setFlagsFromString('--semi-space-growth-factor=1');
    const format = readChoice('--format', values.format ?? 'cli', REPORT_FORMATS);
    if (values['dry-run'] && !values.fix) throw new UsageError('--dry-run needs --fix.');
    const settings = await settingsFrom(values, place);
    const given = formatOptions(place, settings.content, format, process.stdout);
    const tools = createToolsOf(settings, createMermaidDrawer(settings));
    if (values.lock) {
      const said = await keepIds(settings.content, tools);
      if (format === 'cli') process.stdout.write(`${said}\n`);
    }
    const files = readContent(settings.content);
    const mended = values.fix ? await mendContent(files, tools) : null;
    const checked = mended?.after ?? (await checkContent(files, tools));
    tools.save();
    if (mended && values['dry-run']) return showChanges(mended, given);
    if (mended) writeChanges(mended, settings.content, given);
    const result = values.external ? await askOtherSites(checked) : checked;
    return writeReport(result, format, { ...given, textOf: result.textOf });
  },
});

async function askOtherSites(checked: CheckResult): Promise<CheckResult> {
  const uses = listExternalAddresses(checked);
  const urls = new Set(uses.map(({ url }) => url));
  const isShown = process.stderr.isTTY;
  const answers = await reachAddresses(urls, {
    onAnswer(answered) {
      if (isShown) process.stderr.write(`\r\u001b[KChecked ${answered} of ${urls.size} addresses`);
    },
  });
  if (isShown) process.stderr.write('\r\u001b[K');
  return withProblems(checked, checkExternalAddresses(uses, answers));
}

/** Locks the published ids, and says so. None is added while one is gone that may be the same under its former name. */
async function keepIds(content: string, tools: BlockTools): Promise<string> {
  const files = readContent(content);
  const { publishedIds, problems } = await checkContent(files, tools);
  const isWaiting = problems.some(({ id }) => id === 'vanished-id');
  writeLock(content, files.lock, isWaiting ? [] : publishedIds);
  return isWaiting
    ? 'Added no ids to ids.lock: published ones are gone. Mend these first, so that what was renamed is still known by its new name.'
    : 'Wrote the published ids to ids.lock.';
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
    `Nothing was written. ${countOf(repaired, 'problem')} would be fixed, and ${countOf(after.problems.length, 'problem')} left.\n`,
  );
  return before.summary.errors > 0 ? EXIT.problems : EXIT.ok;
}

/** Writes what was fixed, and says so next to the report. */
function writeChanges(
  { changes }: MendedContent,
  content: string,
  { prefix = '' }: ReportOptions,
): void {
  for (const change of changes) {
    if (!writeChange(content, change)) {
      throw new UsageError(`${prefix}${change.file} changed meanwhile. Run the command again.`);
    }
    process.stderr.write(`Fixed ${prefix}${change.file}\n`);
  }
}
