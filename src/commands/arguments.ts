import { parseArgs, type ParseArgsConfig } from 'node:util';
import { suggest } from '../refs/suggest.ts';

/** The three ways a command ends. */
export const EXIT = { ok: 0, problems: 1, failure: 2 } as const;

/** Wrong use of a command, as opposed to a failure of it. */
export class UsageError extends Error {}

/**
 * Reads a command's words.
 *
 * @throws UsageError for an unknown option, a missing value or a word too many.
 */
export function readArguments<O extends Options>(
  options: O,
  { most = 0 }: { readonly most?: number } = {},
): { values: OptionValues<O>; words: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: most > 0,
    });
    if (positionals.length > most)
      throw new Error(`One word too many: ${positionals[most] ?? ''}.`);
    return { values, words: positionals };
  } catch (error) {
    throw new UsageError(explain(error, Object.keys(options)), { cause: error });
  }
}

/** Runs a command and turns how it ends into an exit code; a failure of ours says so and keeps its trace. */
export async function runCommand(help: string, run: () => Promise<number>): Promise<void> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    process.stdout.write(help);
    return;
  }
  try {
    process.exitCode = await run();
  } catch (error) {
    process.exitCode = EXIT.failure;
    if (error instanceof UsageError) process.stderr.write(`${error.message}\nTry --help.\n`);
    else
      process.stderr.write(
        `Lectern failed, which is a defect of Lectern and not of your talks.\n${trace(error)}\n`,
      );
  }
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

function explain(error: unknown, names: readonly string[]): string {
  const message = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
  const unknown = /Unknown option '--([^']+)'/.exec(message ?? '')?.[1];
  const [near] = unknown ? suggest(unknown, names) : [];
  return near ? `There is no option --${unknown}. Did you mean --${near}?` : `${message}`;
}

function trace(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${trace(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was given for each option; a list for one that may be given several times. */
export type OptionValues<O extends Options> = {
  [K in keyof O]?: O[K]['type'] extends 'boolean'
    ? boolean
    : O[K] extends { readonly multiple: true }
      ? string[]
      : string;
};
