import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../model/settings.ts';

/**
 * Lets talks live outside the project: their imports of packages are looked up from here, and the dev server may read them.
 */
export function contentFolder(settings: Settings): AstroIntegration {
  const here = fileURLToPath(import.meta.url);
  return {
    name: 'lectern-content-folder',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig }) {
        const root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            // Found only when a deck is opened, it would load the page a second time; a build does not need it ready.
            ...(command === 'dev' && { optimizeDeps: { include: ['reveal.js'] } }),
            server: { fs: { allow: [root, settings.content] } },
            plugins: [
              {
                name: 'lectern-content-imports',
                enforce: 'pre',
                resolveId(source, importer) {
                  const isPackage = /^[@a-z]/i.test(source) && !/^[a-z]:[\\/]/i.test(source);
                  if (
                    !isPackage ||
                    !importer?.startsWith(settings.content) ||
                    importer.startsWith(root)
                  )
                    return null;
                  return this.resolve(source, here, { skipSelf: true });
                },
              },
            ],
          },
        });
      },
    },
  };
}
