import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import { compare } from '../lib/compare.ts';
import { filePathOf } from '../lib/decode.ts';
import { outlineTalk } from '../markdown/outline-talk.ts';
import { parseTalk } from '../markdown/parse-talk.ts';
import type { BibEntry, TimelineEvent } from '../model/collections.ts';
import type { Outline } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';
import { withoutNotes } from '../syntax/without-notes.ts';
import { buildGraph, type Graph } from '../refs/graph.ts';
import { parseBibliography } from '../refs/parse-bibliography.ts';

/** A talk together with what renders it. */
export interface LoadedTalk extends Talk {
  readonly entry: CollectionEntry<'talks'>;
}

/** Everything of a content folder that pages are made of. */
export interface Library {
  /** Newest first; talks of the same day by title. */
  readonly talks: readonly LoadedTalk[];
  readonly graph: Graph;
  readonly timeline: readonly TimelineEvent[];
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
  talks.sort((a, b) => compare(b.data.date, a.data.date) || compare(a.data.title, b.data.title));
  const graph = buildGraph({
    talks,
    terms: await readMap('terms'),
    systems: await readMap('systems'),
    bibliography: new Map([...(await readOwnSources(entries)), ...(await readMap('bibliography'))]),
  });
  const timeline = (await getCollection('timeline'))
    .sort((a, b) => compare(a.id, b.id))
    .map(({ data }) => data);
  return { talks, graph, timeline };
}

async function readMap<C extends 'terms' | 'systems' | 'bibliography'>(
  collection: C,
): Promise<ReadonlyMap<string, CollectionEntry<C>['data']>> {
  const entries: CollectionEntry<C>[] = await getCollection(collection);
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

function outlineOf(entry: CollectionEntry<'talks'>): Outline {
  const body = entry.body ?? '';
  const known = outlines.get(entry.id);
  if (known?.body === body) return known.outline;
  const parsed = parseTalk(body);
  const root =
    parsed.type === 'parsed' ? withoutNotes(parsed.root) : { type: 'root', children: [] };
  const { outline } = outlineTalk(root, { slug: entry.id, source: body, title: entry.data.title });
  outlines.set(entry.id, { body, outline });
  return outline;
}
