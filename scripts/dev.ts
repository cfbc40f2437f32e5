import { join } from 'node:path';
import { checkContent } from '../src/checks/check-content.ts';
import { EXIT, readArguments, runCommand } from '../src/commands/arguments.ts';
import { reportOptions } from '../src/commands/report-options.ts';
import { SETTINGS_OPTIONS, settingsFrom } from '../src/commands/settings-options.ts';
import { cacheFolder } from '../src/model/settings.ts';
import { formatReport } from '../src/problems/reporters.ts';
import { startAstro } from '../src/site/run-astro.ts';
import { createBlockTools } from '../src/sources/block-tools.ts';
import { readContent } from '../src/sources/read-content.ts';

const HELP = `Serves the talks while they are written: pages, decks and search, with drafts, fresh at every save.

Slides that changed are looked at in a browser; what does not fit is said in the terminal and in a corner of the slide.

Usage: npm run dev -- [--content DIR] [--base /x/] [--notes public|private] [--port N] [--no-review]

  --content DIR   folder with talks/ and the collections (content)
  --base /x/      path the site is served under (/)
  --notes KIND    private shows <Notes> too (public)
  --port N        port to serve on (4321)
  --no-review     leaves slides to npm run review
`;

const root = join(import.meta.dirname, '..');

await runCommand(HELP, async () => {
  const { content, base, notes } = SETTINGS_OPTIONS;
  const { values } = readArguments({
    content,
    base,
    notes,
    port: { type: 'string' },
    'no-review': { type: 'boolean' },
  });
  const settings = settingsFrom(values, root);
  const tools = createBlockTools(join(cacheFolder(settings), 'check.json'));
  const check = await checkContent(readContent(settings.content), tools);
  tools.save();
  const options = reportOptions(root, settings.content, { stream: process.stdout });
  if (check.problems.length > 0)
    process.stdout.write(`${formatReport(check, 'cli', { ...options, textOf: check.textOf })}\n`);
  const port = values.port === undefined ? [] : ['--port', values.port];
  const positions = values['no-review'] ? 'hidden' : 'shown';
  const shown = { ...settings, drafts: 'shown', positions } as const;
  const astro = startAstro(root, ['dev', ...port], shown, { isShown: true });
  astro.go();
  const { code } = await astro.ended;
  return code === 0 || code === null ? EXIT.ok : EXIT.failure;
});
