import type { AstroIntegration } from 'astro';
import type { LecternOptions } from '../settings/options.ts';

/**
 * Makes an Astro project a site of talks: pages, decks, handouts, search and everything else Lectern publishes.
 *
 * Settings that are data are in `site.yaml`, next to `talks/`; options are for code. Own pages and other integrations work next
 * to it.
 *
 * @example
 * ```js
 * // astro.config.mjs
 * export default defineConfig({ integrations: [lectern({ components: { Chart: './src/Chart.astro' } })] });
 * ```
 */
export function lectern(options: LecternOptions = {}): LecternIntegration {
  return {
    name: 'lectern',
    options,
    hooks: {
      // Loaded when Astro runs: a command reads a configuration for its options alone.
      async 'astro:config:setup'(hook) {
        const { setUp } = await import('./set-up.ts');
        await setUp(options, hook);
      },
    },
  };
}

/** The integration, with its options for the commands to read. */
export interface LecternIntegration extends AstroIntegration {
  readonly options: LecternOptions;
}
