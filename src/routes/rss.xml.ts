import type { APIRoute } from 'astro';
import { escapeHtml } from '../lib/html.ts';
import { loadLibrary, type LoadedTalk } from '../library/load-talks.ts';
import { settings } from '../library/settings.ts';
import { absoluteUrl, pageUrl, siteUrl } from '../library/urls.ts';

/** As many as a feed reader shows of a site it sees for the first time. */
const MOST_ITEMS = 50;

/** The feed of the newest talks. */
export const GET: APIRoute = async () => {
  const { talks } = await loadLibrary();
  const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xmlText(settings.info.title)}</title>
<link>${escapeHtml(absoluteUrl(siteUrl()))}</link>
<description>${xmlText(settings.info.description)}</description>
${settings.info.owner ? `<dc:publisher>${xmlText(settings.info.owner.name)}</dc:publisher>\n` : ''}<language>${escapeHtml(settings.info.lang)}</language>
<atom:link href="${escapeHtml(absoluteUrl(siteUrl('rss.xml')))}" rel="self" type="application/rss+xml" />
${talks.slice(0, MOST_ITEMS).map(feedItem).join('\n')}
</channel>
</rss>
`;
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};

function feedItem({ slug, data }: LoadedTalk): string {
  const address = escapeHtml(absoluteUrl(pageUrl(slug)));
  const fields = [
    `<title>${xmlText(data.title)}</title>`,
    `<link>${address}</link>`,
    `<guid isPermaLink="true">${address}</guid>`,
    ...(data.date ? [`<pubDate>${feedDate(data.date)}</pubDate>`] : []),
    `<description>${xmlText(data.summary ?? data.title)}</description>`,
    ...data.speakers.map(({ name }) => `<dc:creator>${xmlText(name)}</dc:creator>`),
    ...data.tags.map((tag) => `<category>${xmlText(tag)}</category>`),
  ];
  return `<item>\n${fields.join('\n')}\n</item>`;
}

/** XML has no way to write most control characters, not even escaped. */
function xmlText(text: string): string {
  return escapeHtml(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));
}

/** A feed wants a moment; a talk known only to its month or year takes the first day of it. */
function feedDate(date: string): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return new Date(`${year}-${month}-${day}T00:00:00Z`).toUTCString();
}
