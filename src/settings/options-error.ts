import { existsSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { suggest } from '../refs/suggest.ts';

/** A mistake in the options of `lectern()`, and what helps. */
export class OptionsError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'OptionsError';
    this.hint = hint;
  }
}

/** @throws OptionsError for a name that is none of those known. */
export function requireOneOf(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const [near] = suggest(name, known);
  throw new OptionsError(
    `\`lectern()\` has no ${what} \`${name}\`.`,
    near
      ? `Did you mean \`${near}\`?`
      : `There are ${known.map((each) => `\`${each}\``).join(', ')}.`,
  );
}

/** @throws OptionsError for what is no object. */
export function requireObject(what: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new OptionsError(
    `${what} takes an object of options, not \`${say(value)}\`.`,
    "Write `lectern()` or, for instance, `lectern({ parts: { Footer: './src/Footer.astro' } })`.",
  );
}

/**
 * The absolute path of a file that an option names.
 *
 * @param folder what relative paths count from; null where there is nothing to count from, as in a theme
 * @throws OptionsError for what is no path, and for a file that is not there
 */
export function fileOf(option: string, path: unknown, folder: string | null): string {
  if (!(path instanceof URL) && typeof path !== 'string')
    throw new OptionsError(
      `\`${option}\` is \`${say(path)}\`, which is not a path.`,
      'Write the path of a file, from the root of the project.',
    );
  const isFile = path instanceof URL ? path.protocol === 'file:' : path.startsWith('file:');
  const file = isFile ? fileURLToPath(path) : String(path);
  if (!isAbsolute(file) && folder === null)
    throw new OptionsError(
      `\`${option}\` is \`${file}\`, which counts from nothing.`,
      `Write \`new URL('${file}', import.meta.url)\`: a theme can be installed anywhere.`,
    );
  const absolute = isAbsolute(file) ? file : resolve(folder ?? '', file);
  if (existsSync(absolute)) {
    if (option === 'docs' || !statSync(absolute).isDirectory()) return absolute;
    throw new OptionsError(
      `\`${option}\` of \`lectern()\` is \`${file}\`, a folder.`,
      'Name a file in it.',
    );
  }
  throw new OptionsError(
    `\`${option}\` of \`lectern()\` is \`${file}\`, and there is no such file.`,
    folder === null ? 'The theme may be installed in part.' : `Paths count from ${folder}.`,
  );
}

/** A value as a message shows it. */
export function say(value: unknown): string {
  return typeof value === 'function' ? 'a function' : inspect(value, { depth: 1 });
}
