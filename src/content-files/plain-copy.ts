import { constants, cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { hashText } from '../model/hash-text.ts';
import type { Settings } from '../model/settings.ts';

/** Whether a path has signs at which a bundler cuts it, or which it decodes: `C#`, `what?`, `a%20b`. */
export function isOddPath(path: string): boolean {
  return /[#?%*"<>|]/.test(path);
}

/** Where copies with plain paths are kept: in the cache or, where its own path is odd, among the temporary files. */
export function plainHome(cache: string): string {
  return isOddPath(cache) ? join(tmpdir(), 'lectern') : cache;
}

/**
 * Where a build reads the content from: the content folder or, where a bundler would misread its path, a copy of it that is made
 * when the build begins.
 */
export function plainContent({ content, cache, out, engine }: Settings): PlainContent {
  if (!isOddPath(content))
    return { folder: content, prepare: () => undefined, nameSource: (text) => text };
  const folder = join(plainHome(cache), `content-${hashText(content).slice(0, 12)}`);
  const others = new Set([out, cache, engine]);
  const copied = new RegExp(`[^\\s"'([]*${basename(folder)}`, 'g');
  return {
    folder,
    nameSource: (text) => text.replace(copied, () => content),
    prepare() {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      cpSync(content, folder, {
        recursive: true,
        dereference: true,
        mode: constants.COPYFILE_FICLONE,
        // A link that leads nowhere cannot be copied, and the check has named what asks for it.
        filter: (path) =>
          path === content ||
          (!others.has(path) && !/^(?:\.|node_modules$)/.test(basename(path)) && existsSync(path)),
      });
    },
  };
}

/** A content folder with a path that any tool can read. */
interface PlainContent {
  readonly folder: string;
  /** Brings the copy up to date, where there is one. */
  readonly prepare: () => void;
  /** A text that names files of the copy, with the files that they are copies of. */
  readonly nameSource: (text: string) => string;
}
