import { parseArgs } from 'node:util';
import type { Starter } from '../model/settings.ts';
import { MissingTool } from '../settings/missing-tool.ts';
import { OptionsError } from '../settings/options-error.ts';
import { suggest } from '../refs/suggest.ts';
import { spellCommand, spellCommands } from '../problems/spell-command.ts';
import {
  EXIT,
  parserOptions,
  UsageError,
  type Command,
  type Options,
  type OptionValues,
  type Place,
} from './command.ts';
import { commandHelp } from './help.ts';
import { explainSystemFailure } from './system-failure.ts';

/** Runs a command to its end and returns its exit code; an internal error says so and keeps its trace. */
export async function runCommand(
  command: Command,
  argv: readonly string[],
  place: Place,
): Promise<number> {
  const { starter } = place;
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(commandHelp(command, starter));
    return EXIT.ok;
  }
  try {
    return await command.run({ ...readArguments(command, argv), place });
  } catch (error) {
    process.stderr.write(`${explainFailure(error, command, starter)}\n`);
    return EXIT.failure;
  }
}

/** What ended a command: wrong use, something that is missing, the machine, or a bug with its trace. */
function explainFailure(error: unknown, command: Command, starter: Starter): string {
  if (error instanceof OptionsError)
    return spellCommands(`${error.message}\n${error.hint}`, starter);
  if (error instanceof MissingTool) return spellCommands(error.message, starter);
  if (error instanceof UsageError) {
    const help = spellCommand(command.name, '--help', starter);
    return `${spellCommands(error.message, starter)}\nSee \`${help}\`.`;
  }
  return (
    explainSystemFailure(error) ??
    `Internal error. This is a bug in Lectern, not in your talks. Please report it with this trace.\n${traceOf(error)}`
  );
}

/**
 * Reads the words of a command.
 *
 * @throws UsageError for an unknown option, a missing value, a missing word or a word too many.
 */
export function readArguments<O extends Options>(
  { options, words: wanted = [] }: Pick<Command<O>, 'options' | 'words'>,
  argv: readonly string[],
): { values: OptionValues<O>; words: readonly string[] } {
  const { values, positionals } = parse(options, argv);
  const missing = wanted.find(({ isRequired }, index) => isRequired && !positionals[index]?.trim());
  if (missing) throw new UsageError(`${missing.name} is missing: ${missing.text}`);
  if (positionals.length > wanted.length)
    throw new UsageError(`\`${positionals[wanted.length]}\` is one word too many.`);
  return { values: values as OptionValues<O>, words: positionals };
}

function parse(options: Options, argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: parserOptions(options), allowPositionals: true });
  } catch (error) {
    throw new UsageError(explain(error, Object.keys(options)), { cause: error });
  }
}

function explain(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
  const unknown = /Unknown option '--([^']+)'/.exec(message ?? '')?.[1];
  const [near] = unknown ? suggest(unknown, names) : [];
  if (near) return `There is no option --${unknown}. Did you mean --${near}?`;
  if (unknown) return `There is no option --${unknown}.`;
  const dashed = /^Option '[^']*?(--[\w-]+)[^']*' argument is ambiguous/.exec(message ?? '')?.[1];
  if (dashed) return `What follows ${dashed} starts with a dash. Write \`${dashed}=VALUE\`.`;
  const bare = /^Option '[^']*?(--[\w-]+)[^']*' argument missing/.exec(message ?? '')?.[1];
  return bare ? `${bare} needs a value.` : `${message?.replace(/\.?$/, '.')}`;
}

/** One of a list of choices. @throws UsageError for any other value. */
export function readChoice<T extends string>(
  option: string,
  value: string,
  choices: readonly T[],
): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new UsageError(`${option} cannot be \`${value}\`. Use ${choices.join(', ')}.`);
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${traceOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
