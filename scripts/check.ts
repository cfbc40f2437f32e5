import { join } from 'node:path';
import { checkContent } from '../src/checks/check-content.ts';
import { EXIT, readArguments, readChoice, runCommand } from '../src/commands/arguments.ts';
import { settingsFrom } from '../src/commands/settings-options.ts';
import { cacheFolder } from '../src/model/settings.ts';
import { formatReport, REPORT_FORMATS } from '../src/problems/reporters.ts';
import { createBlockTools } from '../src/sources/block-tools.ts';
import { readContent } from '../src/sources/read-content.ts';
import { writeLock } from '../src/sources/write-lock.ts';

const HELP = `Checks talks and collections without building anything.

Usage: npm run check -- [--content DIR] [--format ${REPORT_FORMATS.join('|')}] [--lock]

  --content DIR   folder with talks/ and the collections (content)
  --format NAME   how problems are written (cli)
  --lock          keep every id that is published so far in ids.lock, so that none can vanish unnoticed

Exit code: 0 no errors, 1 errors found, 2 wrong use or a failure of Lectern.
`;

await runCommand(HELP, async () => {
  const { values } = readArguments({
    content: { type: 'string' },
    format: { type: 'string' },
    lock: { type: 'boolean' },
  });
  const format = readChoice('--format', values.format ?? 'cli', REPORT_FORMATS);
  const settings = settingsFrom(
    { ...(values.content && { content: values.content }) },
    join(import.meta.dirname, '..'),
  );
  const tools = createBlockTools(join(cacheFolder(settings), 'check.json'));
  if (values.lock) {
    const files = readContent(settings.content);
    const { publishedIds } = await checkContent(files, tools);
    writeLock(settings.content, files.lock, publishedIds);
  }
  const result = await checkContent(readContent(settings.content), tools);
  tools.save();
  process.stdout.write(formatReport(result, format));
  return result.summary.errors > 0 ? EXIT.problems : EXIT.ok;
});
