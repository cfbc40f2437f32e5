import type { APIRoute } from 'astro';
import { escapeMarkdown } from '../markdown/plain-text.ts';
import { loadLibrary, type Library } from '../talks/load-talks.ts';
import { absoluteUrl, siteUrl } from '../talks/urls.ts';

/** A guide for language models, as https://llmstxt.org proposes: what there is, and its plain text. */
export const GET: APIRoute = async () => {
  const library = await loadLibrary();
  const talks = library.talks.map(({ slug, data }) =>
    entry(data.title, `talks/${slug}.md`, data.summary),
  );
  const collections = collectionsOf(library).map(({ name, path, text }) => entry(name, path, text));
  const sections = [
    '# Lectern',
    '> Talks to read as pages and to present as decks. Each talk is one text, also available as plain Markdown.',
    ...(talks.length > 0 ? ['## Talks', talks.join('\n')] : []),
    ...(collections.length > 0 ? ['## Optional', collections.join('\n')] : []),
  ];
  return new Response(`${sections.join('\n\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};

function collectionsOf({
  graph,
  timeline,
}: Library): { name: string; path: string; text: string }[] {
  return [
    {
      size: graph.terms.size,
      name: 'Glossary',
      path: 'glossary/',
      text: 'Terms and what they mean.',
    },
    {
      size: graph.systems.size,
      name: 'Systems',
      path: 'systems/',
      text: 'Systems, their years and relations.',
    },
    { size: timeline.length, name: 'Timeline', path: 'timeline/', text: 'What happened when.' },
    {
      size: graph.bibliography.size,
      name: 'References',
      path: 'references/',
      text: 'Sources and where they are cited.',
    },
  ].filter(({ size }) => size > 0);
}

function entry(name: string, path: string, text: string): string {
  return `- [${escapeMarkdown(name)}](${absoluteUrl(siteUrl(path))}): ${escapeMarkdown(text).replace(/\s+/g, ' ')}`;
}
