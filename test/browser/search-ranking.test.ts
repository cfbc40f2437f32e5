import { parse } from 'yaml';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openSiteSearch, placeOfHit, readQueries } from '../support/open-engine.ts';

/** A query, and the places that answer it best. */
interface Query {
  readonly query: string;
  readonly expect: readonly string[];
}

const queries = parse(await readQueries()) as readonly Query[];
const site = inject('sites').find(({ name }) => name === 'talks');
let ranks: { query: string; rank: number; first: string }[] = [];

beforeAll(async () => {
  if (!site) throw new Error('The talks were not built.');
  const base = new URL(site.url).pathname;
  const engine = await openSiteSearch(site);
  ranks = [];
  for (const { query, expect: expected } of queries) {
    const { hits } = await engine.ask(query, {});
    const places = hits.map((hit) => placeOfHit(hit, base));
    const rank = places.findIndex((place) => expected.includes(place)) + 1;
    ranks.push({ query, rank, first: places[0] ?? 'nothing' });
  }
});

describe('the search of the talks', () => {
  it('is asked sixty different queries, whose answers exist', async () => {
    expect(new Set(queries.map(({ query }) => query)).size).toBe(60);
    const places = [...new Set(queries.flatMap((each) => each.expect))];
    const missing = await Promise.all(
      places.map(async (place) => ((await exists(place)) ? [] : [place])),
    );
    expect(missing.flat()).toEqual([]);
  });

  it('has the best answer first, by a mean reciprocal rank of at least 0.9', () => {
    const mean =
      ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
    const later = ranks.filter(({ rank }) => rank !== 1);
    console.log(
      [
        `Mean reciprocal rank ${mean.toFixed(3)} over ${ranks.length} queries.`,
        ...later.map(
          ({ query, rank, first }) => `  ${rank || 'not found'}: ${query} (first: ${first})`,
        ),
      ].join('\n'),
    );
    expect(mean).toBeGreaterThanOrEqual(0.9);
  });

  it('has it among the first three for every query', () => {
    expect(ranks.filter(({ rank }) => rank === 0 || rank > 3)).toEqual([]);
  });
});

/** Whether a page is there and has the id that a place names. */
async function exists(place: string): Promise<boolean> {
  const [path = '', id] = place.split('#');
  const response = await fetch(`${site?.url ?? ''}${path}`);
  const html = await response.text();
  return response.ok && (id === undefined || html.includes(`id="${id}"`));
}
