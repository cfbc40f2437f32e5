import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { SiteFiles } from './site-files.ts';

/**
 * Puts the built module scripts of a page, and all they would load later, into one classic script: a page opened from a disk
 * may not load modules.
 *
 * Styles that come with a part loaded later are named, so that they can stand in the page from the start.
 */
export async function bundleScripts(
  files: SiteFiles,
  scripts: readonly string[],
): Promise<BundledScripts> {
  const styles = new Set<string>();
  const { rolldown } = await loadRolldown();
  const bundle = await rolldown({
    input: ENTRY,
    // Asked for by what preloads, and nothing is preloaded.
    transform: { define: { 'import.meta': '{}' } },
    plugins: [
      {
        name: 'lectern-page-scripts',
        resolveId: (id) => (id === ENTRY ? ENTRY : null),
        async load(id) {
          if (id === ENTRY)
            return scripts.map((path) => `import ${JSON.stringify(files.file(path))};`).join('\n');
          const { code, needed } = withoutPreloads(await readFile(id, 'utf8'));
          for (const path of needed.filter((each) => each.endsWith('.css'))) styles.add(path);
          return code;
        },
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  const [{ code }] = output;
  return { code: escapeForHtml(code.trim()), styles: [...styles] };
}

/** The bundler that Astro's Vite brings; one of our own would be twenty megabytes more. */
async function loadRolldown(): Promise<Rolldown> {
  let require = createRequire(import.meta.url);
  for (const name of ['astro/package.json', 'vite']) require = createRequire(require.resolve(name));
  return (await import(pathToFileURL(require.resolve('rolldown')).href)) as Rolldown;
}

const ENTRY = '\0page-scripts';

/**
 * Vite fetches what a later part needs beforehand, from a list at the top of a file: `m.f=["_astro/a.css"]` and
 * `__vite__mapDeps([0])`. In one file nothing is to be fetched.
 */
export function withoutPreloads(code: string): { code: string; needed: string[] } {
  const list =
    /\bm\.f=(\[[^\]]*\])/.exec(code)?.[1] ?? /\bm\.f\|\|\(m\.f=(\[[^\]]*\])\)/.exec(code)?.[1];
  const needed = list ? (JSON.parse(list) as string[]) : [];
  return { code: code.replace(/__vite__mapDeps\(\[[\d,\s]*\]\)/g, '[]'), needed };
}

/** What would end the script, or open a comment in it, were it read as HTML. */
function escapeForHtml(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
}

/** One script for a whole page. */
interface BundledScripts {
  readonly code: string;
  /** Stylesheets of parts that are loaded later on the site, by their path below the base. */
  readonly styles: readonly string[];
}

type Rolldown = typeof import('rolldown');
