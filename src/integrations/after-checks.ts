import { once } from 'node:events';
import type { AstroIntegration } from 'astro';

/**
 * Waits until the command that started Astro lets it work, and ends with that command.
 *
 * Started by hand, without a command above it, Astro does not wait.
 */
export function afterChecks(): AstroIntegration {
  let isWaiting = process.channel !== undefined;
  return {
    name: 'lectern-after-checks',
    hooks: {
      async 'astro:config:setup'() {
        if (!isWaiting) return;
        isWaiting = false;
        await once(process, 'message');
        process.channel?.unref();
        process.once('disconnect', () => process.exit(1));
      },
    },
  };
}
