import type { APIRoute } from 'astro';
import { absoluteUrl, siteUrl } from '../library/urls.ts';

/** Welcomes crawlers. They read it at the root of a domain only, so a site under a path has no use for it, nor harm. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(siteUrl('sitemap-index.xml'))}\n`,
  );
