import type { Command, Option } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/commands.ts';

/** The page of the docs on all commands, made from the same data as their help. */
export async function commandsPage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map(({ load }) => load()));
  return `# Commands

Every command of Lectern, with its options. \`lectern COMMAND --help\` says the same in a terminal. In a repository made by
\`lectern init\`, each is an npm script too: \`npm run build -- --base /talks/\` is \`lectern build --base /talks/\`.

Paths count from the folder you are in. A command works on the project you start it in: the folder with \`content/talks\`, or with
\`talks\`. All exit with 0 when all is well, 1 when problems were found, and 2 for wrong use or an internal error.

${commands.map(section).join('\n')}`;
}

function section({ name, summary, details, words = [], options }: Command): string {
  const usage = [
    'lectern',
    name,
    ...words.map((word) => (word.isRequired ? word.name : `[${word.name}]`)),
  ];
  const rows = [
    ...words.map((word) => row(word.name, word.text)),
    ...Object.entries(options).map(([key, option]) =>
      row(`--${key}${valueOf(option)}`, option.text),
    ),
  ];
  return `## \`${usage.join(' ')}\`

${summary}${details === undefined ? '' : ` ${details}`}
${rows.length === 0 ? '' : `\n| option | what it does |\n| --- | --- |\n${rows.join('\n')}\n`}`;
}

function row(name: string, text: string): string {
  return `| \`${name.replaceAll('|', '\\|')}\` | ${text.replaceAll('|', '\\|').replaceAll('<', '\\<')} |`;
}

function valueOf({ type, value = 'VALUE' }: Option): string {
  return type === 'boolean' ? '' : ` ${value}`;
}
