import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

/**
 * Whether an import by name leads anywhere: to a package that one of these folders can use, to a module of Astro's, or to a name
 * that the project gives its own files in `tsconfig.json`.
 */
export function packageFinder(folders: readonly string[]): (specifier: string) => boolean {
  const known = new Map<string, boolean>();
  return (specifier) => {
    const found =
      known.get(specifier) ??
      (ASTRO.has(specifier) || folders.some((folder) => isFoundIn(folder, specifier)));
    known.set(specifier, found);
    return found;
  };
}

const ASTRO = new Set(['astro:assets', 'astro:content', 'astro:transitions', 'astro:i18n']);

function isFoundIn(folder: string, specifier: string): boolean {
  if (!/^[@a-z0-9]/i.test(specifier)) return isAlias(folder, specifier);
  const name = specifier.replace(/\?.*$/s, '');
  const { resolve } = createRequire(pathToFileURL(join(folder, 'index.js')));
  try {
    resolve(name);
    return true;
  } catch (error) {
    // It is there for `import` alone.
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ERR_PACKAGE_PATH_NOT_EXPORTED'
      ? isForImport(folder, name)
      : isAlias(folder, specifier);
  }
}

/** A package that says what it has only for `import`: whether this is among it. */
function isForImport(folder: string, specifier: string): boolean {
  const [name = ''] = /^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [];
  const part = `.${specifier.slice(name.length)}`;
  for (const base of createRequire(pathToFileURL(join(folder, 'index.js'))).resolve.paths(name) ??
    []) {
    const exported = exportsOf(join(base, name, 'package.json'));
    if (exported === undefined) continue;
    if (typeof exported !== 'object' || exported === null) return part === '.';
    const keys = Object.keys(exported);
    if (!keys.some((key) => key.startsWith('.'))) return part === '.';
    return keys.some((key) => isMatch(key, part));
  }
  return false;
}

function exportsOf(file: string): unknown {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { exports?: unknown }).exports;
  } catch {
    return undefined;
  }
}

/** `@/components/Chart.astro` of a project with `"paths": {"@/*": ["src/*"]}`. */
function isAlias(folder: string, specifier: string): boolean {
  try {
    // A configuration of TypeScript has comments and last commas, as YAML's flow style has.
    const text = readFileSync(join(folder, 'tsconfig.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
    const config = parse(text) as { compilerOptions?: { paths?: object } };
    return Object.keys(config.compilerOptions?.paths ?? {}).some((key) => isMatch(key, specifier));
  } catch {
    return false;
  }
}

function isMatch(pattern: string, name: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === name;
  return name.length >= pattern.length - 1 && name.startsWith(before) && name.endsWith(after);
}
