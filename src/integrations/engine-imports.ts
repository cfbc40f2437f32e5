import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { ENGINE } from '../settings/engine.ts';
import { isFoundFrom } from './is-found-from.ts';

/**
 * Finds packages from where Lectern is installed when the project does not have them.
 *
 * A talk imports nothing but is compiled to a module that imports Astro, and a project can be anywhere: a folder without
 * `node_modules`, or next to an installation that keeps the packages of Lectern to itself. What runs in Node while pages are
 * made is loaded from there too: in a bundle next to the site, a package would not find its native parts.
 *
 * @param project the project's root, absolute
 */
export function engineImports(project: string): Plugin {
  const here = fileURLToPath(import.meta.url);
  /** What is found without help, asked for once: a library of talks asks for the same few packages in every file. */
  const found = new Set<string>();
  return {
    name: 'lectern-engine-imports',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!isPackage(source)) return null;
      const { name, config } = this.environment;
      const key = `${name} ${whoseFile(importer)} ${source}`;
      if (found.has(key)) return null;
      const own = await this.resolve(source, importer, { ...options, skipSelf: true });
      const resolved = own ?? (await this.resolve(source, here, { ...options, skipSelf: true }));
      if (resolved && config.consumer === 'server') {
        if (resolved.external && !isFoundFrom(project, source))
          return { id: import.meta.resolve(source), external: true };
        if (isLoadedByNode(source, resolved))
          return { id: pathToFileURL(resolved.id).href, external: true };
      }
      if (own) found.add(key);
      return own ? null : resolved;
    },
  };
}

/** `shiki`, `@astrojs/mdx/server.js`; not a path, an address or a virtual module. */
function isPackage(source: string): boolean {
  return /^[@a-z]/i.test(source) && !/^[a-z]+:/i.test(source);
}

/** Files of the engine, of packages and of the project can find different things. */
function whoseFile(importer = ''): string {
  if (importer.startsWith(join(ENGINE, 'src'))) return 'engine';
  return /[\\/]node_modules[\\/]/.test(importer) ? 'package' : 'project';
}

/** A script of a package that Vite would put into the bundle; Astro and what renders with it belong there. */
function isLoadedByNode(source: string, { id, external }: Resolved): boolean {
  return (
    !external &&
    !/^(?:astro|@astrojs\/[^/]+|lectern)(?:\/|$)/.test(source) &&
    /[\\/]node_modules[\\/].*\.[cm]?js$/.test(id)
  );
}

interface Resolved {
  readonly id: string;
  readonly external?: unknown;
}
