import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { WORKER_FILE } from '../offline/worker-file.ts';

/**
 * Puts the service worker at the root of the site, bundled with the scripts of the pages: a worker rules no path above its own.
 */
export function offlineWorker(): AstroIntegration {
  const id = fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url));
  return {
    name: 'lectern-offline-worker',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'lectern-offline-worker',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                buildStart() {
                  this.emitFile({ type: 'chunk', id, fileName: WORKER_FILE });
                },
              },
            ],
          },
        });
      },
    },
  };
}
