import type { Speaker } from '../../i18n/speak.ts';
import type { SystemEntry } from '../../schema/collections.ts';
import type { Graph } from '../../refs/graph.ts';

type Verb = SystemEntry['relations'][number]['verb'];

/** How each relation reads from its two ends. */
const PHRASES = {
  'runs-on': { out: 'relation.runsOn', in: 'relation.isBaseFor' },
  wraps: { out: 'relation.wraps', in: 'relation.isWrappedBy' },
  implements: { out: 'relation.implements', in: 'relation.isImplementedBy' },
  replaces: { out: 'relation.replaces', in: 'relation.isReplacedBy' },
  'competes-with': { out: 'relation.competesWith', in: 'relation.competesWith' },
} as const satisfies Readonly<Record<Verb, Record<Relation['direction'], string>>>;

/** Every relation of a system, its own and those that others state about it, each once. */
export function relationsOf(
  systems: Graph['systems'],
  id: string,
  say: Speaker['say'],
): Relation[] {
  const own = (systems.get(id)?.relations ?? []).map(({ verb, to }) =>
    describe(verb, 'out', to, say),
  );
  const stated = [...systems].flatMap(([from, { relations }]) =>
    relations
      .filter(({ to }) => to === id && from !== id)
      .map(({ verb }) => describe(verb, 'in', from, say)),
  );
  const seen = new Set<string>();
  return [...own, ...stated].filter(({ phrase, id: other }) => {
    const key = `${phrase}\0${other}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The relations under their phrases, in the order a reader asks: what is below, around, before, beside. */
export function groupByPhrase(
  relations: readonly Relation[],
  say: Speaker['say'],
): { phrase: string; ids: string[] }[] {
  const phrases = Object.values(PHRASES).flatMap((phrase) => [say(phrase.out), say(phrase.in)]);
  const order = [...new Set(phrases)];
  return order
    .map((phrase) => ({
      phrase,
      ids: relations.filter((each) => each.phrase === phrase).map(({ id }) => id),
    }))
    .filter(({ ids }) => ids.length > 0);
}

function describe(
  verb: Verb,
  direction: Relation['direction'],
  id: string,
  say: Speaker['say'],
): Relation {
  return {
    id,
    direction,
    phrase: say(PHRASES[verb][direction]),
    forward: say(PHRASES[verb].out),
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
