import type { DocsPage } from '../../docs/parse-page.ts';
import { speak } from '../../i18n/speak.ts';
import { compare } from '../../lib/compare.ts';
import type { TimelineEvent } from '../../schema/collections.ts';
import type { TalkSource } from '../../model/sources.ts';
import type { Graph } from '../../refs/graph.ts';
import {
  recordEvents,
  recordDocs,
  recordSources,
  recordSystems,
  recordTerms,
} from './collection-records.ts';
import { mergeTwins } from './merge-twins.ts';
import type { SearchRecord } from './record.ts';
import { recordPage, recordTalk } from './talk-records.ts';

/**
 * Every idea of a content folder once, in one order whatever order the talks come in.
 *
 * Records are made from the sources, so that the index can be built while the pages still are.
 */
export async function buildRecords(library: SearchedLibrary): Promise<SearchRecord[]> {
  const { talks, ownPages = [], graph, timeline, docs, lang, pages = ALL_PAGES } = library;
  const speaker = speak(lang);
  const newestFirst = [...talks].sort(
    (a, b) => compare(b.data?.date ?? '', a.data?.date ?? '') || compare(a.slug, b.slug),
  );
  // One after the other: a talk's tree is large, and gone when its records are made.
  const ofTalks: SearchRecord[] = [];
  for (const talk of newestFirst) ofTalks.push(...(await recordTalk(talk, graph)));
  const terms = pages.glossary ? recordTerms(graph.terms) : [];
  const systems = recordSystems(graph.systems);
  const records = [
    ...ofTalks,
    ...(pages.systems ? mergeTwins(terms, systems, graph.twins) : terms),
    ...(pages.timeline ? recordEvents(timeline, speaker) : []),
    ...(pages.references ? recordSources(graph.bibliography, speaker) : []),
    ...ownPages.flatMap((page) => recordPage(page, graph)),
    ...recordDocs(docs),
  ];
  // Without their pages there is nothing to filter by either.
  return pages.systems ? records : records.map((record) => ({ ...record, systems: [] }));
}

/** What search knows: the talks that are shown, and the collections. */
export interface SearchedLibrary {
  readonly talks: readonly TalkSource[];
  /** Pages that are none of a talk. */
  readonly ownPages?: readonly TalkSource[];
  readonly graph: Graph;
  readonly timeline: readonly TimelineEvent[];
  readonly docs: readonly DocsPage[];
  /** The language of the site, which dates of collections are in. */
  readonly lang: string;
  /** Which collections have a page; what has none is not found. */
  readonly pages?: SearchedPages;
}

type SearchedPages = Readonly<Record<'glossary' | 'systems' | 'timeline' | 'references', boolean>>;
const ALL_PAGES: SearchedPages = {
  glossary: true,
  systems: true,
  timeline: true,
  references: true,
};
