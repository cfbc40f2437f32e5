import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { PARTS, type PartName, type Settings } from '../model/settings.ts';

const PREFIX = 'virtual:lectern/';
const VIEWS = join(import.meta.dirname, '../views');

/** Where the parts are that a project has not replaced. */
const OWN_PARTS: Readonly<Record<PartName, string>> = {
  Head: 'shared/Head.astro',
  Header: 'shared/Header.astro',
  Footer: 'shared/Footer.astro',
  Home: 'home/Home.astro',
  NotFound: 'collections/NotFound.astro',
};

/** The modules that hand settings, replaced parts, components and styles of a project to routes and views. */
export function virtualModules(settings: Settings): Plugin {
  return {
    name: 'lectern-virtual-modules',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load: (id) =>
      id.startsWith(`\0${PREFIX}`) ? moduleText(id.slice(PREFIX.length + 1), settings) : null,
    configureServer: (server) => noticeStyles(server, styleSheet(settings)),
  };
}

/** While talks are written, a style sheet may come and go. What is in it is watched by Vite itself. */
function noticeStyles(server: ViteDevServer, file: string): void {
  server.watcher.add(file);
  server.watcher.on('all', (event, path) => {
    if (path !== file || (event !== 'add' && event !== 'unlink')) return;
    for (const { moduleGraph, hot } of Object.values(server.environments)) {
      // Astro keeps the list of styles of each route as a module as well.
      moduleGraph.invalidateAll();
      hot.send({ type: 'full-reload' });
    }
  });
}

function styleSheet({ content }: Settings): string {
  return join(content, 'theme.css');
}

function moduleText(name: string, settings: Settings): string | null {
  const { components, parts } = settings.extensions;
  if (name === 'settings') return `export const settings = ${JSON.stringify(settings)};`;
  if (name === 'styles') return importOf(styleSheet(settings));
  if (name === 'components') {
    const entries = Object.entries(components);
    return [
      ...entries.map(([each, file]) => `import ${each} from ${JSON.stringify(file)};`),
      `export const components = { ${entries.map(([each]) => each).join(', ')} };`,
    ].join('\n');
  }
  const part = PARTS.find((each) => name === `parts/${each}`);
  if (part === undefined) return null;
  const file = parts[part] ?? join(VIEWS, OWN_PARTS[part]);
  return `export { default } from ${JSON.stringify(file)};`;
}

function importOf(file: string): string {
  return existsSync(file) ? `import ${JSON.stringify(file)};` : '';
}
