import { readProblemPage, readProblemPages } from '../docs/read-docs.ts';
import { CATALOGUE, isProblemId, severityOf } from '../problems/catalogue.ts';
import { spellCommand, spellCommands } from '../problems/spell-command.ts';
import { ENGINE } from '../settings/engine.ts';
import { suggest } from '../refs/suggest.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';
import { formatMarkdown } from './format-markdown.ts';

/** `lectern explain` */
export const explain = defineCommand({
  name: 'explain',
  summary: 'Explains a problem, with an example of the wrong and the right form.',
  words: [
    {
      name: 'PROBLEM',
      text: 'the id of a problem, such as unknown-slide; without one, all are listed',
      isRequired: false,
    },
  ],
  options: {},
  exits: '0 explained, 2 wrong use or an internal error.',
  run({ words: [id], place }) {
    if (id === undefined) {
      const rows = readProblemPages(ENGINE).map(
        ({ path, title }) => `${path.slice('problems/'.length).padEnd(24)}  ${title}`,
      );
      const more = spellCommand('explain', 'PROBLEM', place.starter);
      process.stdout.write(`${rows.join('\n')}\n\n\`${more}\` explains one of them.\n`);
      return Promise.resolve(EXIT.ok);
    }
    if (!isProblemId(id)) {
      const near = suggest(id, Object.keys(CATALOGUE)).map((each) => `\`${each}\``);
      throw new UsageError(
        `There is no problem \`${id}\`. ${near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '`lectern explain` lists all.'}`,
      );
    }
    const isColoured = process.stdout.isTTY && process.stdout.hasColors();
    const source = spellCommands(readProblemPage(ENGINE, id).source, place.starter);
    const text = formatMarkdown(source, isColoured);
    process.stdout.write(`${id} (${severityOf(id) ?? ''})\n\n${text}\n`);
    return Promise.resolve(EXIT.ok);
  },
});
