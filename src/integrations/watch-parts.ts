import { readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { composeTalk } from '../format/compose-talk.ts';
import { readPart } from '../markdown/read-part.ts';

/** Compiles a talk again in `dev` when a shared part of it is saved: the text of the part is in the talk's own module. */
export function watchParts(talks: string): Plugin {
  return {
    name: 'lectern-watch-parts',
    enforce: 'pre',
    transform(_code, id) {
      const file = id.replace(/\?.*$/s, '');
      const homes = [talks, join(dirname(talks), 'pages')];
      if (!homes.some((home) => file.startsWith(join(home, sep))) || !file.endsWith('.mdx')) return;
      const folder = dirname(file);
      const { parts } = composeTalk(readFileSync(file, 'utf8'), readPart(folder));
      for (const part of parts.keys()) this.addWatchFile(resolve(folder, part));
    },
  };
}
