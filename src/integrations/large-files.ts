import { createHash } from 'node:crypto';
import { constants, createReadStream, statSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/**
 * Publishes large files of talks, such as films, without taking them into memory: the bundler reads each file whole, and none of more
 * than two gigabytes.
 */
export function largeFiles({ content, base }: LargeFilesPlace): AstroIntegration {
  const copies = new Map<string, string>();
  return {
    name: 'lectern-large-files',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command === 'build')
          updateConfig({ vite: { plugins: [leaveOut(content, base, copies)] } });
      },
      async 'astro:build:done'({ dir }) {
        for (const [name, path] of copies) {
          const to = join(fileURLToPath(dir), name);
          await mkdir(dirname(to), { recursive: true });
          // Where the disk can, both share their bytes until one of them changes.
          await copyFile(path, to, constants.COPYFILE_FICLONE);
        }
      },
    },
  };
}

function leaveOut(content: string, base: string, copies: Map<string, string>): Plugin {
  return {
    name: 'lectern-large-files',
    enforce: 'pre',
    load: {
      order: 'pre',
      async handler(id) {
        const [path = '', query] = id.split('?');
        if (query !== 'url' || !path.startsWith(join(content, sep))) return null;
        const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
        if (size < LARGE) return null;
        const name = await nameFor(path);
        copies.set(name, path);
        return `export default ${JSON.stringify(base + encodeURI(name))};`;
      },
    },
  };
}

/** In bytes; smaller ones go through the bundler like all else. */
const LARGE = 64_000_000;

/** Named for what is in it, as the bundler names files. */
async function nameFor(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  const end = extname(path);
  const stem = basename(path, end).replace(/[^\p{L}\p{N}_-]/gu, '_');
  return `_astro/${stem}.${hash.digest('base64url').slice(0, 8)}${end}`;
}

interface LargeFilesPlace {
  /** Folder with the talks. */
  readonly content: string;
  readonly base: string;
}
