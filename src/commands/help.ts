import { spellCommand, spellCommands } from '../problems/spell-command.ts';
import type { Starter } from '../model/settings.ts';
import type { Command, Option } from './command.ts';
import { COMMANDS } from './commands.ts';

const WIDTH = 100;

/** The help of a command. */
export function commandHelp(command: Command, starter: Starter): string {
  const { name, summary, details, words = [], options, exits } = command;
  const optionRows = Object.entries(options).map(([key, option]): Row => [
    `--${key}${valueOf(option)}`,
    option.text,
  ]);
  const wordRows = words.map((word): Row => [word.name, word.text]);
  const usage = [
    ...words.map((word) => (word.isRequired ? word.name : `[${word.name}]`)),
    ...Object.entries(options).map(
      ([key, option]) => `[--${key}${valueOf(option)}]${option.multiple ? '…' : ''}`,
    ),
  ].join(' ');
  const parts = [
    wrap(summary, 0),
    ...(details === undefined ? [] : [wrap(details, 0)]),
    `Usage: ${wrap(spellCommand(name, usage, starter), 7)}`,
    ...[wordRows, optionRows].filter((rows) => rows.length > 0).map(formatRows),
    wrap(`Exit code: ${exits}`, 0),
  ];
  return `${spellCommands(parts.join('\n\n'), starter)}\n`;
}

/** The list of all commands. */
export function allHelp(version: string): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]): Row => [name, summary]);
  return `Lectern ${version}: write a talk once, as an article; publish it as a page and as a deck.

Usage: lectern COMMAND [options]

${formatRows(rows)}

\`lectern COMMAND --help\` lists the options of a command.
`;
}

function valueOf({ type, value = 'VALUE' }: Option): string {
  return type === 'boolean' ? '' : ` ${value}`;
}

function formatRows(rows: readonly Row[]): string {
  const indent = Math.min(24, Math.max(...rows.map(([name]) => name.length)) + 4);
  return rows
    .map(([name, text]) => {
      const head = `  ${name}`;
      const gap =
        head.length + 2 > indent ? `\n${' '.repeat(indent)}` : ' '.repeat(indent - head.length);
      return `${head}${gap}${wrap(text, indent)}`;
    })
    .join('\n');
}

/** Breaks a text into lines, the second and later ones indented. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ (?![A-Z/|x]+\])/)) {
    if (line !== '' && indent + line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

type Row = readonly [name: string, text: string];
