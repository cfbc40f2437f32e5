import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { listEntries } from '../build/list-entries.ts';
import { activeKindOf } from '../checks/active-files.ts';
import { inspectDrawing } from '../drawings/inspect-drawing.ts';
import { isBuiltinModule } from '../lib/builtin-modules.ts';
import type { MadeSite } from '../model/made-site.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { createProblem } from '../problems/catalogue.ts';
import { ENGINE } from '../settings/engine.ts';

/**
 * Keeps scripts, pages and active drawings of the content folder out of a build, by whatever road they would get into it, and tells
 * what Astro made and where that came from.
 *
 * The check of the sources names what a talk itself asks for. This sees what every module asks for, also those a talk imports.
 *
 * @param onMade told when all is written, before the site is checked
 */
export function guardContent(
  { content, project: root }: Pick<Settings, 'content' | 'project'>,
  onMade: (made: MadeSite) => void | Promise<void>,
): AstroIntegration {
  const patterns = new Map<string, string>();
  const scripts = new Set<string>();
  const assets = new Set<string>();
  const refused = new Map<string, Problem>();
  let published: string[] = [];
  let project = '';
  const guard = createGuard({ content, project: root }, refused, { scripts, assets });
  return {
    name: 'lectern-guard-content',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command === 'build') updateConfig({ vite: { plugins: [guard] } });
      },
      'astro:config:done'({ config }) {
        project = fileURLToPath(config.root);
        published = listEntries(fileURLToPath(config.publicDir));
      },
      'astro:routes:resolved'({ routes }) {
        for (const { pattern, entrypoint } of routes) patterns.set(pattern, entrypoint);
      },
      async 'astro:build:done'({ dir, assets: written }) {
        const folder = fileURLToPath(dir);
        const routes: Record<string, string | null> = {};
        for (const [pattern, urls] of written)
          for (const url of urls) {
            const entrypoint = resolve(project, patterns.get(pattern) ?? '');
            const isOurs = entrypoint.startsWith(join(ENGINE, 'src'));
            const file = relative(folder, fileURLToPath(url)).split(sep).join('/');
            routes[file] = isOurs ? pattern : null;
          }
        await onMade({
          routes,
          scripts: [...scripts],
          assets: [...assets],
          published,
          refused: [...refused.values()],
        });
      },
    },
  };
}

function createGuard(
  { content, project }: Pick<Settings, 'content' | 'project'>,
  refused: Map<string, Problem>,
  { scripts, assets }: { scripts: Set<string>; assets: Set<string> },
): Plugin {
  const homes = [...new Set([content, realPath(content)])];
  const installed = [join(project, 'node_modules', sep), join(ENGINE, 'src', sep)];
  const isInstalled = (path: string) => installed.some((each) => path.startsWith(each));
  const fileOf = (id: string): string | null => {
    const path = id.replace(/^\0+/, '').replace(/[?#].*$/s, '');
    const home = homes.find((each) => path.startsWith(join(each, sep)));
    // A project may be its own content folder, and then contains the packages that it installed, Lectern among them.
    if (isInstalled(path)) return null;
    return home === undefined ? null : relative(home, path).split(sep).join('/');
  };
  const refuse = (problem: Problem) =>
    void refused.set(`${problem.file}:${problem.line}:${problem.message}`, problem);
  // Code of the content runs while pages are made; what goes to browsers is the project's alone.
  const refuseShipped = (id: string) => {
    const file = fileOf(id);
    if (file === null || IS_STYLE.test(id) || !IS_CODE.test(file)) return;
    const at = { file, line: 1, column: 1, target: file };
    refuse(createProblem('active-file', at, { path: file, kind: 'script' }));
  };
  return {
    name: 'lectern-guard-content',
    enforce: 'pre',
    resolveId(source, importer) {
      const from = importer === undefined ? null : fileOf(importer);
      if (from === null || importer === undefined) return null;
      const at = placeIn(from, importer.replace(/[?#].*$/s, ''), source);
      // Modules of Astro itself are asked for by every component.
      if (isBuiltinModule(source)) refuse(createProblem('node-import', at, { path: source }));
      else if (/^\.{0,2}[/\\]/.test(source)) {
        const path = resolve(dirname(importer), source).replace(/[?#].*$/s, '');
        const isKnown = path.startsWith(join(ENGINE, sep)) || /[\\/]node_modules[\\/]/.test(path);
        if (source.startsWith('.') && fileOf(path) === null && !isKnown)
          refuse(createProblem('outside-import', at, { path: source }));
      }
      return null;
    },
    // Before all others: of those that load, the first one that does is the last that is asked.
    load: {
      order: 'pre',
      handler(id) {
        const file = fileOf(id);
        if (file === null) return null;
        const at = { file, line: 1, column: 1, target: file };
        const query = /\?([^#]*)/.exec(id)?.[1] ?? '';
        const path = id.replace(/^\0+/, '').replace(/[?#].*$/s, '');
        if (/\.svg$/i.test(path)) {
          for (const what of inspectDrawing(readFileSync(path, 'utf8')).risks)
            refuse(createProblem('unsafe-svg', at, { path: file, what }));
        } else if (query !== 'raw') {
          const kind = activeKindOf(path);
          const isGivenOut = /(?:^|&)(?:url|inline|no-inline|worker|sharedworker)(?:[=&]|$)/.test(
            query,
          );
          if (kind === 'page' || (kind === 'script' && isGivenOut))
            refuse(createProblem('active-file', at, { path: file, kind }));
        }
        return null;
      },
    },
    generateBundle(_options, bundle) {
      const isClient = this.environment.config.consumer === 'client';
      for (const [name, made] of Object.entries(bundle)) {
        if (made.type === 'chunk') {
          if (!isClient) continue;
          scripts.add(name);
          for (const id of made.moduleIds) refuseShipped(id);
        } else if (!made.originalFileNames.some((each) => fileOf(resolve(each)) !== null))
          assets.add(name);
      }
    },
  };
}

const IS_STYLE = /\.(?:css|less|sass|scss|styl|stylus|pcss|postcss)(?:[?#]|$)|[?&]type=style\b/;
/** What becomes a script; other files a browser is given are shown or played. */
const IS_CODE = /\.(?:astro|[cm]?[jt]sx?|mdx?|svelte|vue)$/i;

/** The line of a file that names an import. */
function placeIn(file: string, path: string, source: string) {
  let before: string[] = [''];
  try {
    const text = readFileSync(path, 'utf8');
    before = text.slice(0, Math.max(0, text.indexOf(source))).split('\n');
  } catch {
    // A part of a file that exists for the bundler alone.
  }
  return {
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    target: source,
  };
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
