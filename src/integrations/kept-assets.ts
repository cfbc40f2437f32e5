import { constants, existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/**
 * Keeps files that are published under an address of their own.
 *
 * The bundler publishes equal files once. When one of them is shown in smaller sizes, Astro takes the file itself away again, because
 * it knows of no address to it; an `<img>`, a background or a style sheet that asks for the other file then asks for nothing.
 */
export function keptAssets(): AstroIntegration {
  /** Where what was published is on disk, by its path in the site. */
  const originals = new Map<string, string>();
  return {
    name: 'lectern-kept-assets',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command === 'build') updateConfig({ vite: { plugins: [rememberAssets(originals)] } });
      },
      async 'astro:build:done'({ dir }) {
        for (const [name, path] of originals) {
          const to = join(fileURLToPath(dir), name);
          if (!existsSync(to)) await copyFile(path, to, constants.COPYFILE_FICLONE);
        }
      },
    },
  };
}

/** Files that somebody imports by their address have an original; those that Astro makes sizes of have none. */
function rememberAssets(originals: Map<string, string>): Plugin {
  let root = '';
  return {
    name: 'lectern-kept-assets',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const original = file.type === 'asset' ? file.originalFileNames[0] : undefined;
        if (original !== undefined) originals.set(file.fileName, resolve(root, original));
      }
    },
  };
}
