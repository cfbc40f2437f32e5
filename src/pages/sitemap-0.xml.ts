import type { APIRoute } from 'astro';
import { escapeHtml } from '../lib/html.ts';
import { guideUrl, loadGuide } from '../talks/guide.ts';
import { loadLibrary, type Library } from '../talks/load-talks.ts';
import { absoluteUrl, pageUrl, siteUrl, transcriptUrl } from '../talks/urls.ts';

/** Every page a search engine should know; decks and handouts are other forms of a talk's page and name it as canonical. */
export const GET: APIRoute = async () => {
  const locations = pagesOf(await loadLibrary()).map(
    (path) => `<url><loc>${escapeHtml(absoluteUrl(path))}</loc></url>`,
  );
  const sitemap = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${locations.join('\n')}
</urlset>
`;
  return new Response(sitemap, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};

function pagesOf({ talks, graph, timeline }: Library): string[] {
  return [
    siteUrl(),
    ...talks.map(({ slug }) => pageUrl(slug)),
    ...talks.filter(({ data }) => data.captions).map(({ slug }) => transcriptUrl(slug)),
    ...(graph.terms.size > 0 ? [siteUrl('glossary/')] : []),
    ...(graph.systems.size > 0 ? [siteUrl('systems/')] : []),
    ...[...graph.systems.keys()].map((id) => siteUrl(`systems/${encodeURI(id)}/`)),
    ...(timeline.length > 0 ? [siteUrl('timeline/')] : []),
    ...(graph.bibliography.size > 0 ? [siteUrl('references/')] : []),
    ...loadGuide().map(({ path }) => guideUrl(path)),
  ];
}
