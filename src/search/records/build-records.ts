import type { GuidePage } from '../../guide/parse-page.ts';
import { compare } from '../../lib/compare.ts';
import type { TimelineEvent } from '../../model/collections.ts';
import type { TalkSource } from '../../model/sources.ts';
import type { Graph } from '../../refs/graph.ts';
import {
  recordEvents,
  recordGuide,
  recordSources,
  recordSystems,
  recordTerms,
} from './collection-records.ts';
import type { SearchRecord } from './record.ts';
import { recordTalk } from './talk-records.ts';

/**
 * Every idea of a content folder once, in one order whatever order the talks come in.
 *
 * Records are made from the sources, so that the index can be built while the pages still are.
 */
export async function buildRecords(library: SearchedLibrary): Promise<SearchRecord[]> {
  const { talks, graph, timeline, guide } = library;
  const newestFirst = [...talks].sort(
    (a, b) => compare(b.data?.date ?? '', a.data?.date ?? '') || compare(a.slug, b.slug),
  );
  // One after the other: a talk's tree is large, and gone when its records are made.
  const ofTalks: SearchRecord[] = [];
  for (const talk of newestFirst) ofTalks.push(...(await recordTalk(talk, graph)));
  return [
    ...ofTalks,
    ...recordTerms(graph.terms),
    ...recordSystems(graph.systems),
    ...recordEvents(timeline),
    ...recordSources(graph.bibliography),
    ...recordGuide(guide),
  ];
}

/** What search knows: the talks that are shown, and the collections. */
export interface SearchedLibrary {
  readonly talks: readonly TalkSource[];
  readonly graph: Graph;
  readonly timeline: readonly TimelineEvent[];
  readonly guide: readonly GuidePage[];
}
