import type { AstroIntegration } from 'astro';
import type { BlockCache } from '../markdown/block-cache.ts';

/** Keeps highlighted code and drawn diagrams for the next build. */
export function savedBlocks(cache: BlockCache): AstroIntegration {
  return {
    name: 'lectern-saved-blocks',
    hooks: {
      'astro:build:done': () => cache.save(),
    },
  };
}
