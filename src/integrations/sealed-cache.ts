import type { AstroIntegration } from 'astro';
import { clearDamaged, sealFolder } from '../build/seal-folder.ts';

/** Lets Astro use again what an earlier build has kept, and nothing that was damaged since: it would publish a broken picture. */
export function sealedCache(folder: string): AstroIntegration {
  return {
    name: 'lectern-sealed-cache',
    hooks: {
      'astro:config:setup'({ command }) {
        if (command === 'build') clearDamaged(folder);
      },
      'astro:build:done': () => sealFolder(folder),
    },
  };
}
