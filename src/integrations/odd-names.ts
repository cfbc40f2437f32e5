import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { pathOfImport } from '../markdown/file-imports.ts';
import { hashText } from '../model/hash-text.ts';

/**
 * Lets talks use files of any name: `a#b.png`, `50%.png`, `what?.webm`.
 *
 * A bundler cuts the path of a module at `?` and `#`. Such a file gets a second name in the cache, and the bundler sees only that.
 *
 * @param folder where second names are kept
 */
export function oddNames(folder: string): Plugin {
  return {
    name: 'lectern-odd-names',
    enforce: 'pre',
    resolveId(source, importer) {
      const file = importer === undefined ? null : pathOfImport(source);
      if (file === null || importer === undefined) return null;
      const path = resolve(dirname(importer.replace(/\?.*$/s, '')), file.path);
      return existsSync(path) ? secondName(path, folder) + file.query : null;
    },
  };
}

function secondName(path: string, folder: string): string {
  const hash = hashText(path).slice(0, 16);
  const extension = extname(path).replace(/[^\w.]/g, '');
  const stem = basename(path, extname(path)).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-');
  const name = join(folder, hash, `${stem.replace(/^-|-$/g, '') || 'file'}${extension}`);
  const fresh = `${name}.${process.pid}.new`;
  mkdirSync(dirname(name), { recursive: true });
  rmSync(fresh, { force: true });
  // Not a second link: that would count as a change of the file, which a build must not make.
  copyFileSync(path, fresh, constants.COPYFILE_FICLONE);
  renameSync(fresh, name);
  return name;
}
