import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import { settings } from './settings.ts';
import { compare } from '../lib/compare.ts';
import { filePathOf } from '../lib/decode.ts';
import { readPart } from '../markdown/read-part.ts';
import { occasionOf } from '../format/events.ts';
import { composeTalk } from '../format/compose-talk.ts';
import { outlineTalk } from '../format/outline-talk.ts';
import { readTalkText } from '../format/read-talk-text.ts';
import type { BibEntry, TimelineEvent } from '../schema/collections.ts';
import type { Outline } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';
import { pageAsTalk } from '../schema/page.ts';
import { talkDefaults } from '../schema/talk.ts';
import { buildGraph, type Graph } from '../refs/graph.ts';
import { groupTalks, type Groups } from '../refs/talk-groups.ts';
import { parseBibliography } from '../refs/parse-bibliography.ts';

/** A talk together with what renders it. */
export interface LoadedTalk extends Talk {
  readonly entry: CollectionEntry<'talks'>;
}

/** A page of `pages/`, which is read like a talk. */
export interface LoadedPage extends Talk {
  readonly entry: CollectionEntry<'pages'>;
}

/** Everything of a content folder that pages are made of. */
export interface Library {
  /** Newest first; talks of the same day by title. */
  readonly talks: readonly LoadedTalk[];
  readonly graph: Graph;
  /** What the talks have in common. */
  readonly groups: Groups<LoadedTalk>;
  readonly timeline: readonly TimelineEvent[];
  /** Pages of `pages/`, in the order that they have in the navigation, then by name. */
  readonly pages: readonly LoadedPage[];
}

let library: Promise<Library> | undefined;
const outlines = new Map<string, { body: string; outline: Outline }>();

/** Reads the content folder once for a build; in `dev` again for each page, with unchanged talks kept. */
export function loadLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readLibrary();
  return (library ??= readLibrary());
}

async function readLibrary(): Promise<Library> {
  const entries = await getCollection('talks');
  const talks = entries.map((entry) => ({
    slug: entry.id,
    data: entry.data,
    outline: outlineOf(entry),
    entry,
  }));
  talks.sort(
    (a, b) =>
      compare(occasionOf(b.data).date ?? UNDATED, occasionOf(a.data).date ?? UNDATED) ||
      compare(a.data.title, b.data.title),
  );
  const pages = await readPages();
  const graph = buildGraph({
    talks,
    pages,
    terms: await readMap('terms'),
    systems: await readMap('systems'),
    bibliography: new Map([...(await readOwnSources(entries)), ...(await readMap('bibliography'))]),
  });
  const timeline = (await readCollection('timeline'))
    .sort((a, b) => compare(a.id, b.id))
    .map(({ data }) => data);
  // The graph has the numbers of figures and the words of references that titles are made of.
  const resolved = talks.map((talk) => ({
    ...talk,
    outline: graph.talks.get(talk.slug)?.outline ?? talk.outline,
  }));
  return { talks: resolved, graph, timeline, groups: groupTalks(resolved), pages };
}

async function readPages(): Promise<LoadedPage[]> {
  const hasPages = existsSync(join(settings.content, 'pages'));
  const entries = hasPages ? await getCollection('pages') : [];
  const defaults = talkDefaults(settings.info);
  const orderOf = ({ data }: CollectionEntry<'pages'>) => data.order ?? Infinity;
  return entries
    .sort((a, b) => compareOrder(orderOf(a), orderOf(b)) || compare(a.id, b.id))
    .map((entry) => {
      const data = pageAsTalk(entry.data, defaults);
      return { slug: entry.id, data, outline: outlineOf({ ...entry, data }), entry };
    });
}

/** Two that have none are alike; one taken from the other would be no number. */
function compareOrder(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The files of collections, which a content folder may leave out. */
/** Drafts without a date stand in front of all others, as what is worked on. */
const UNDATED = '9999';

const FILES = {
  terms: 'glossary.yaml',
  systems: 'systems.yaml',
  bibliography: 'references.bib',
  timeline: 'timeline.yaml',
} as const;

/** The entries of a collection; Astro warns of one that it is asked for and that has none. */
async function readCollection<C extends keyof typeof FILES>(
  collection: C,
): Promise<CollectionEntry<C>[]> {
  const isThere = existsSync(join(settings.content, FILES[collection]));
  return isThere ? await getCollection(collection) : [];
}

async function readMap<C extends 'terms' | 'systems' | 'bibliography'>(
  collection: C,
): Promise<ReadonlyMap<string, CollectionEntry<C>['data']>> {
  const entries = await readCollection(collection);
  return new Map(entries.map((entry) => [entry.id, entry.data]));
}

/** The sources of the BibTeX files that talks have of their own. */
async function readOwnSources(
  entries: readonly CollectionEntry<'talks'>[],
): Promise<[string, BibEntry][]> {
  const read = entries.map(async ({ data, filePath }) => {
    if (data.references === undefined || filePath === undefined) return [];
    const text = await readFile(resolve(dirname(filePath), filePathOf(data.references)), 'utf8');
    return parseBibliography(text).entries;
  });
  return (await Promise.all(read)).flat().map((entry) => [entry.key, entry]);
}

/** What a text is read from. */
type SourceEntry = Pick<CollectionEntry<'talks'>, 'body' | 'filePath'>;

/** The text of a talk or a page with its shared parts in it. */
export function textOf({ body = '', filePath = '.' }: SourceEntry): string {
  return composeTalk(body, readPart(dirname(resolve(filePath)))).text;
}

function outlineOf(entry: SourceEntry & Pick<Talk, 'data'> & { readonly id: string }): Outline {
  const body = textOf(entry);
  const known = outlines.get(entry.id);
  if (known?.body === body) return known.outline;
  const parsed = readTalkText(body, entry.data);
  const root = parsed.type === 'read' ? parsed.publicRoot : { type: 'root', children: [] };
  const { outline } = outlineTalk(root, { slug: entry.id, source: body, title: entry.data.title });
  outlines.set(entry.id, { body, outline });
  return outline;
}
