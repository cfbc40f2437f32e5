import { createRequire } from 'node:module';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import type { AstroConfig, HookParameters } from 'astro';
import { AstroError } from 'astro/errors';
import { BRAND_FILE } from '../checks/brand-file.ts';
import { SITE_FILE } from '../checks/site-file.ts';
import { FEATURES } from '../format/features.ts';
import { createBlockCache, type BlockCache } from '../markdown/block-cache.ts';
import { slidePlugin } from '../markdown/slide-plugin.ts';
import type { MadeSite } from '../model/made-site.ts';
import { brandPaths } from '../model/brand.ts';
import { createMermaidDrawer } from '../mermaid/mermaid-drawer.ts';
import { cacheFolder, type Settings } from '../model/settings.ts';
import { resolveOptions, type LecternOptions } from '../settings/options.ts';
import { OptionsError } from '../settings/options-error.ts';
import { ENGINE } from '../settings/engine.ts';
import { talkDefaults } from '../schema/talk.ts';
import { refreshSettings, resolveSettings } from '../settings/resolve-settings.ts';
import { plainHome } from '../content-files/plain-copy.ts';
import { stampContent } from '../content-files/content-stamp.ts';
import { brandFolder, writeBrand } from './brand-files.ts';
import { checkSources } from './check-sources.ts';
import { earlyCode } from './early-code.ts';
import { engineImports } from './engine-imports.ts';
import { finishSite } from './finish-site.ts';
import { guardContent } from './guard-content.ts';
import { fontFolder, writeFonts } from './font-files.ts';
import { findHanded, type Handed } from './hand-over.ts';
import { oddNames } from './odd-names.ts';
import { keptAssets } from './kept-assets.ts';
import { largeFiles } from './large-files.ts';
import { offlineWorker } from './offline-worker.ts';
import { outsideProject } from './outside-project.ts';
import { problemsInDev } from './problems-in-dev.ts';
import { reviewInDev } from './review-in-dev.ts';
import { routesOf } from './routes.ts';
import { savedBlocks } from './saved-blocks.ts';
import { shownPages } from './shown-pages.ts';
import { sealedCache } from './sealed-cache.ts';
import { schemaRevision } from './schema-revision.ts';
import { searchInDev } from './search-in-dev.ts';
import { virtualModules } from './virtual-modules.ts';
import { watchParts } from './watch-parts.ts';

/**
 * What `lectern()` does to an Astro project: routes, Markdown, virtual modules, and the checks before and after.
 *
 * Started by a command, it takes its settings from there and leaves the checks of a build to it. Under plain `astro build` it
 * makes a whole, checked site by itself.
 */
