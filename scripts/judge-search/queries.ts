import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

/** The queries of one half, in the order of their file. */
export function readQueries(half: Half): Query[] {
  const text = readFileSync(join(FOLDER, `${half}.yaml`), 'utf8');
  const byKind = parse(text) as Readonly<Record<string, readonly Omit<Query, 'kind'>[]>>;
  return Object.entries(byKind).flatMap(([kind, queries]) =>
    queries.map((query) => ({ ...query, kind })),
  );
}

/** Whether a place answers a query. A page of the docs answers with each of its sections. */
export function isAnswer({ expect }: Pick<Query, 'expect'>, place: string): boolean {
  return expect.some(
    (each) => each === place || (each.startsWith('docs/') && place.startsWith(`${each}#`)),
  );
}

const FOLDER = resolve(import.meta.dirname, '../../test/search');

export const HALVES = ['tuning', 'judging'] as const;

/**
 * The half that ranking may be tuned on, or the one that judges it. The queries of each kind were written as one list, of which
 * the first half is for tuning; the split knows nothing of how any of them was answered.
 */
export type Half = (typeof HALVES)[number];

/** What somebody types, and the addresses of right first answers. */
export interface Query {
  /** What makes it hard: a typing error, a version, a question. */
  readonly kind: string;
  readonly query: string;
  readonly expect: readonly string[];
}
