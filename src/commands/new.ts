import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { slugify } from '../lib/slug.ts';
import { spellCommand } from '../problems/spell-command.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';
import { firstTalk } from './first-talk.ts';
import { anySettingsFrom, SETTINGS_OPTIONS } from './settings-options.ts';

/** `lectern new` */
export const newCommand = defineCommand({
  name: 'new',
  summary: 'Writes a talk to start from.',
  words: [{ name: '"TITLE"', text: 'the title of the talk', isRequired: true }],
  options: { content: SETTINGS_OPTIONS.content },
  exits: '0 written, 2 wrong use or an internal error.',
  async run({ values, words: [title = ''], place }) {
    const { content } = await anySettingsFrom(values, place);
    if (!/[\p{L}\p{N}]/u.test(title))
      throw new UsageError(
        'A title needs a letter or a digit; the folder of the talk is named for it.',
      );
    const file = join(content, 'talks', slugify(title.trim()).replace(/-{2,}/g, '-'), 'index.mdx');
    if (existsSync(file)) throw new UsageError(`${file} already exists. Choose another title.`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, firstTalk(title.trim(), new Date().toISOString().slice(0, 10)));
    const words = values.content === undefined ? '' : `--content ${values.content}`;
    const dev = spellCommand('dev', words, place.starter);
    process.stdout.write(`Wrote ${relative(place.from, file)}. See it with \`${dev}\`.\n`);
    return EXIT.ok;
  },
});