export async function setUp(
  options: LecternOptions,
  { command, config, updateConfig, injectRoute, addWatchFile }: SetUpHook,
): Promise<void> {
  const handed = findHanded(config);
  const settings = settingsOf(handed, options, config, command);
  await handed?.mayRead;
  // The dev server starts anew when the settings of the site change.
  if (command === 'dev')
    for (const name of [SITE_FILE, BRAND_FILE, ...brandPaths(settings.brand)])
      addWatchFile(join(settings.content, name));
  const brand = await writeBrand(settings);
  const fonts = await writeFonts(settings, command === 'dev' ? 'dev' : 'build');
  const checked = !handed && command === 'build' ? await checkForBuild(settings) : null;
  const cache = createBlockCache(`${cacheFolder(settings)}/blocks.json`);
  const project = fileURLToPath(config.root);
  let plainlyMade: MadeSite | null = null;
  const names = join(plainHome(cacheFolder(settings)), 'names');

  if (config.integrations.filter(({ name }) => name === 'lectern').length > 1)
    throw new AstroError('The configuration lists `lectern()` twice.', 'Take one of them out.');
  for (const route of routesOf({
    shown: shownPages(settings, { withEmpty: command === 'dev' }),
    pages: fileURLToPath(new URL('pages', config.srcDir)),
    publicFolder: fileURLToPath(config.publicDir),
  }))
    injectRoute({ ...route, prerender: true });
  updateConfig({
    site: settings.site,
    base: settings.base,
    trailingSlash: 'always',
    cacheDir: pathToFileURL(`${cacheFolder(settings)}/astro/`),
    prerenderConflictBehavior: 'error',
    compressHTML: true,
    build: {
      inlineStylesheets: 'never',
      assets: '_astro',
      // Every address ends with a slash, so every page is a folder.
      format: 'directory',
      // While finished pages are being written, others are made.
      concurrency: 8,
    },
    devToolbar: { enabled: false },
    markdown: {
      processor: markdownFor(settings, cache, handed?.isTraced ?? false),
      syntaxHighlight: false,
    },
    integrations: [
      earlyCode(settings, cache),
      guardContent(settings, handed?.onMade ?? ((made) => void (plainlyMade = made))),
      ...(config.integrations.some(({ name }) => name === '@astrojs/mdx')
        ? []
        : [mdx({ optimize: true })]),
      largeFiles(settings),
      keptAssets(),
      offlineWorker(),
      sealedCache(join(cacheFolder(settings), 'astro')),
      savedBlocks(cache),
      searchInDev(settings),
      problemsInDev(settings),
      reviewInDev(settings),
      ...(checked ? [finishSite(settings, checked, () => plainlyMade as MadeSite)] : []),
    ],
    vite: {
      // Next to what else is kept of this content, so that two builds at once do not write over each other.
      cacheDir: join(cacheFolder(settings), 'vite'),
      build: {
        assetsInlineLimit: 0,
        // Astro itself puts such a mark into every talk.
        rolldownOptions: { checks: { moduleLevelDirective: false } },
      },
      // It is one module as it is. Prepared for the browser only when a deck is opened, it would load the page a second time.
      optimizeDeps: { exclude: ['reveal.js'] },
      server: {
        watch: { ignored: [(path: string) => isOwnOutput(path, settings)] },
        fs: {
          allow: [
            project,
            settings.content,
            names,
            brandFolder(settings),
            fontFolder(settings),
            ...packageFolders(),
          ],
        },
      },
      ssr: { noExternal: ['lectern'] },
      plugins: [
        virtualModules(settings, { ...brand, fontSheet: fonts }, handed?.isTraced ?? false),
        oddNames(names),
        watchParts(join(settings.content, 'talks')),
        engineImports(project),
        outsideProject(project, settings.content),
      ],
    },
  });
}

/**
 * What a command handed over, or the settings of a project whose Astro was started by itself. A dev server that starts anew reads
 * `site.yaml`, `_brand.yml` and the options again.
 */
function settingsOf(
  handed: Handed | null,
  options: LecternOptions,
  config: AstroConfig,
  command: string,
): Settings {
  const project = fileURLToPath(config.root);
  const isDev = command === 'dev';
  if (handed && !isDev) return handed.settings;
  try {
    if (handed) return refreshSettings(handed.settings, resolveOptions(options, project));
    return resolveSettings(
      project,
      {
        out: fileURLToPath(config.outDir),
        ...(config.base !== '/' && { base: config.base }),
        ...(config.site !== undefined && { site: new URL(config.site).origin }),
        drafts: isDev ? 'shown' : 'hidden',
        positions: isDev ? 'shown' : 'hidden',
      },
      resolveOptions(options, project),
    );
  } catch (error) {
    if (error instanceof OptionsError) throw new AstroError(error.message, error.hint);
    throw error;
  }
}

/** The check before a plain build, and a stamp of what was checked that is taken first. */
async function checkForBuild(settings: Settings) {
  const stamp = stampContent(settings.content, settings.project);
  return { stamp, check: await checkSources(settings) };
}

/** Whether a path is in the site or in what a command prepares: what Lectern writes itself is nothing to look at again. */
function isOwnOutput(path: string, { out, cache }: Settings): boolean {
  const near = relative(dirname(out), path).split(sep)[0] ?? '';
  const isSite = [basename(out), `.${basename(out)}.old`].includes(near);
  return (
    isSite || near.startsWith(`.${basename(out)}.new-`) || path.startsWith(join(cache, 'export-'))
  );
}

function markdownFor(settings: Settings, cache: BlockCache, isTraced: boolean) {
  return satteri({
    mdastPlugins: [
      slidePlugin({
        talks: join(settings.content, 'talks'),
        notes: settings.notes,
        positions: settings.positions,
        cache,
        drawMermaid: createMermaidDrawer(settings),
        defaults: talkDefaults(settings.info),
        revision: schemaRevision(settings),
        isTraced,
      }),
    ],
    features: FEATURES,
  });
}

/** Where the dev server reads files of Lectern and of the packages it serves to a browser. */
function packageFolders(): string[] {
  const require = createRequire(import.meta.url);
  const packages = ['astro/package.json', 'reveal.js', '@fontsource/ibm-plex-sans/package.json'];
  return [ENGINE, ...packages.map((name) => dirname(require.resolve(name)))];
}

type SetUpHook = HookParameters<'astro:config:setup'>;
