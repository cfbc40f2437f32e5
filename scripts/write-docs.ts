import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand, EXIT } from '../src/commands/command.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { generatedFiles } from './docs/generated-files.ts';

const project = join(import.meta.dirname, '..');

const docs = defineCommand({
  name: 'docs',
  summary: 'Writes the pages of the docs and the JSON Schemas that are made from data.',
  options: {
    check: { type: 'boolean', text: 'writes nothing and fails when a page is out of date' },
  },
  exits: '0 written or up to date, 1 out of date, 2 wrong use or an internal error.',
  async run({ values }) {
    const stale = Object.entries(await generatedFiles()).filter(
      ([file, text]) => readIfThere(join(project, file)) !== text,
    );
    for (const [file, text] of stale) {
      if (values.check) process.stderr.write(`${file} is out of date. Run \`npm run docs\`.\n`);
      else writeFileSync(join(project, file), text);
    }
    return values.check && stale.length > 0 ? EXIT.problems : EXIT.ok;
  },
});

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

process.exitCode = await runCommand(docs, process.argv.slice(2), {
  project,
  from: process.cwd(),
  starter: 'npm run',
});
