import type { Speaker } from '../i18n/speak.ts';
import type { Target } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';
import { shortCitation } from './citation-text.ts';
import { subjectOf, type Graph } from './graph.ts';

/**
 * The talks that speak of the same things as a talk: that refer to the same terms, systems and sources. What few talks refer to counts more
 * than what all do.
 */
export function relatedTalks(graph: Graph, slug: string, speaker: Speaker): RelatedTalk[] {
  const index = indexOf(graph);
  const own = index.subjects.get(slug);
  if (!own) return [];
  const shared = new Map<string, Subject[]>();
  for (const subject of own.values()) {
    if (subject.talks.size > Math.max(FEW, graph.talks.size * COMMON)) continue;
    for (const other of subject.talks) {
      if (other === slug) continue;
      const known = shared.get(other);
      if (known) known.push(subject);
      else shared.set(other, [subject]);
    }
  }
  const weightOf = ({ talks }: Subject) => Math.log(1 + graph.talks.size / talks.size);
  const related = [...shared].flatMap(([other, subjects]) => {
    const talk = graph.talks.get(other);
    if (!talk || subjects.length < LEAST) return [];
    const weight = subjects.reduce((sum, subject) => sum + weightOf(subject), 0);
    const size = Math.sqrt(own.size * (index.subjects.get(other)?.size ?? 1));
    const names = subjects
      .map((subject) => ({ ...subject, name: subject.nameIn(speaker) }))
      .sort((a, b) => weightOf(b) - weightOf(a) || b.count - a.count || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
    return [{ talk, closeness: weight / size, shared: [...new Set(names)].slice(0, MOST_NAMES) }];
  });
  return related
    .sort((a, b) => b.closeness - a.closeness || (a.talk.slug < b.talk.slug ? -1 : 1))
    .slice(0, MOST);
}

/** What each talk refers to. It is made once for a graph. */
function indexOf(graph: Graph): TalkIndex {
  const known = indexes.get(graph);
  if (known) return known;
  const all = new Map<string, Subject>();
  const subjects = new Map<string, Map<string, Subject>>();
  for (const { slug, outline } of graph.talks.values()) {
    const own = new Map<string, Subject>();
    subjects.set(slug, own);
    for (const { target, isPrivate } of outline.references) {
      const nameIn = isPrivate ? null : nameOf(graph, target);
      const key = nameIn === null ? null : subjectOf(graph, target);
      if (nameIn === null || key === null) continue;
      const subject = all.get(key) ?? { nameIn, talks: new Set<string>(), count: 0 };
      subject.talks.add(slug);
      subject.count += 1;
      all.set(key, subject);
      own.set(key, subject);
    }
  }
  const index = { subjects };
  indexes.set(graph, index);
  return index;
}

/** What a subject is called; null for what is no subject two talks can share. */
function nameOf({ terms, systems, bibliography }: Graph, target: Target): Subject['nameIn'] | null {
  switch (target.kind) {
    case 'term':
      return named(terms.get(target.id)?.term);
    case 'system':
      return named(systems.get(target.id)?.name);
    case 'citation': {
      const entry = bibliography.get(target.key);
      return entry ? (speaker) => shortCitation(entry, speaker) : null;
    }
    default:
      return null;
  }
}

function named(name: string | undefined): Subject['nameIn'] | null {
  return name === undefined ? null : () => name;
}

const indexes = new WeakMap<Graph, TalkIndex>();
/** So many talks are worth a look, if they share so many things. */
const MOST = 3;
const LEAST = 2;
const MOST_NAMES = 3;
/** What more than this part of many talks refers to tells none of them apart. */
const COMMON = 0.3;
const FEW = 10;

interface TalkIndex {
  readonly subjects: ReadonlyMap<string, ReadonlyMap<string, Subject>>;
}

/** A term, a system or a source, and the talks that refer to it. */
interface Subject {
  readonly nameIn: (speaker: Speaker) => string;
  readonly talks: Set<string>;
  count: number;
}

/** A talk that has things in common with another. */
export interface RelatedTalk {
  readonly talk: Talk;
  readonly closeness: number;
  /** What both refer to, the most telling first. */
  readonly shared: readonly string[];
}
