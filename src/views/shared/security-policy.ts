import { createHash } from 'node:crypto';

/**
 * Sets the reader's colours before the first paint; it must run before any style is used, so it stands in the page itself.
 */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('lectern-theme');if(t)document.documentElement.dataset.theme=t}catch(e){}";

/**
 * The content-security policy of a page: everything from this site's own origin, one inline script known by its hash.
 *
 * `wasm-unsafe-eval` is for the search index. reveal.js writes `<style>` elements for auto-animate and print, so a deck must
 * allow inline styles; scripts never are. Indexes and pictures of other sites are let in when this one searches them too. Frames and framing cannot be ruled by a policy in a `<meta>`.
 */
export function securityPolicy({ inlineStyles, searchedOrigins = [] }: PolicyNeeds): string {
  const hash = createHash('sha256').update(THEME_SCRIPT).digest('base64');
  const directives = {
    'default-src': "'self'",
    'script-src': `'self' 'wasm-unsafe-eval' 'sha256-${hash}'`,
    'style-src': inlineStyles ? "'self' 'unsafe-inline'" : "'self'",
    'img-src': ["'self'", 'data:', ...searchedOrigins].join(' '),
    'connect-src': ["'self'", ...searchedOrigins].join(' '),
    'worker-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

interface PolicyNeeds {
  readonly inlineStyles: boolean;
  /** Origins of the sites that are searched besides this one. */
  readonly searchedOrigins?: readonly string[];
}
