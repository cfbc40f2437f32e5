import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { formatDate } from '../../lib/dates.ts';
import { createPlaceFinder } from '../../lib/places.ts';
import { outlineTalk } from '../../markdown/outline-talk.ts';
import { parseTalk } from '../../markdown/parse-talk.ts';
import { plainTalk } from '../../markdown/plain-talk.ts';
import { escapeMarkdown, type PlainContext } from '../../markdown/plain-text.ts';
import { fullCitation, shortCitation } from '../../refs/citation-text.ts';
import type { Graph } from '../../refs/graph.ts';
import { citedIn } from '../../talks/bibliography.ts';
import { linkTo } from '../../talks/links.ts';
import { loadLibrary, type LoadedTalk } from '../../talks/load-talks.ts';
import { loadTranscripts } from '../../talks/load-transcript.ts';
import { absoluteUrl, deckUrl, pageUrl, siteUrl } from '../../talks/urls.ts';

export const getStaticPaths = (async () => {
  const { talks } = await loadLibrary();
  // A plain text cannot lead anywhere, so a talk that was renamed is there under its former names too.
  return talks.flatMap((talk) =>
    [talk.slug, ...talk.data.aliases].map((slug) => ({ params: { slug }, props: { talk } })),
  );
}) satisfies GetStaticPaths;

/** A talk's plain twin, for readers and programs that want its text alone. */
export const GET: APIRoute<{ talk: LoadedTalk }> = async ({ props: { talk } }) => {
  const { graph } = await loadLibrary();
  const parts = [frontText(talk), await bodyText(talk, graph), sourcesText(talk, graph)];
  return new Response(`${parts.filter(Boolean).join('\n\n')}\n`, {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};

function frontText({ slug, data }: LoadedTalk): string {
  const speakers = data.speakers.map(({ name, affiliation }) =>
    affiliation ? `${name} (${affiliation})` : name,
  );
  const occasion = [data.event?.name, data.event?.place].filter(Boolean).join(', ');
  const facts = [
    ...(speakers.length > 0 ? [`Speaker: ${escapeMarkdown(speakers.join(', '))}`] : []),
    ...(occasion ? [`Event: ${escapeMarkdown(occasion)}`] : []),
    `Date: ${formatDate(data.event?.date ?? data.date)}`,
    `Page: ${absoluteUrl(pageUrl(slug))}`,
    `Slides: ${absoluteUrl(deckUrl(slug))}`,
    ...(data.video ? [`Recording: ${data.video.url}`] : []),
  ];
  return [
    `# ${escapeMarkdown(data.title)}`,
    ...(data.subtitle ? [`**${escapeMarkdown(data.subtitle)}**`] : []),
    `> ${escapeMarkdown(data.summary).replace(/\s*\n\s*/g, ' ')}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
  ].join('\n\n');
}

async function bodyText(talk: LoadedTalk, graph: Graph): Promise<string> {
  const { slug, data, entry } = talk;
  const source = entry.body ?? '';
  const parsed = parseTalk(source);
  if (parsed.type === 'failed')
    throw new Error(`${entry.filePath}:${parsed.place.line}: ${parsed.message}`);
  const folder = dirname(resolve(entry.filePath ?? '.'));
  return plainTalk(outlineTalk(parsed.root, { slug, source, title: data.title }), {
    slug,
    source,
    placeAt: createPlaceFinder(source),
    linkOf: (target) => {
      const link = linkTo(graph, target, { view: 'page', from: slug });
      return link && { href: absoluteUrl(link.href), text: link.text };
    },
    citationOf: citationIn(graph),
    passagesOf: await loadTranscripts(talk, parsed.root),
    readText: (path) => readFileSync(resolve(folder, path), 'utf8'),
  });
}

function citationIn(graph: Graph): PlainContext['citationOf'] {
  return (key, locator) => {
    const entry = graph.bibliography.get(key);
    const name = escapeMarkdown(
      [entry ? shortCitation(entry) : key, locator].filter(Boolean).join(', '),
    );
    return entry ? `[${name}](${absoluteUrl(siteUrl(`references/#${encodeURI(key)}`))})` : name;
  };
}

function sourcesText(talk: LoadedTalk, graph: Graph): string {
  const lines = citedIn(talk, graph).map((entry) => {
    const { authors, title, where, year, url } = fullCitation(entry);
    const place = escapeMarkdown([where, year].filter(Boolean).join(', '));
    const parts = [escapeMarkdown(authors), `*${escapeMarkdown(title)}*`, place].filter(Boolean);
    const address =
      url && /^https?:\/\//i.test(url) ? ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>` : '';
    return `- ${parts.join('. ')}.${address}`;
  });
  return lines.length > 0 ? `## Sources\n\n${lines.join('\n')}` : '';
}
