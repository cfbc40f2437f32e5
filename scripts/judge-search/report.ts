import { scoreRanks, type Score } from './score.ts';

/** The scores of both searches by kind, and the queries that ours does not answer first. */
export function formatJudgement(judged: readonly Judged[]): string {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const rows = [...kinds, null].map((kind) => {
    const own = judged.filter((each) => kind === null || each.kind === kind);
    const ours = scoreRanks(own.map(({ rank }) => rank));
    const plain = scoreRanks(own.map(({ plainRank }) => plainRank));
    return [kind ?? 'all', `${ours.count}`, ...cells(ours), ...cells(plain)];
  });
  const head = ['kind', 'n', 'MRR', 'first', '≤3', 'plain MRR', 'first', '≤3'];
  const later = judged.filter(({ rank }) => rank !== 1);
  return [
    ...align([head, ...rows]),
    '',
    ...later.map(
      ({ kind, query, rank, plainRank, places }) =>
        `${rank || '-'} (plain ${plainRank || '-'})  ${kind}: ${query}  →  ${places.slice(0, 3).join('  ') || 'nothing'}`,
    ),
    '',
  ].join('\n');
}

function cells({ mrr, first, three, count }: Score): string[] {
  return [mrr.toFixed(3), ...[first, three].map((each) => (each / count).toFixed(2))];
}

function align(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
}

/** What came of one query. */
export interface Judged {
  readonly kind: string;
  readonly query: string;
  /** Of the first right answer in ours and in plain Pagefind; 0 for none. */
  readonly rank: number;
  readonly plainRank: number;
  /** Where our results lead, best first. */
  readonly places: readonly string[];
}
