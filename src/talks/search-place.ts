import { readSettings } from '../model/settings.ts';
import { siteUrl } from './urls.ts';

const { searchAlso, site } = readSettings(process.env, process.cwd());

/** Where the index of this site is, and which others are searched with it. */
export function searchPlace(): { bundle: string; base: string; also: readonly string[] } {
  return { bundle: siteUrl('pagefind/'), base: siteUrl(), also: searchAlso };
}

/** The origins of the other sites; a path is of this one's. */
export function searchedOrigins(): string[] {
  const origins = searchAlso.map((address) => new URL(address, site).origin);
  return [...new Set(origins)].filter((origin) => origin !== new URL(site).origin);
}
