import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { PARTS, type PartName, type Settings } from '../model/settings.ts';
import { rethrow, traceMark } from '../markdown/trace-nodes.ts';
import type { WrittenBrand } from './brand-files.ts';
import { OWN_PARTS } from './own-parts.ts';

const PREFIX = 'virtual:lectern/';
/**
 * The modules that hand settings, replaced parts, components and styles of a project to routes and views.
 *
 * @param isTraced whether a replaced part says its name when it fails
 */
export function virtualModules(settings: Settings, brand: WrittenStyles, isTraced = false): Plugin {
  return {
    name: 'lectern-virtual-modules',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load: (id) =>
      id.startsWith(`\0${PREFIX}`)
        ? moduleText(id.slice(PREFIX.length + 1), settings, brand, isTraced)
        : null,
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

function moduleText(
  name: string,
  settings: Settings,
  brand: WrittenStyles,
  isTraced: boolean,
): string | null {
  const { components, parts } = settings.extensions;
  if (name === 'settings') return `export const settings = ${JSON.stringify(settings)};`;
  if (name === 'styles')
    return [brand.fontSheet, settings.extensions.styles, brand.styles, styleSheet(settings)]
      .map((file) => file && importOf(file))
      .join('\n');
  if (name === 'layouts')
    return Object.values(settings.extensions.layouts)
      .map(({ styles }) => styles && importOf(styles))
      .join('\n');
  if (name === 'brand') return brandText(brand);
  if (name === 'components') {
    const entries = Object.entries(components);
    return [
      ...entries.map(([each, file]) => `import ${each} from ${JSON.stringify(file)};`),
      `export const components = { ${entries.map(([each]) => each).join(', ')} };`,
    ].join('\n');
  }
  const part = PARTS.find((each) => name === `parts/${each}`);
  if (part === undefined) return null;
  const own = parts[part];
  if (own !== undefined && isTraced) return tracedPart(part, own, settings.project);
  const file = own ?? join(import.meta.dirname, '../views', OWN_PARTS[part]);
  return `export { default } from ${JSON.stringify(file)};`;
}

/** A part that puts its file and its name before what it says when it fails, as parts of talks do. */
function tracedPart(part: PartName, file: string, project: string): string {
  const path = relative(project, file).split(sep).join('/');
  return `import Part from ${JSON.stringify(file)};

const fail = (error) => {
  ${rethrow(traceMark({ file: path, line: 1, column: 1, part }))}
};
const traced = (...given) => {
  try {
    const made = Part(...given);
    return made instanceof Promise ? made.catch(fail) : made;
  } catch (error) {
    return fail(error);
  }
};
export default Object.assign(traced, Part);
`;
}

/** Every file of the brand by its address. */
function brandText({ logos, fonts }: WrittenBrand): string {
  const files = new Set([
    ...Object.values(logos).flatMap(({ light, dark }) =>
      [light, dark].flatMap((picture) => picture?.file ?? []),
    ),
    ...fonts,
  ]);
  const names = new Map([...files].map((file, index) => [file, `file${index}`]));
  const logoTexts = Object.entries(logos).map(([size, { light, dark, isSingle }]) => {
    const [onLight, onDark] = [light, dark].map((picture) => {
      if (!picture) return 'null';
      const { file, ...others } = picture;
      return `{ url: ${names.get(file)}, ...${JSON.stringify(others)} }`;
    });
    return `${size}: { light: ${onLight}, dark: ${onDark}, isSingle: ${isSingle} }`;
  });
  return [
    ...[...names].map(([file, name]) => `import ${name} from ${JSON.stringify(`${file}?url`)};`),
    `export const logos = { ${logoTexts.join(', ')} };`,
    `export const preloadedFonts = [${fonts.map((file) => names.get(file)).join(', ')}];`,
  ].join('\n');
}

/** What is written for the bundler before it begins. */
interface WrittenStyles extends WrittenBrand {
  /** The sheet of fonts for the characters of the site. */
  readonly fontSheet: string;
}

function importOf(file: string): string {
  return existsSync(file) ? `import ${JSON.stringify(file)};` : '';
}
