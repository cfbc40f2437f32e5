import { settings } from './settings.ts';
import { siteUrl } from './urls.ts';

const { searchAlso } = settings;

/** Where the index of this site is, and which others are searched with it. */
export function searchPlace(): { bundle: string; base: string; also: readonly string[] } {
  return { bundle: siteUrl('pagefind/'), base: siteUrl(), also: searchAlso };
}
