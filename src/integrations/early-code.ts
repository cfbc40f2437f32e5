import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import type { BlockCache } from '../markdown/block-cache.ts';
import type { EarlyCode, EarlyCodeTask } from '../markdown/early-code-worker.ts';
import type { Settings } from '../model/settings.ts';

/**
 * Highlights code on a thread of its own while Astro is still starting, when nothing is kept from an earlier build.
 *
 * What is not done when a talk needs it is highlighted there and then, so nothing waits for this and nothing depends on it.
 */
export function earlyCode(settings: Settings, cache: BlockCache): AstroIntegration {
  return {
    name: 'lectern-early-code',
    hooks: {
      'astro:config:setup'({ command }) {
        if (command !== 'build' || !cache.isEmpty()) return;
        const workerData: EarlyCodeTask = { talks: join(settings.content, 'talks') };
        const url = new URL('../markdown/early-code-worker.ts', import.meta.url);
        const worker = new Worker(url, { workerData });
        worker.unref();
        worker.on('message', ({ parts, html }: EarlyCode) => cache.offer(parts, html));
        // A talk whose code cannot be highlighted says so when it is compiled.
        worker.on('error', () => undefined);
      },
    },
  };
}
