import type { Problem } from '../model/problem.ts';
import { createProblem } from '../problems/catalogue.ts';
import { resolveTarget, type Graph } from '../refs/graph.ts';
import { suggest } from '../refs/suggest.ts';
import type { ReadCollections } from './collections.ts';
import { isUnread, type Unread } from './references.ts';
import { placeOfPath } from './yaml-problems.ts';

/** Events name systems and slides there are. */
export function checkTimeline(
  { timeline, timelineFile: source, systems }: ReadCollections,
  graph: Graph,
  unread: Unread,
): Problem[] {
  if (!source) return [];
  return [...timeline].flatMap(([index, event]) => [
    ...event.systems.flatMap((name, at) => {
      if (systems.has(name) || unread.kinds.has('system')) return [];
      const place = placeOfPath(source, [index, 'systems', at], false);
      const near = { ...place, suggestions: suggest(name, systems.keys()), target: name };
      return [createProblem('unknown-entry', near, { name, kind: 'system', file: 'systems.yaml' })];
    }),
    ...event.talks.flatMap((name, at) => {
      const [talk = '', id = null] = name.split('#');
      const found = resolveTarget(graph, { kind: 'anchor', talk, id });
      if (found.type !== 'missing' || isUnread(found.missing, unread)) return [];
      const { what, name: missing, candidates } = found.missing;
      const place = placeOfPath(source, [index, 'talks', at], false);
      const near = { ...place, suggestions: suggest(missing, candidates), target: name };
      return [
        what === 'talk'
          ? createProblem('unknown-talk', near, { name: missing })
          : createProblem('unknown-slide', near, { name: missing, talk, isOwn: false }),
      ];
    }),
  ]);
}
