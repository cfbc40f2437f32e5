import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { defineCommand, EXIT } from '../src/commands/command.ts';
import { readChoice, runCommand } from '../src/commands/run-command.ts';
import { servePages } from '../src/serve/pages-server.ts';
import { openSiteSearch, placeOfHit } from './judge-search/open-site-search.ts';
import { openPlainSearch, writePlainIndex } from './judge-search/plain-pagefind.ts';
import { HALVES, readQueries, type Half, type Query } from './judge-search/queries.ts';
import { formatJudgement, type Judged } from './judge-search/report.ts';
import { DEEPEST, rankOf } from './judge-search/score.ts';

const MOST_TRIES = 5;
const project = join(import.meta.dirname, '..');

const judgeSearch = defineCommand({
  name: 'judge-search',
  summary:
    'Asks the search of a built site the queries of one half, and plain Pagefind the same on the same pages.',
  options: {
    half: { type: 'string', value: HALVES.join('|'), text: 'which queries are asked (tuning)' },
    site: { type: 'string', value: 'DIR', text: 'the built site (dist)' },
    base: { type: 'string', value: '/x/', text: 'path it was built for (/)' },
  },
  exits: '0 asked, 2 wrong use or an internal error.',
  async run({ values, place }) {
    const half = readChoice('--half', values.half ?? 'tuning', HALVES);
    const site = resolve(place.from, values.site ?? join(project, 'dist'));
    process.stdout.write(formatJudgement(await judge(half, site, values.base ?? '/')));
    return EXIT.ok;
  },
});

process.exitCode = await runCommand(judgeSearch, process.argv.slice(2), {
  project,
  from: process.cwd(),
  starter: 'npm run',
});

async function judge(half: Half, folder: string, base: string): Promise<Judged[]> {
  const queries = readQueries(half);
  const found = await askOurs(queries, folder, base);
  const plainRanks = await askPlain(queries, folder);
  return queries.map((query, at) => {
    const places = found[at] ?? [];
    const rank = rankOf(
      query,
      places.map((place) => [place]),
    );
    return { ...query, rank, plainRank: plainRanks[at] ?? 0, places };
  });
}

/** Where the results of each query lead. */
async function askOurs(queries: readonly Query[], folder: string, base: string) {
  const served = await servePages({ folder, base });
  const engine = await again(() => openSiteSearch({ url: served.url, folder }));
  const found: string[][] = [];
  for (const { query } of queries) {
    const { hits } = await again(() => engine.ask(query, {}));
    found.push(hits.map((hit) => placeOfHit(hit, base)));
  }
  await engine.close();
  await served.close();
  return found;
}

async function askPlain(queries: readonly Query[], site: string): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-judge-'));
  try {
    await writePlainIndex(site, folder);
    const served = await servePages({ folder, base: '/' });
    const plain = await again(() => openPlainSearch({ url: served.url, folder }));
    const ranks: number[] = [];
    for (const query of queries)
      ranks.push(rankOf(query, await again(() => plain.ask(query.query, DEEPEST))));
    await plain.close();
    await served.close();
    return ranks;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Connections that were kept open may be closed by the server in the moment they are used again. */
async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    try {
      return await ask();
    } catch {
      await setTimeout(100);
    }
  }
  return ask();
}
