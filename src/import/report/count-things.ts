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

/** `412 of 431 things kept, 15 changed, 4 dropped`. */
export function summarize(things: readonly Thing[]): string {
  const { kept, changed, dropped } = countOutcomes(things);
  return `${kept} of ${things.length} things kept, ${changed} changed, ${dropped} dropped`;
}
