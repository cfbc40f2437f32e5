import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { openSiteSearch, placeOfHit } from '../../scripts/judge-search/open-site-search.ts';
import { HALVES, readQueries } from '../../scripts/judge-search/queries.ts';
import { rankOf, scoreRanks } from '../../scripts/judge-search/score.ts';

const queries = readQueries('tuning');
const site = inject('sites').find(({ name }) => name === 'talks');
let ranked: { kind: string; query: string; rank: number; first: string }[] = [];

beforeAll(async () => {
  if (!site) throw new Error('The talks were not built.');
  const base = new URL(site.url).pathname;
  const engine = await openSiteSearch(site);
  ranked = [];
  for (const query of queries) {
    const { hits } = await engine.ask(query.query, {});
    const places = hits.map((hit) => placeOfHit(hit, base));
    const rank = rankOf(
      query,
      places.map((place) => [place]),
    );
    ranked.push({ ...query, rank, first: places[0] ?? 'nothing' });
  }
});

describe('the search of the talks', () => {
  it('is asked queries whose answers exist, in both halves', () => {
    const places = HALVES.flatMap(readQueries).flatMap((query) => query.expect);
    expect([...new Set(places)].filter((place) => !exists(place))).toEqual([]);
  });

  it('has the best answer first, by a mean reciprocal rank of at least 0.93 over the tuning half', () => {
    const { mrr } = scoreRanks(ranked.map(({ rank }) => rank));
    const later = ranked.filter(({ rank }) => rank !== 1);
    console.log(
      [
        `Mean reciprocal rank ${mrr.toFixed(3)} over ${ranked.length} queries.`,
        ...later.map(
          ({ kind, query, rank, first }) =>
            `  ${rank || 'not found'}: ${query} (${kind}; first: ${first})`,
        ),
      ].join('\n'),
    );
    expect(mrr).toBeGreaterThanOrEqual(0.93);
  });
});

/**
 * Whether a page is there and has the id that a place names. A site whose content lies elsewhere has no docs; those are looked for as
 * files.
 */
function exists(place: string): boolean {
  const docs = /^docs\/(problems\/)?(.+)\/$/.exec(place);
  if (docs) {
    const [, problems = '', name = ''] = docs;
    return existsSync(join(PROJECT, problems ? 'src/problems/pages' : 'docs', `${name}.md`));
  }
  const [path = '', id] = place.split('#');
  try {
    const html = readFileSync(join(site?.folder ?? '', path, 'index.html'), 'utf8');
    return id === undefined || html.includes(`id="${id}"`);
  } catch {
    return false;
  }
}

const PROJECT = resolve(import.meta.dirname, '../..');
