import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder Lectern is installed in, or its repository. */
export const ENGINE = resolve(import.meta.dirname, '../..');

/** The version of Lectern. */
export const VERSION = readVersion();

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(ENGINE, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}
