import { speak, type Speaker } from '../../i18n/speak.ts';
import { occasionOf } from '../../format/events.ts';
import { formatClock } from '../../format/duration.ts';
import { atSecond } from '../../format/moments.ts';
import { pagePath } from '../../format/page-slugs.ts';
import { readTalkText } from '../../format/read-talk-text.ts';
import type { SlideOutline, Target } from '../../model/outline.ts';
import type { TalkSource } from '../../model/sources.ts';
import type { SyntaxNode } from '../../model/syntax.ts';
import { shortCitation } from '../../refs/citation-text.ts';
import { resolveTarget, type Graph } from '../../refs/graph.ts';
import { parseCaptions, slideOfCue } from '../../refs/parse-captions.ts';
import { splitSlides } from '../../format/split-slides.ts';
import { walk } from '../../syntax/nodes.ts';
import { BARE_RECORD, type SearchRecord, type WeightedText } from './record.ts';
import { readSlideText, type SlideText, type TextContext } from './slide-text.ts';

/** How much a hit counts in each kind of text of a slide. */
const WEIGHTS = {
  said: 1,
  shown: 1.2,
  captions: 1,
  code: 0.4,
  drawn: 0.4,
} as const satisfies Record<keyof SlideText, number>;

/**
 * The records of a talk: one for the talk, one for each section with its slide, one for each passage of its recording.
 *
 * What stands between `<Notes>` is in none of them, whatever the build was asked for.
 */
export async function recordTalk(talk: TalkSource, graph: Graph): Promise<SearchRecord[]> {
  if (talk.data === null) return [];
  const { data, slug } = talk;
  const outline = graph.talks.get(slug)?.outline ?? talk.outline;
  const common: Common = {
    ...BARE_RECORD,
    talk: slug,
    year: occasionOf(data).date?.slice(0, 4) ?? null,
    tags: data.tags,
    lang: data.lang,
  };
  const parsed = readTalkText(talk.text, data);
  if (parsed.type === 'failed') return [];
  const root = parsed.publicRoot;
  const context = textContext(talk, graph, root);
  const { slides } = splitSlides(root);
  const [, ...sections] = outline.slides;
  const opening = weigh(readSlideText(slides[0] ?? { body: [] }, context));
  return [
    { ...common, ...describeTalk(talk, data), texts: [...frontTexts(data), ...opening] },
    ...sections.map((slide, index) => ({
      ...common,
      ...describeSlide({ slug, outline, data }, slide, graph),
      texts: weigh(readSlideText(slides[index + 1] ?? { body: [] }, context)),
    })),
    ...(await recordPassages({ ...talk, outline }, common)),
  ];
}

/** The records of a page: one for the page, one for each of its sections. */
export function recordPage(page: TalkSource, graph: Graph): SearchRecord[] {
  if (page.data === null) return [];
  const { data, slug } = page;
  const parsed = readTalkText(page.text, data);
  if (parsed.type === 'failed') return [];
  const { outline } = graph.pages.get(slug) ?? page;
  const context = textContext(page, graph, parsed.publicRoot);
  const { slides } = splitSlides(parsed.publicRoot);
  const common = { ...BARE_RECORD, kind: 'page', lang: data.lang } as const;
  return outline.slides.map((section, index) => ({
    ...common,
    path: `${pagePath(slug)}${index === 0 ? '' : `#${section.id}`}`,
    title: index === 0 ? data.title : section.title || data.title,
    isTitleLent: index > 0 && section.title === '',
    note: index === 0 ? '' : data.title,
    texts: [
      ...(index === 0 ? [{ weight: 2, text: data.summary ?? '' }] : []),
      ...weigh(readSlideText(slides[index] ?? { body: [] }, context)),
    ],
  }));
}

function describeTalk({ slug, outline }: TalkSource, data: Data) {
  const { title, speakers, lang } = data;
  return {
    kind: 'talk',
    path: `talks/${slug}/`,
    title,
    // A speaker's name leads to the talk before it leads to what mentions it.
    names: speakers.map(({ name }) => name),
    note: speak(lang).date(occasionOf(data).date),
    hasSlide: outline.slides.length > 0,
  } as const;
}

/** What the head of a page says: subtitle, summary, people and occasion. */
function frontTexts({
  subtitle = '',
  summary = '',
  speakers,
  events,
  tags,
  lang,
}: Data): WeightedText[] {
  const people = speakers.map(({ name, affiliation = '' }) => `${name} ${affiliation}`.trim());
  const occasions = events.map(({ name, place = '' }) => speak(lang).commas([name, place]));
  return [
    { weight: 4, text: subtitle },
    { weight: 2, text: summary },
    { weight: 2, text: [...people, ...occasions].filter(Boolean).join('. ') },
    { weight: 1, text: tags.join(', ') },
  ];
}

