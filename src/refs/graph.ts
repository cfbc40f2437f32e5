import type { Anchor, BlockKind, SlideOutline, Target } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';
import type { BibEntry, SystemEntry, TermEntry } from '../schema/collections.ts';
import { isPage, PAGES } from '../format/page-slugs.ts';
import { numberBlocks } from './number-blocks.ts';
import { collectAliases, followAliases, type Aliases } from './aliases.ts';
import { fillTitles } from './fill-titles.ts';
import { findTwins, type Twins } from './twins.ts';

/** All that references can point at, and who points at it. */
export interface Graph {
  readonly talks: ReadonlyMap<string, Talk>;
  /** Pages that are none of a talk. They point at things without being listed where these are mentioned. */
  readonly pages: ReadonlyMap<string, Talk>;
  readonly terms: ReadonlyMap<string, TermEntry>;
  readonly systems: ReadonlyMap<string, SystemEntry>;
  readonly bibliography: ReadonlyMap<string, BibEntry>;
  readonly aliases: Aliases;
  /** Terms and systems that are one thing; who points at one points at both. */
  readonly twins: Twins;
  /** From what is pointed at to the places that point at it, in the order of the talks. */
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
}

/** A place that points at a target. */
export interface Backlink {
  readonly talk: Talk;
  readonly slide: SlideOutline;
}

/** What a target turned out to be. */
export type Resolution =
  | { readonly type: 'talk'; readonly talk: Talk }
  | { readonly type: 'slide'; readonly talk: Talk; readonly slide: SlideOutline }
  | { readonly type: 'anchor'; readonly talk: Talk; readonly anchor: Anchor }
  | { readonly type: 'term'; readonly id: string; readonly term: TermEntry }
  | { readonly type: 'system'; readonly id: string; readonly system: SystemEntry }
  | { readonly type: 'citation'; readonly entry: BibEntry; readonly locator: string | null }
  | { readonly type: 'moment'; readonly talk: Talk; readonly seconds: number }
  | { readonly type: 'unchecked' }
  | { readonly type: 'missing'; readonly missing: Missing };

/** Why a target was not found, and the names that would have been. */
export interface Missing {
  readonly what: 'talk' | 'slide' | BlockKind | 'term' | 'system' | 'citation';
  /** The name that was looked for. */
  readonly name: string;
  /** The talk that was searched, when the talk itself exists. */
  readonly within: Talk | null;
  readonly candidates: readonly string[];
}

/** Joins talks and collections into one graph. Pure: the same sources give the same graph. */
export function buildGraph(sources: GraphSources): Graph {
  const { terms, systems, bibliography } = sources;
  const aliases = collectAliases(sources);
  const bySlug = (talks: readonly Talk[]) => new Map(talks.map((talk) => [talk.slug, talk]));
  const twins = findTwins(terms, systems);
  const unnumbered = {
    talks: bySlug(sources.talks),
    pages: bySlug(sources.pages ?? []),
    terms,
    systems,
    bibliography,
    aliases,
    twins,
  };
  const numbered = numberBlocks([...sources.talks, ...(sources.pages ?? [])], (target) => {
    const found = resolveTarget(unnumbered, target);
    return found.type === 'anchor' ? found : null;
  });
  const part = (all: readonly Talk[]) => ({
    talks: bySlug(all.filter(({ slug }) => !isPage(slug))),
    pages: bySlug(all.filter(({ slug }) => isPage(slug))),
  });
  const untitled = { ...unnumbered, ...part(numbered) };
  const filled = fillTitles(numbered, (target) => resolveTarget(untitled, target));
  const graph = { ...unnumbered, ...part(filled) };
  const talks = [...graph.talks.values()];
  return { ...graph, backlinks: collectBacklinks(graph, talks) };
}

/**
 * Looks a target up, under its former id where it has no other.
 *
 * Files and external addresses are not part of the graph and come back `unchecked`.
 */
export function resolveTarget(graph: Omit<Graph, 'backlinks'>, target: Target): Resolution {
  const found = lookUp(graph, target);
  const present = found.type === 'missing' ? followAliases(graph.aliases, target) : null;
  return present ? lookUp(graph, present) : found;
}

/** The present name of a target that is written with a former one; null for any other target. */
export function presentTarget(graph: Omit<Graph, 'backlinks'>, target: Target): Target | null {
  if (lookUp(graph, target).type !== 'missing') return null;
  const present = followAliases(graph.aliases, target);
  return present && lookUp(graph, present).type !== 'missing' ? present : null;
}

function lookUp(graph: Omit<Graph, 'backlinks'>, target: Target): Resolution {
  switch (target.kind) {
    case 'anchor':
      return inTalk(graph, target.talk, (talk) => resolveAnchor(talk, target.id));
    case 'figure':
    case 'table':
    case 'listing':
    case 'equation':
      return inTalk(graph, target.talk, (talk) => resolveBlock(talk, target.kind, target.id));
    case 'moment':
      return inTalk(graph, target.talk, (talk) => ({
        type: 'moment',
        talk,
        seconds: target.seconds,
      }));
    case 'term':
      return resolveEntry(graph.terms, 'term', target.id, (term) => ({
        type: 'term',
        id: target.id,
        term,
      }));
    case 'system':
      return resolveEntry(graph.systems, 'system', target.id, (system) => ({
        type: 'system',
        id: target.id,
        system,
      }));
    case 'citation':
      return resolveEntry(graph.bibliography, 'citation', target.key, (entry) => ({
        type: 'citation',
        entry,
        locator: target.locator,
      }));
    default:
      return { type: 'unchecked' };
  }
}

