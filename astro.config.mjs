// @ts-check
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { createBlockCache } from './src/markdown/block-cache.ts';
import { FEATURES } from './src/markdown/features.ts';
import { slidePlugin } from './src/markdown/slide-plugin.ts';
import { cacheFolder, readSettings } from './src/model/settings.ts';
import { afterChecks } from './src/integrations/after-checks.ts';
import { contentFolder } from './src/integrations/content-folder.ts';
import { earlyCode } from './src/integrations/early-code.ts';
import { schemaRevision } from './src/integrations/schema-revision.ts';
import { offlineWorker } from './src/integrations/offline-worker.ts';
import { problemsInDev } from './src/integrations/problems-in-dev.ts';
import { reviewInDev } from './src/integrations/review-in-dev.ts';
import { savedBlocks } from './src/integrations/saved-blocks.ts';
import { searchInDev } from './src/integrations/search-in-dev.ts';

const settings = readSettings(process.env, fileURLToPath(new URL('.', import.meta.url)));
const cache = createBlockCache(`${cacheFolder(settings)}/blocks.json`);

export default defineConfig({
  site: settings.site,
  base: settings.base,
  outDir: settings.out,
  cacheDir: `${cacheFolder(settings)}/astro`,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  compressHTML: true,
  build: {
    inlineStylesheets: 'never',
    assets: '_astro',
    // While the pages made are being written, others are made.
    concurrency: 8,
  },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      mdastPlugins: [
        slidePlugin({
          notes: settings.notes,
          positions: settings.positions,
          cache,
          revision: schemaRevision(),
          isTraced: process.env['LECTERN_TRACE'] === '1',
        }),
      ],
      features: FEATURES,
    }),
    syntaxHighlight: false,
  },
  integrations: [
    afterChecks(),
    earlyCode(settings, cache),
    mdx({ optimize: true }),
    contentFolder(settings),
    offlineWorker(),
    savedBlocks(cache),
    searchInDev(settings),
    problemsInDev(settings),
    reviewInDev(settings),
  ],
  vite: {
    // Beside what else is kept of this content, so that two builds at once do not write over each other.
    cacheDir: `${cacheFolder(settings)}/vite`,
    build: {
      assetsInlineLimit: 0,
      // Astro itself puts such a mark into every talk.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
