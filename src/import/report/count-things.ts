import { countOutcomes, type Outcome, type Thing } from '../ledger.ts';

/** Things of one kind, by outcome. */
export interface KindCount extends Readonly<Record<Outcome, number>> {
  readonly kind: string;
}

/** How many things of each kind there were and what became of them, the most frequent first. */
export function countKinds(things: readonly Thing[]): KindCount[] {
  const groups = Map.groupBy(things, ({ kind }) => kind);
  return [...groups]
    .map(([kind, group]) => ({ kind, ...countOutcomes(group) }))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.kind < b.kind ? -1 : 1));
}

function sizeOf({ kept, changed, dropped }: KindCount): number {
  return kept + changed + dropped;
}

/** What is not as it was, in the order of the deck; things of one kind with one reason are together. */
export function groupLosses(things: readonly Thing[]): [Thing, ...Thing[]][] {
  const lost = things
    .filter(({ outcome }) => outcome !== 'kept')
    .sort((a, b) => a.slide - b.slide || a.place.line - b.place.line);
  const groups = Map.groupBy(lost, ({ outcome, kind, why }) => `${outcome}\0${kind}\0${why}`);
  return [...groups.values()] as [Thing, ...Thing[]][];
}

/** `412 of 431 things kept, 15 changed, 4 dropped`. */
export function summarize(things: readonly Thing[]): string {
  const { kept, changed, dropped } = countOutcomes(things);
  return `${kept} of ${count(things.length, 'thing')} kept, ${changed} changed, ${dropped} dropped`;
}

/** `1 slide`, `2 slides`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
