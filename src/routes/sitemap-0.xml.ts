import type { APIRoute } from 'astro';
import { escapeHtml } from '../lib/html.ts';
import { docsUrl, loadDocs } from '../library/docs.ts';
import { allListUrls } from '../library/list-paths.ts';
import { loadLibrary, type Library } from '../library/load-talks.ts';
import { entryUrl, shownCollections } from '../library/site-pages.ts';
import { absoluteUrl, pageUrl, siteUrl, transcriptUrl } from '../library/urls.ts';

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

function pagesOf(library: Library): string[] {
  const { talks, graph } = library;
  return [
    siteUrl(),
    ...[...talks, ...library.pages].map(({ slug }) => pageUrl(slug)),
    ...talks.filter(({ data }) => data.captions).map(({ slug }) => transcriptUrl(slug)),
    ...shownCollections(library).map((name) => siteUrl(`${name}/`)),
    ...allListUrls(library),
    ...[...graph.systems.keys()].flatMap((id) => entryUrl('systems', encodeURI(id)) ?? []),
    ...loadDocs().map(({ path }) => docsUrl(path)),
  ];
}
