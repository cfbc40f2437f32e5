import { existsSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { AUTHOR_COMPONENTS } from '../format/component-options.ts';
import { PARTS, type PartName } from '../model/settings.ts';
import { suggest } from '../refs/suggest.ts';
import type { ProjectCode } from './resolve-settings.ts';

/** The options of `lectern()`. Paths count from the project's root. */
export interface LecternOptions {
  /** Components that talks use without importing them: `{ Chart: './src/Chart.astro' }`. */
  readonly components?: Readonly<Record<string, FilePath>>;
  /** Parts of the site that are replaced: `{ Footer: './src/Footer.astro' }`. */
  readonly parts?: Readonly<Partial<Record<PartName, FilePath>>>;
  /** Folder of Markdown pages to publish at `/docs/`. */
  readonly docs?: FilePath;
}

/** The path of a file, or its `file:` URL. */
export type FilePath = string | URL;

/**
 * Holds options against what there is and makes their paths absolute.
 *
 * @throws OptionsError for an unknown name or a file that does not exist.
 */
export function resolveOptions(options: LecternOptions, project: string): ProjectCode {
  requireObject('`lectern()`', options);
  const { components: added = {}, parts: replaced = {} } = options;
  requireObject('`components` of `lectern()`', added);
  requireObject('`parts` of `lectern()`', replaced);
  for (const key of Object.keys(options))
    requireOneOf('option', key, ['components', 'parts', 'docs']);
  const components = Object.entries(added).map(([name, path]) => {
    if (!/^[A-Z][\p{L}\p{N}_$]*$/u.test(name))
      throw new OptionsError(
        `The component \`${name}\` needs a name that starts with a capital letter.`,
        'Talks write it as an element, such as `<Chart />`.',
      );
    if (AUTHOR_COMPONENTS.some((each) => each === name))
      throw new OptionsError(
        `\`${name}\` is a component of Lectern, so \`components.${name}\` would never be used.`,
        'Give yours another name.',
      );
    return [name, fileOf(`components.${name}`, path, project)] as const;
  });
  const parts = Object.entries(replaced).map(([name, path]) => {
    requireOneOf('part', name, PARTS);
    return [name, fileOf(`parts.${name}`, path, project)] as const;
  });
  return {
    components: Object.fromEntries(components),
    parts: Object.fromEntries(parts),
    docs: options.docs === undefined ? null : fileOf('docs', options.docs, project),
  };
}

function requireOneOf(what: string, name: string, known: readonly string[]): void {
  if (known.includes(name)) return;
  const [near] = suggest(name, known);
  throw new OptionsError(
    `\`lectern()\` has no ${what} \`${name}\`.`,
    near
      ? `Did you mean \`${near}\`?`
      : `There are ${known.map((each) => `\`${each}\``).join(', ')}.`,
  );
}

function requireObject(what: string, value: unknown): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return;
  throw new OptionsError(
    `${what} takes an object of options, not \`${say(value)}\`.`,
    "Write `lectern()` or, for instance, `lectern({ parts: { Footer: './src/Footer.astro' } })`.",
  );
}

function fileOf(option: string, path: unknown, project: string): string {
  if (!(path instanceof URL) && typeof path !== 'string')
    throw new OptionsError(
      `\`${option}\` is \`${say(path)}\`, which is not a path.`,
      'Write the path of a file, from the root of the project.',
    );
  const file = path instanceof URL ? fileURLToPath(path) : path;
  const absolute = isAbsolute(file) ? file : resolve(project, file);
  if (existsSync(absolute)) return absolute;
  throw new OptionsError(
    `\`${option}\` of \`lectern()\` is \`${file}\`, and there is no such file.`,
    `Paths count from ${project}.`,
  );
}

/** A mistake in the options of `lectern()`, and what helps. */
export class OptionsError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = 'OptionsError';
    this.hint = hint;
  }
}

/** A value as a message shows it. */
function say(value: unknown): string {
  return typeof value === 'function' ? 'a function' : inspect(value, { depth: 1 });
}
