import type { APIRoute } from 'astro';
import type { Site } from '../schema/site.ts';
import { escapeMarkdown } from '../markdown/plain-text.ts';
import { loadLibrary } from '../library/load-talks.ts';
import { settings } from '../library/settings.ts';
import { shownCollections } from '../library/site-pages.ts';
import { absoluteUrl, siteUrl } from '../library/urls.ts';

/** A guide for language models, as https://llmstxt.org proposes: what there is, and its plain text. */
export const GET: APIRoute = async () => {
  const { title, description, owner } = settings.info;
  const library = await loadLibrary();
  const talks = library.talks.map(({ slug, data }) =>
    entry(data.title, `talks/${slug}.md`, data.summary ?? ''),
  );
  const collections = shownCollections(library).map(({ name, title, text }) =>
    entry(title, `${name}/`, text),
  );
  const sections = [
    `# ${escapeMarkdown(title)}`,
    `> ${escapeMarkdown(description)} Each talk is one text, also available as plain Markdown.`,
    ...(owner ? [`Published by ${ownerText(owner)}.`] : []),
    ...(talks.length > 0 ? ['## Talks', talks.join('\n')] : []),
    ...(collections.length > 0 ? ['## Optional', collections.join('\n')] : []),
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
