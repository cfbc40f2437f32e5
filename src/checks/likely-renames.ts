import { suggest } from '../refs/suggest.ts';

/**
 * Guesses which new id a vanished one became.
 *
 * Ids are compared within their family: the slides of a talk, its figures, the terms. An id that stands between the same
 * neighbours as the lost one, or that reads like it, is most likely the same thing under another name.
 *
 *     lock:  open, why-traps, costs       content:  open, leaving-is-dear, costs
 *     why-traps -> leaving-is-dear
 */
export function createRenameFinder(
  locked: readonly string[],
  published: readonly string[],
): (id: string) => string | null {
  const isLocked = new Set(locked);
  const isLive = new Set(published);
  return (id) => {
    if (familyOf(id) === TALKS) return findTalk(id);
    const isKin = (each: string) => familyOf(each) === familyOf(id);
    const family = published.filter(isKin);
    const lost = runAround(locked.filter(isKin), id, isLive);
    const inPlace = runBetween(family, lost, isLocked);
    const sameTurn = inPlace.length === lost.run.length ? inPlace[lost.run.indexOf(id)] : undefined;
    const fresh = family.filter((each) => !isLocked.has(each));
    return closest(id, inPlace) ?? sameTurn ?? closest(id, fresh);
  };

  /** A talk is known again by what is in it, else by its name. */
  function findTalk(slug: string): string | null {
    const fresh = published.filter((id) => familyOf(id) === TALKS && !isLocked.has(id));
    const parts = partsOf(locked, slug);
    const shared = (candidate: string) => {
      const others = new Set(partsOf(published, candidate));
      return parts.filter((part) => others.has(part)).length;
    };
    const [best] = fresh
      .map((candidate) => ({ candidate, count: shared(candidate) }))
      .sort((a, b) => b.count - a.count);
    return best && best.count * 2 > parts.length ? best.candidate : closest(slug, fresh);
  }
}

const TALKS = 'talks';

/** What must be equal for one id to become another: everything but its last name. */
function familyOf(id: string): string {
  const name = /^(.*[#/:@])[^#/:@]*$/s.exec(id);
  return name?.[1] ?? TALKS;
}

function nameOf(id: string): string {
  return id.slice(id === familyOf(id) || familyOf(id) === TALKS ? 0 : familyOf(id).length);
}

function partsOf(ids: readonly string[], slug: string): string[] {
  return ids.filter((id) => id.startsWith(`${slug}#`)).map(nameOf);
}

function closest(id: string, candidates: readonly string[]): string | null {
  const [near] = suggest(nameOf(id), candidates.map(nameOf));
  return candidates.find((candidate) => nameOf(candidate) === near) ?? null;
}

/** The lost ids around one of them, and the live neighbours they stood between. */
function runAround(family: readonly string[], id: string, isLive: ReadonlySet<string>): LostRun {
  const at = family.indexOf(id);
  const before = family.slice(0, at).findLastIndex((each) => isLive.has(each));
  const after = family.findIndex((each, index) => index > at && isLive.has(each));
  const end = after < 0 ? family.length : after;
  return {
    run: family.slice(before + 1, end),
    before: family[before] ?? null,
    after: family[end] ?? null,
  };
}

/** The new ids that stand between the same neighbours. */
function runBetween(
  family: readonly string[],
  { before, after }: LostRun,
  isLocked: ReadonlySet<string>,
): string[] {
  const start = before === null ? 0 : family.indexOf(before) + 1;
  const end = after === null ? family.length : family.indexOf(after);
  return family.slice(start, Math.max(start, end)).filter((each) => !isLocked.has(each));
}

interface LostRun {
  readonly run: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}
