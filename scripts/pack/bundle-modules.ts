import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';
import { rolldown, type OutputChunk, type Plugin } from 'rolldown';
import { findPageModules } from './page-modules.ts';

/** What Node starts or imports by its path. */
export const ENTRIES = [
  'src/index.js',
  'src/check.js',
  'src/commands/main.js',
  'src/content-files/parse-trial.js',
  'src/integrations/astro-process.js',
  'src/integrations/review-process.js',
  'src/markdown/early-code-worker.js',
];

/** Where bundled code is; at the depth of a room, so that two folders up is the package. */
const BUNDLED = 'src/node';

/**
 * Bundles the modules of a staged package that no page loads into a few chunks, which halves what they take.
 *
 * Everything else stays as it is: Vite loads it, and Node shares it with what is bundled.
 *
 * @throws Error when bundled code names a file that is not in the package.
 */
export async function bundleModules(stage: string): Promise<void> {
  const files = readdirSync(join(stage, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(stage.length + 1));
  const paths = files.map((file) => file.replaceAll(sep, '/'));
  const kept = findPageModules(paths, (path) => readFileSync(join(stage, path), 'utf8'));
  const bundle = await rolldown({
    cwd: stage,
    input: Object.fromEntries(ENTRIES.map((path) => [path.slice(0, -3), join(stage, path)])),
    platform: 'node',
    plugins: [fromOtherPlaces(stage, kept)],
  });
  const { output } = await bundle.generate({
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: `${BUNDLED}/[name].js`,
    minify: {
      compress: { target: 'es2023', keepNames: { function: true, class: true } },
      mangle: { keepNames: true, toplevel: true },
      codegen: { removeWhitespace: true },
    },
  });
  await bundle.close();
  for (const path of paths) if (path.endsWith('.js') && !kept.has(path)) rmSync(join(stage, path));
  const chunks = output.filter((each) => each.type === 'chunk');
  mkdirSync(join(stage, BUNDLED), { recursive: true });
  for (const chunk of chunks) writeFileSync(join(stage, chunk.fileName), placeChunk(chunk));
  for (const chunk of chunks) requireNamedFiles(stage, chunk.fileName);
}

/** Leaves what is not bundled where it is, and leads what a module finds from its own folder to where that was. */
function fromOtherPlaces(stage: string, kept: ReadonlySet<string>): Plugin {
  return {
    name: 'lectern-other-places',
    resolveId(source, importer) {
      if (importer === undefined) return null;
      if (!source.startsWith('.')) return { id: source, external: true };
      const path = posix.join(dirname(pathIn(stage, importer)), source);
      return kept.has(path) ? { id: `${KEPT}${path}`, external: true } : null;
    },
    transform(code, id) {
      const folder = dirname(pathIn(stage, id)).replace(/^src/, '..');
      return code
        .replaceAll('join(import.meta.dirname,', `$&"${folder}",`)
        .replace(/new URL\(\s*(["'`])\.\//g, `new URL($1${folder}/`);
    },
  };
}

/** In front of the path of a module that is not bundled. */
const KEPT = 'kept:';

function pathIn(stage: string, file: string): string {
  return file.slice(stage.length + 1).replaceAll(sep, '/');
}

/** The code of a chunk, with modules that are not bundled named as they are found from it. */
function placeChunk({ code, fileName }: OutputChunk): string {
  return code.replace(/(["'`])kept:(src\/[^"'`]+)\1/g, (_, quote: string, path: string) => {
    const found = posix.relative(posix.dirname(fileName), path);
    return `${quote}${found.startsWith('.') ? found : `./${found}`}${quote}`;
  });
}

/** @throws Error when a chunk names a file from its own folder that is not there. */
function requireNamedFiles(stage: string, path: string): void {
  const code = readFileSync(join(stage, path), 'utf8');
  const named = [
    ...code.matchAll(/new URL\(\s*["'`](\.[^"'`]+)["'`],\s*import\.meta\.url/g),
    ...code.matchAll(/join\(import\.meta\.dirname,\s*["'`]([^"'`]+)["'`]/g),
  ];
  for (const [, file = ''] of named)
    if (!existsSync(join(stage, dirname(path), file)))
      throw new Error(`${path} names ${file}, which is not in the package.`);
}
