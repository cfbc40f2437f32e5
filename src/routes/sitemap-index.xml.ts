import type { APIRoute } from 'astro';
import { escapeHtml } from '../lib/html.ts';
import { absoluteUrl, siteUrl } from '../library/urls.ts';

/** The sitemaps of the site: one. */
export const GET: APIRoute = () => {
  const address = escapeHtml(absoluteUrl(siteUrl('sitemap-0.xml')));
  const index = `<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>${address}</loc></sitemap>
</sitemapindex>
`;
  return new Response(index, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
