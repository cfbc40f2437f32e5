import type { APIRoute } from 'astro';
import { escapeHtml } from '../lib/html.ts';
import { colorOf } from '../library/brand.ts';
import { settings } from '../library/settings.ts';

/** The icon of a site that brings none: the first letter of its title. */
export const GET: APIRoute = () => {
  const [letter] = new Intl.Segmenter().segment(settings.info.title);
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="${colorOf('accent', 'light')}"/>
<text x="16" y="22.5" font-family="system-ui, sans-serif" font-size="19" font-weight="600" text-anchor="middle" fill="${colorOf('paper', 'light')}">${escapeHtml(letter?.segment.toUpperCase() ?? '')}</text>
</svg>
`;
  return new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
};
