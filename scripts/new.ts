import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { EXIT, readArguments, runCommand, UsageError } from '../src/commands/arguments.ts';
import { settingsFrom } from '../src/commands/settings-options.ts';
import { slugify } from '../src/lib/slug.ts';
import { firstTalk } from '../src/commands/first-talk.ts';

const HELP = `Writes a talk to start from.

Usage: npm run new -- "Title" [--content DIR]

  --content DIR   folder that holds talks/ (content)

Exit code: 0 written, 2 wrong use.
`;

await runCommand(HELP, async () => {
  const { values, words } = readArguments({ content: { type: 'string' } }, { most: 1 });
  const title = words[0]?.trim();
  if (!title) throw new UsageError('The talk needs a title: npm run new -- "Why traps matter".');
  const settings = settingsFrom(
    { ...(values.content && { content: values.content }) },
    join(import.meta.dirname, '..'),
  );
  const file = join(settings.content, 'talks', slugify(title), 'index.mdx');
  if (existsSync(file)) throw new UsageError(`${file} is there already. Choose another title.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, firstTalk(title, new Date().toISOString().slice(0, 10)));
  process.stdout.write(`Wrote ${relative(process.cwd(), file)}. See it with npm run dev.\n`);
  return Promise.resolve(EXIT.ok);
});
