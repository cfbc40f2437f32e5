import { LOCK_FILE, readPublishedId, type LockedTarget } from '../refs/ids-lock.ts';
import { partName } from './alias-repairs.ts';
import type { Entry, Lost } from './vanished-ids.ts';

/**
 * Talks whose slides are in another folder, while their own name is taken by something else: two folders that exchanged names, or
 * one that was renamed and another made in its place. No alias helps there, since the name still names a talk.
 */
export function findMovedTalks(
  lost: readonly Lost[],
  entries: readonly Entry[],
  published: readonly string[],
): MovedTalk[] {
  const isLocked = new Set(entries.map(({ text }) => text));
  const namesOf = (slug: string) =>
    entries.filter(({ target }) => isIn(target, slug)).map(({ target }) => partName(target));
  const fresh = published.flatMap((id) => {
    const target = readPublishedId(id);
    return target && 'talk' in target && !isLocked.has(id) ? [target] : [];
  });
  const own = lost.filter(({ target, written }) => written !== undefined && isIn(target, written));
  const homes = new Map<string, string>();
  for (const [slug, gone] of Map.groupBy(own, ({ written }) => written ?? '')) {
    for (const [other, arrived] of Map.groupBy(fresh, (target) => target.talk)) {
      const shared = new Set(namesOf(other));
      const distinct = namesOf(slug).filter((name) => name !== '' && !shared.has(name));
      const names = new Set(arrived.map(partName));
      const found = gone.filter(({ target }) => names.has(partName(target)));
      if (other !== slug && found.length * 2 > distinct.length) homes.set(slug, other);
    }
  }
  return [...homes].flatMap(([slug, home]) => {
    const isExchange = homes.get(home) === slug;
    // An exchange is one cause, told at the first of the two.
    if (isExchange && [...homes.keys()].indexOf(home) < [...homes.keys()].indexOf(slug)) return [];
    const line = own.find(({ written }) => written === slug)?.line ?? 1;
    const lines = isExchange
      ? `the lines of \`${slug}\` and \`${home}\` that are gone`
      : `the lines of \`${slug}\` that are gone`;
    const fix = isExchange
      ? `Exchange the names of the folders \`${slug}\` and \`${home}\` again, or take ${lines} out of \`${LOCK_FILE}\` to let those links break.`
      : `Give the folder \`${home}\` the name \`${slug}\` again, and the talk that is there now another, or take ${lines} out of \`${LOCK_FILE}\` to let those links break.`;
    const reason = isExchange
      ? `has exchanged its name with \`${home}\``
      : `has its slides in \`${home}\` now, while another talk has its name`;
    return [{ id: slug, slugs: isExchange ? [slug, home] : [slug], line, reason, fix }];
  });
}

function isIn(target: LockedTarget, slug: string): boolean {
  return 'talk' in target && target.talk === slug;
}

/** A talk that is to be found in another folder, with what to do about it. */
interface MovedTalk {
  readonly id: string;
  /** The talks whose losses that explains. */
  readonly slugs: readonly string[];
  readonly line: number;
  readonly reason: string;
  readonly fix: string;
}
