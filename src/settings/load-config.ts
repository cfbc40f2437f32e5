import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveOptions, type LecternOptions } from './options.ts';
import { OptionsError } from './options-error.ts';
import { NO_CODE, type GivenSettings, type ProjectCode } from './resolve-settings.ts';

const NAMES = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];

/**
 * What a project's `astro.config` says of its site, without starting Astro; the defaults where there is no such file.
 *
 * @throws OptionsError when the file cannot be loaded or gives `lectern()` a wrong option.
 */
export async function loadConfig(project: string): Promise<LoadedConfig> {
  const file = NAMES.map((name) => join(project, name)).find((path) => existsSync(path));
  if (file === undefined) return { code: NO_CODE, given: {} };
  const { default: config } = (await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw new OptionsError(
      `${placeIn(file, error)} could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
      'Mend the file. Lectern loads it as Node does, so what it imports has to be installed.',
    );
  })) as { default?: AstroConfigFile };
  const { site } = config ?? {};
  if (site !== undefined && !URL.canParse(site))
    throw new OptionsError(
      `\`site\` in ${file} is \`${site}\`, which is not an address.`,
      'Write the public address of the site, such as https://example.org.',
    );
  const integrations = (config?.integrations ?? []).flat(3) as readonly unknown[];
  const [own, second] = integrations.filter(isLectern);
  if (second) throw new OptionsError(`${file} lists \`lectern()\` twice.`, 'Take one of them out.');
  return {
    code: own ? resolveOptions(own.options, project) : NO_CODE,
    given: {
      ...(config?.base !== undefined && { base: config.base }),
      ...(site !== undefined && { site: new URL(site).origin }),
      ...(config?.outDir !== undefined && { out: join(project, config.outDir) }),
    },
  };
}

/** The file, and the line of it that a stack names. */
function placeIn(file: string, error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const url = pathToFileURL(file).href;
  const at = stack.indexOf(`${url}:`);
  const line = at < 0 ? undefined : /^:(\d+)/.exec(stack.slice(at + url.length))?.[1];
  return line === undefined ? file : `${file}:${line}`;
}

function isLectern(integration: unknown): integration is { readonly options: LecternOptions } {
  return (
    typeof integration === 'object' &&
    integration !== null &&
    'name' in integration &&
    integration.name === 'lectern' &&
    'options' in integration
  );
}

/** What is read of an `astro.config`. */
interface AstroConfigFile {
  readonly base?: string;
  readonly site?: string;
  readonly outDir?: string;
  readonly integrations?: readonly unknown[];
}

/** A project's configuration, as far as commands use it. */
export interface LoadedConfig {
  readonly code: ProjectCode;
  readonly given: Pick<GivenSettings, 'base' | 'site' | 'out'>;
}
