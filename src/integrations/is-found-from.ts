import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Whether `import` finds a package from a folder, which is in a `node_modules` of it or of a folder above.
 *
 * `require` would look in `NODE_PATH` as well, which pnpm sets for the commands it starts, and `import` does not.
 */
export function isFoundFrom(folder: string, source: string): boolean {
  if (isBuiltin(source)) return true;
  const [name = '', inScope = ''] = source.split('/');
  const home = name.startsWith('@') ? `${name}/${inScope}` : name;
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'node_modules', home, 'package.json'))) return true;
    if (at === dirname(at)) return false;
  }
}
