import type { APIRoute } from 'astro';
import type { Site } from '../schema/site.ts';
import { pagePath } from '../format/page-slugs.ts';
import { escapeMarkdown } from '../markdown/plain-text.ts';
import { speak } from '../i18n/speak.ts';
import { loadLibrary } from '../library/load-talks.ts';
import { settings } from '../library/settings.ts';
import { shownCollections } from '../library/site-pages.ts';
import { absoluteUrl, siteUrl } from '../library/urls.ts';

/** As many as a model reads without tiring. */
const MOST_TALKS = 100;

/** A guide for language models, as https://llmstxt.org proposes: what there is, and its plain text. */
export const GET: APIRoute = async () => {
  const { title, description, owner, lang } = settings.info;
  const { say } = speak(lang);
  const library = await loadLibrary();
  const talks = library.talks
    .slice(0, MOST_TALKS)
    .map(({ slug, data }) => entry(data.title, `talks/${slug}.md`, data.summary ?? ''));
  const collections = shownCollections(library).map((name) =>
    entry(say(`${name}.title`), `${name}/`, say(`${name}.short`)),
  );
  const pages = library.pages.map(({ slug, data }) =>
    entry(data.title, pagePath(slug), data.summary ?? ''),
  );
  const sections = [
    `# ${escapeMarkdown(title)}`,
    `> ${escapeMarkdown(description)} ${say('lists.twins')}`,
    ...(owner ? [say('lists.publisher', { name: ownerText(owner) })] : []),
    ...(talks.length > 0 ? [`## ${say('frame.talks')}`, talks.join('\n')] : []),
    ...(library.talks.length > MOST_TALKS
      ? [
          say('lists.rest', {
            count: library.talks.length,
            address: absoluteUrl(siteUrl('sitemap-index.xml')),
          }),
        ]
      : []),
    ...(pages.length > 0 ? [`## ${say('search.pages')}`, pages.join('\n')] : []),
    ...(collections.length > 0 ? [`## ${say('lists.optional')}`, collections.join('\n')] : []),
  ];
  return new Response(`${sections.join('\n\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};

function ownerText({ name, url }: NonNullable<Site['owner']>): string {
  return url === undefined ? escapeMarkdown(name) : `[${escapeMarkdown(name)}](${url})`;
}

function entry(name: string, path: string, text: string): string {
  return `- [${escapeMarkdown(name)}](${absoluteUrl(siteUrl(path))})${text && `: ${escapeMarkdown(text).replace(/\s+/g, ' ')}`}`;
}
