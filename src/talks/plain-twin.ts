import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { formatDate } from '../lib/dates.ts';
import { formatOccasion } from '../lib/occasion.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { outlineTalk, type OutlinedTalk } from '../markdown/outline-talk.ts';
import { parseTalk } from '../markdown/parse-talk.ts';
import { plainTalk } from '../markdown/plain-talk.ts';
import { escapeMarkdown, type PlainContext } from '../markdown/plain-text.ts';
import { fullCitation, shortCitation } from '../refs/citation-text.ts';
import type { Graph } from '../refs/graph.ts';
import { citedIn } from './bibliography.ts';
import { linkTo } from './links.ts';
import { loadLibrary, type LoadedTalk } from './load-talks.ts';
import { loadTranscripts } from './load-transcript.ts';
import { absoluteUrl, deckUrl, pageUrl, siteUrl, variantUrl } from './urls.ts';
import { nameOf, type Variant } from './variants.ts';

/** The plain twin of a talk, or of one of its variants: its text as Markdown, with what it cites. */
export async function writePlainTwin(talk: LoadedTalk, variant?: Variant): Promise<string> {
  const { graph } = await loadLibrary();
  const parts = [
    frontText(talk, variant),
    await bodyText(talk, graph, variant),
    sourcesText(talk, graph, variant),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function frontText(talk: LoadedTalk, variant?: Variant): string {
  const { slug, data } = talk;
  const speakers = data.speakers.map(({ name, affiliation }) =>
    affiliation ? `${name} (${affiliation})` : name,
  );
  const occasion = formatOccasion(data.event);
  const facts = [
    ...(speakers.length > 0 ? [`Speaker: ${escapeMarkdown(speakers.join(', '))}`] : []),
    ...(occasion ? [`Event: ${escapeMarkdown(occasion)}`] : []),
    `Date: ${formatDate(data.event?.date ?? data.date)}`,
    `Page: ${absoluteUrl(pageUrl(slug))}`,
    `Slides: ${absoluteUrl(variant ? variantUrl(slug, variant.key) : deckUrl(slug))}`,
    ...(data.video ? [`Recording: ${data.video.url}`] : []),
  ];
  return [
    `# ${escapeMarkdown(nameOf(talk, variant))}`,
    ...(data.subtitle ? [`**${escapeMarkdown(data.subtitle)}**`] : []),
    `> ${escapeMarkdown(data.summary).replace(/\s*\n\s*/g, ' ')}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
  ].join('\n\n');
}

async function bodyText(talk: LoadedTalk, graph: Graph, variant?: Variant): Promise<string> {
  const { slug, data, entry } = talk;
  const source = entry.body ?? '';
  const parsed = parseTalk(source);
  if (parsed.type === 'failed')
    throw new Error(`${entry.filePath}:${parsed.place.line}: ${parsed.message}`);
  const folder = dirname(resolve(entry.filePath ?? '.'));
  const outlined = outlineTalk(parsed.root, { slug, source, title: data.title });
  return plainTalk(variant ? onlySlidesOf(variant, outlined) : outlined, {
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

/** The numbers of figures and tables stay those of the whole talk. */
function onlySlidesOf({ slides }: Variant, outlined: OutlinedTalk): OutlinedTalk {
  const { split, outline } = outlined;
  const isShown = (_: unknown, index: number) => slides.has(outline.slides[index]?.id ?? '');
  return { ...outlined, split: { ...split, slides: split.slides.filter(isShown) } };
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

function sourcesText(talk: LoadedTalk, graph: Graph, variant?: Variant): string {
  const lines = citedIn(talk, graph, variant).map((entry) => {
    const { authors, title, where, year, url } = fullCitation(entry);
    const place = escapeMarkdown([where, year].filter(Boolean).join(', '));
    const parts = [escapeMarkdown(authors), `*${escapeMarkdown(title)}*`, place].filter(Boolean);
    const address =
      url && /^https?:\/\//i.test(url) ? ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>` : '';
    return `- ${parts.join('. ')}.${address}`;
  });
  return lines.length > 0 ? `## Sources\n\n${lines.join('\n')}` : '';
}
