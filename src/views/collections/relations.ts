import type { SystemEntry } from '../../schema/collections.ts';
import type { Graph } from '../../refs/graph.ts';

type Verb = SystemEntry['relations'][number]['verb'];

/** How each relation reads from its two ends. */
const PHRASES: Readonly<Record<Verb, { readonly out: string; readonly in: string }>> = {
  'runs-on': { out: 'runs on', in: 'is the base for' },
  wraps: { out: 'wraps', in: 'is wrapped by' },
  implements: { out: 'implements', in: 'is implemented by' },
  replaces: { out: 'replaces', in: 'is replaced by' },
  'competes-with': { out: 'competes with', in: 'competes with' },
};

/** Every relation of a system, its own and those that others state about it, each once. */
export function relationsOf(systems: Graph['systems'], id: string): Relation[] {
  const own = (systems.get(id)?.relations ?? []).map(({ verb, to }) => describe(verb, 'out', to));
  const stated = [...systems].flatMap(([from, { relations }]) =>
    relations
      .filter(({ to }) => to === id && from !== id)
      .map(({ verb }) => describe(verb, 'in', from)),
  );
  const seen = new Set<string>();
  return [...own, ...stated].filter(({ phrase, id: other }) => {
    const key = `${phrase}\0${other}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The relations under their phrases, in the order a reader asks: what is below, around, before, beside. */
export function groupByPhrase(relations: readonly Relation[]): { phrase: string; ids: string[] }[] {
  const order = [...new Set(Object.values(PHRASES).flatMap((phrase) => [phrase.out, phrase.in]))];
  return order
    .map((phrase) => ({
      phrase,
      ids: relations.filter((each) => each.phrase === phrase).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0);
}

function describe(verb: Verb, direction: Relation['direction'], id: string): Relation {
  return {
    id,
    direction,
    phrase: PHRASES[verb][direction],
    forward: PHRASES[verb].out,
    isMutual: verb === 'competes-with',
  };
}

/** One relation, seen from the system in question. */
export interface Relation {
  /** The system at the other end. */
  readonly id: string;
  readonly direction: 'out' | 'in';
  /** How it reads from here: `is wrapped by`. */
  readonly phrase: string;
  /** How it reads along the arrow: `wraps`. */
  readonly forward: string;
  readonly isMutual: boolean;
}
