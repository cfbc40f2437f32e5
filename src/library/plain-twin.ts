import { occasionOf } from '../format/events.ts';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { speak, type Speaker } from '../i18n/speak.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { outlineTalk, type OutlinedTalk } from '../format/outline-talk.ts';
import { readTalkText } from '../format/read-talk-text.ts';
import { plainTalk } from '../markdown/plain-talk.ts';
import { escapeMarkdown, type PlainContext } from '../markdown/plain-text.ts';
import { fullCitation, shortCitation } from '../refs/citation-text.ts';
import type { Graph } from '../refs/graph.ts';
import { numberLabels } from '../refs/number-blocks.ts';
import { citedIn } from './bibliography.ts';
import { linkTo } from './links.ts';
import { loadLibrary, textOf, type LoadedTalk } from './load-talks.ts';
import { loadTranscripts } from './load-transcript.ts';
import { entryUrl } from './site-pages.ts';
import { absoluteUrl, deckUrl, pageUrl, variantUrl } from './urls.ts';
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
  const speaker = speak(data.lang);
  const { say, commas, list } = speaker;
  const speakers = data.speakers.map(({ name, affiliation }) =>
    affiliation ? say('join.aside', { text: name, aside: affiliation }) : name,
  );
  const facts = [
    [say('talk.speaker', { count: speakers.length }), escapeMarkdown(list(speakers))],
    ...data.events.map(({ name, place = '', date }) => [
      say('talk.event'),
      escapeMarkdown(commas([name, place, data.events.length > 1 ? speaker.date(date) : ''])),
    ]),
    [say('talk.date'), speaker.date(occasionOf(data).date)],
    [say('talk.page'), absoluteUrl(pageUrl(slug))],
    [say('talk.slides'), absoluteUrl(variant ? variantUrl(slug, variant.key) : deckUrl(slug))],
    [say('talk.recording'), data.video?.url ?? ''],
  ].flatMap(([kind = '', title = '']) =>
    title === '' ? [] : [say('card.label', { kind, title })],
  );
  return [
    `# ${escapeMarkdown(nameOf(talk, variant))}`,
    ...(data.subtitle ? [`**${escapeMarkdown(data.subtitle)}**`] : []),
    ...(data.summary ? [`> ${escapeMarkdown(data.summary).replace(/\s*\n\s*/g, ' ')}`] : []),
    facts.map((fact) => `- ${fact}`).join('\n'),
  ].join('\n\n');
}

async function bodyText(talk: LoadedTalk, graph: Graph, variant?: Variant): Promise<string> {
  const { slug, data, entry } = talk;
  const source = textOf(entry);
  const parsed = readTalkText(source, data);
  if (parsed.type === 'failed')
    throw new Error(`${entry.filePath}:${parsed.place.line}: ${parsed.message}`);
  // The whole tree: text is copied by position, and a note that is not in the tree would be copied with its surroundings.
  const folder = dirname(resolve(entry.filePath ?? '.'));
  const counted = outlineTalk(parsed.root, { slug, source, title: data.title });
  const labels = numberLabels(counted.labels, graph.talks.get(slug)?.outline.anchors ?? []);
  const outlined = { ...counted, labels };
  const speaker = speak(data.lang);
  return plainTalk(variant ? onlySlidesOf(variant, outlined) : outlined, {
    slug,
    source,
    speaker,
    placeAt: createPlaceFinder(source),
    linkOf: (target) => {
      const link = linkTo(graph, target, { view: 'page', from: slug, speaker });
      return link && { href: link.href === null ? null : absoluteUrl(link.href), text: link.text };
    },
    citationOf: citationIn(graph, speaker),
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

function citationIn(graph: Graph, speaker: Speaker): PlainContext['citationOf'] {
  return (key, locator) => {
    const entry = graph.bibliography.get(key);
    const name = escapeMarkdown(
      [entry ? shortCitation(entry, speaker) : key, locator].filter(Boolean).join(', '),
    );
    const href = entry ? entryUrl('references', encodeURI(key)) : null;
    return href === null ? name : `[${name}](${absoluteUrl(href)})`;
  };
}

function sourcesText(talk: LoadedTalk, graph: Graph, variant?: Variant): string {
  const speaker = speak(talk.data.lang);
  const lines = citedIn(talk, graph, variant).map((entry) => {
    const { authors, title, where, year, url } = fullCitation(entry, speaker);
    const place = escapeMarkdown([where, year].filter(Boolean).join(', '));
    const parts = [escapeMarkdown(authors), `*${escapeMarkdown(title)}*`, place].filter(Boolean);
    const address =
      url && /^https?:\/\//i.test(url) ? ` <${url.replace(/[<>\s]/g, encodeURIComponent)}>` : '';
    return `- ${parts.join('. ')}.${address}`;
  });
  return lines.length > 0 ? `## ${speaker.say('talk.sources')}\n\n${lines.join('\n')}` : '';
}