/** A slide that has no heading of its own goes by the one above it. */
function describeSlide(
  { slug, outline, data }: Pick<TalkSource, 'slug' | 'outline'> & { readonly data: Data },
  slide: SlideOutline,
  graph: Graph,
) {
  const index = outline.slides.indexOf(slide);
  const named = outline.slides.slice(0, index + 1).findLast(({ title }) => title !== '');
  const { related, systems } = linkedFrom(outline.references, slide.id, graph);
  return {
    kind: 'slide',
    path: `talks/${slug}/#${slide.id}`,
    title: named?.title ?? '',
    isTitleLent: slide.title === '',
    related,
    systems,
    note: speak(data.lang).say('block.slideInText', { number: index + 1 }),
    hasSlide: true,
  } as const;
}

/** What the terms and systems a slide links to are called, so that it is found by their other names too. */
function linkedFrom(
  references: TalkSource['outline']['references'],
  slideId: string,
  graph: Graph,
): { related: string[]; systems: string[] } {
  const related = new Set<string>();
  const systems = new Set<string>();
  for (const { target, slideId: from, isPrivate } of references) {
    if (from !== slideId || isPrivate) continue;
    if (target.kind === 'term') {
      addNames(graph.terms.get(target.id)?.term, graph.terms.get(target.id)?.also);
      const twin = graph.twins.systemOf.get(target.id);
      if (twin !== undefined) systems.add(twin);
    }
    if (target.kind !== 'system' || !graph.systems.has(target.id)) continue;
    systems.add(target.id);
    addNames(graph.systems.get(target.id)?.name, graph.systems.get(target.id)?.also);
  }
  return { related: [...related], systems: [...systems] };

  function addNames(name?: string, also: readonly string[] = []): void {
    for (const each of name === undefined ? [] : [name, ...also]) related.add(each);
  }
}

async function recordPassages(talk: TalkSource, common: Common): Promise<SearchRecord[]> {
  const { captions, video } = talk.data ?? {};
  const file = captions === undefined ? null : talk.read(captions);
  if (captions === undefined || file?.type !== 'text') return [];
  const { cues } = await parseCaptions(file.text, captions);
  const slides = new Map(talk.outline.slides.map((slide) => [slide.id, slide]));
  const ids = new Set(slides.keys());
  return cues.map((cue) => ({
    ...common,
    kind: 'passage',
    path: `talks/${talk.slug}/transcript/#${cue.anchor}`,
    title: slides.get(slideOfCue(cue.id, ids) ?? '')?.title || talk.data?.title || '',
    isTitleLent: true,
    texts: [{ weight: 0.7, text: cue.text }],
    note: formatClock(Math.floor(cue.seconds)),
    watch: video ? atSecond(video.url, Math.floor(cue.seconds)) : null,
  }));
}

function weigh(text: SlideText): WeightedText[] {
  return (Object.keys(WEIGHTS) as (keyof SlideText)[]).flatMap((part) =>
    text[part].map((each) => ({ weight: WEIGHTS[part], text: each })),
  );
}

function textContext(talk: TalkSource, graph: Graph, root: SyntaxNode): TextContext {
  const footnotes = new Map<string, SyntaxNode>();
  walk(root, (node) => {
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier ?? '', node);
  });
  return {
    footnotes,
    slug: talk.slug,
    source: talk.text,
    placeAt: talk.placeAt,
    nameOf: (target) => nameOf(target, graph, speak(talk.data?.lang ?? 'en')),
    read(path) {
      const file = talk.read(path.replace(/[?#].*$/, ''));
      return file.type === 'text' ? file.text : '';
    },
  };
}

/** What a reference says where its author gave it no text. */
function nameOf(target: Target, graph: Graph, speaker: Speaker): string | null {
  const found = resolveTarget(graph, target);
  switch (found.type) {
    case 'talk':
      return found.talk.data.title;
    case 'slide':
      return found.slide.title;
    case 'anchor': {
      const { kind, number, title } = found.anchor;
      return kind === 'slide' || kind === 'heading'
        ? title
        : speaker.say(`block.${kind}`, { number });
    }
    case 'term':
      return found.term.term;
    case 'system':
      return found.system.name;
    case 'citation':
      return shortCitation(found.entry, speaker);
    default:
      return null;
  }
}

type Data = NonNullable<TalkSource['data']>;
type Common = Omit<typeof BARE_RECORD, keyof TalkFacts> & TalkFacts;
type TalkFacts = Pick<SearchRecord, 'talk' | 'year' | 'tags' | 'lang'>;
