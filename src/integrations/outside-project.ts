import { join, sep } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { ENGINE } from '../settings/engine.ts';
import { isFoundFrom } from './is-found-from.ts';

/**
 * Lets Lectern be installed, and talks be kept, anywhere, also on another branch of the file system than the project.
 *
 * Astro takes a file that shares no folder with the project for a path below it, so the scripts and styles in components there would
 * not be found; the prefix `/@fs` says that it is a path of the disk. And it asks for packages of its own from the project, which a
 * folder of talks without `node_modules` does not have.
 *
 * @param project the project's root, absolute
 * @param content the content folder, which can be somewhere else too
 */
export function outsideProject(project: string, content: string): Plugin {
  const homes = [ENGINE, content]
    .map((home) => join(home, sep))
    .filter((home) => !isIn(project, home));
  return {
    name: 'lectern-outside-project',
    configResolved(config) {
      for (const { build } of Object.values(config.environments)) keepFound(build, project);
      loadFromDisk(config, (id) => homes.some((home) => id.startsWith(home)));
      if (isFoundFrom(project, 'astro')) return;
      for (const { optimizeDeps } of Object.values(config.environments))
        optimizeDeps.include = (optimizeDeps.include ?? []).filter(
          (name) => !/^astro\b/.test(name),
        );
    },
  };
}

/** What Astro leaves to Node is left to it only where Node would find it; `engineImports` finds the rest. */
function keepFound({ rolldownOptions }: BuildOptions, project: string): void {
  const { external } = rolldownOptions;
  if (!Array.isArray(external)) return;
  rolldownOptions.external = external.filter(
    (name) => typeof name !== 'string' || isFoundFrom(project, name),
  );
}

function isIn(project: string, home: string): boolean {
  return home.startsWith(join(project, sep));
}

function loadFromDisk({ plugins }: ResolvedConfig, isOutside: (id: string) => boolean): void {
  const load = plugins.find(({ name }) => name === 'astro:build')?.load;
  if (typeof load !== 'object')
    throw new Error('Astro has no plugin that loads parts of components.');
  const { handler } = load;
  load.handler = function (id, ...rest) {
    return handler.call(this, isOutside(id) ? `/@fs${id}` : id, ...rest);
  };
}

type BuildOptions = ResolvedConfig['build'];
