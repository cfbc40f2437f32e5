import type { AstroIntegration } from 'astro';
import type { Settings } from '../model/settings.ts';

export function searchInDev(_settings: Settings): AstroIntegration {
  return { name: 'lectern-search-in-dev', hooks: {} };
}
