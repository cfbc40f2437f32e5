import { extname, posix } from 'node:path';

const PREFIX = './lectern-file-';

/** Names that mean the same to a bundler as on disk: it cuts a path at `?` and `#`, decodes `%`, and refuses `..a.png`. */
const PLAIN = /^(?:\.{1,2}\/)+(?:[\p{L}\p{N}_@][\p{L}\p{M}\p{N} ._+@=,~-]*(?:\/|$))+$/u;

/**
 * How a module imports a file of any name: by its path, or where a bundler would misread that, by a name that stands for it.
 *
 *     ./a.png   ->   ./a.png            ./a#b.png   ->   ./lectern-file-Li9hI2IucG5n.png
 */
export function importPathOf(path: string): string {
  const relative = posix.normalize(path).replace(/^(?!\.{1,2}\/)/, './');
  if (PLAIN.test(relative)) return relative;
  const extension = extname(relative);
  const suffix = /^\.\w+$/.test(extension) ? extension : '';
  return `${PREFIX}${Buffer.from(relative).toString('base64url')}${suffix}`;
}

/** The path that an import stands for; null for one that names its file itself. */
export function pathOfImport(specifier: string): ImportedFile | null {
  const match = /^\.\/lectern-file-([\w-]+)(?:\.\w+)?(\?.*)?$/.exec(specifier);
  if (!match) return null;
  return { path: Buffer.from(match[1] ?? '', 'base64url').toString(), query: match[2] ?? '' };
}

/** A file as the module that imports it means it. */
interface ImportedFile {
  /** Relative to the module. */
  readonly path: string;
  /** `?url`, or nothing. */
  readonly query: string;
}