const DOM_PREFIX = {
  slide: '',
  heading: '',
  figure: 'fig-',
  table: 'tbl-',
  listing: 'lst-',
  equation: 'eq-',
} as const;

/** The id an anchor has in both views; blocks are set apart, so that a figure may be named like its slide. */
export function domIdOf(anchor: Pick<Anchor, 'kind' | 'id'>): string {
  return `${DOM_PREFIX[anchor.kind]}${anchor.id}`;
}

/** A name for what a target means, the same however it is written; null for what takes no backlinks. */
export function subjectOf(graph: Graph, target: Target): string | null {
  return keyOf(resolveTarget(graph, target), graph.twins);
}

/** The places that point at what a target means, however they write it, in the order of the talks. */
export function backlinksOf(graph: Graph, target: Target): readonly Backlink[] {
  const key = subjectOf(graph, target);
  return (key && graph.backlinks.get(key)) || [];
}

/** The talk or the page of a slug. */
export function textNamed(
  { talks, pages }: Pick<Graph, 'talks' | 'pages'>,
  slug: string,
): Talk | undefined {
  return talks.get(slug) ?? pages.get(slug);
}

function inTalk(
  graph: Omit<Graph, 'backlinks'>,
  slug: string,
  find: (talk: Talk) => Resolution,
): Resolution {
  const talk = textNamed(graph, slug);
  if (talk) return find(talk);
  const page = `${PAGES}${slug}`;
  const names = isPage(slug) ? graph.pages.keys() : graph.talks.keys();
  return missing('talk', slug, null, [...names, ...(graph.pages.has(page) ? [page] : [])]);
}

function resolveAnchor(talk: Talk, id: string | null): Resolution {
  if (id === null) return { type: 'talk', talk };
  const slide = talk.outline.slides.find((each) => each.id === id);
  if (slide) return { type: 'slide', talk, slide };
  const anchor = talk.outline.anchors.find((each) => each.kind !== 'slide' && domIdOf(each) === id);
  if (anchor) return { type: 'anchor', talk, anchor };
  return missing('slide', id, talk, talk.outline.anchors.map(domIdOf));
}

function resolveBlock(talk: Talk, kind: BlockKind, id: string): Resolution {
  const blocks = talk.outline.anchors.filter((each) => each.kind === kind);
  const anchor = blocks.find((each) => each.id === id);
  return anchor
    ? { type: 'anchor', talk, anchor }
    : missing(
        kind,
        id,
        talk,
        blocks.map((each) => each.id),
      );
}

function resolveEntry<T>(
  entries: ReadonlyMap<string, T>,
  what: Missing['what'],
  name: string,
  found: (entry: T) => Resolution,
): Resolution {
  const entry = entries.get(name);
  return entry === undefined ? missing(what, name, null, [...entries.keys()]) : found(entry);
}

function missing(
  what: Missing['what'],
  name: string,
  within: Talk | null,
  candidates: string[],
): Resolution {
  return { type: 'missing', missing: { what, name, within, candidates } };
}

function collectBacklinks(
  graph: Omit<Graph, 'backlinks'>,
  talks: readonly Talk[],
): Map<string, Backlink[]> {
  const backlinks = new Map<string, Backlink[]>();
  for (const talk of talks) {
    const slides = new Map(talk.outline.slides.map((slide) => [slide.id, slide]));
    for (const reference of talk.outline.references) {
      const slide = slides.get(reference.slideId);
      if (!slide || reference.isPrivate) continue;
      const found = resolveTarget(graph, reference.target);
      const key = keyOf(found, graph.twins);
      if (key === null || isWithin(found, talk, slide)) continue;
      const known = backlinks.get(key) ?? [];
      // References come slide by slide, so a slide that was counted is the last one.
      if (known.at(-1)?.slide !== slide) known.push({ talk, slide });
      backlinks.set(key, known);
    }
  }
  return backlinks;
}

/** Whether a slide points at itself or a talk at itself, which is no news to their readers. */
function isWithin(found: Resolution, talk: Talk, slide: SlideOutline): boolean {
  if (!('talk' in found) || found.talk.slug !== talk.slug) return false;
  if (found.type === 'slide') return found.slide.id === slide.id;
  return found.type !== 'anchor' || found.anchor.slideId === slide.id;
}

/** One text for each thing that can be pointed at; null for what takes no backlinks. */
function keyOf(found: Resolution, { systemOf }: Twins): string | null {
  switch (found.type) {
    case 'talk':
    case 'moment':
      return `talk:${found.talk.slug}`;
    case 'slide':
      return `anchor:${found.talk.slug}#${found.slide.id}`;
    case 'anchor':
      return `anchor:${found.talk.slug}#${domIdOf(found.anchor)}`;
    case 'term': {
      const twin = systemOf.get(found.id);
      return twin === undefined ? `term:${found.id}` : `system:${twin}`;
    }
    case 'system':
      return `system:${found.id}`;
    case 'citation':
      return `citation:${found.entry.key}`;
    default:
      return null;
  }
}

/** What a graph is made of. */
export interface GraphSources {
  readonly talks: readonly Talk[];
  readonly pages?: readonly Talk[];
  readonly terms: ReadonlyMap<string, TermEntry>;
  readonly systems: ReadonlyMap<string, SystemEntry>;
  readonly bibliography: ReadonlyMap<string, BibEntry>;
}
