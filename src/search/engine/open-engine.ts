import type { SearchNames } from '../index/names.ts';
import { missingWords, readHit, type Hit, type MissingWords } from './hit.ts';
import { countOnce, openIndex, siteName, type SearchPlace } from './open-index.ts';
import type {
  PagefindHit,
  PagefindInstance,
  PagefindModule,
  PagefindResponse,
} from './pagefind.ts';
import { looserQueries, mendQuery, readQuery, wordsOf } from './query.ts';

/** How many results are shown at first, and more at each asking. */
export const PAGE_SIZE = 10;
/** Fewer than this call for a looser query. */
const FEW = 3;
/** With more talks than this, to count what each choice leaves would take longer than to search. */
const MOST_COUNTED = 300;

/**
 * Opens the search of a site, and of the sites it searches besides its own.
 *
 * @throws Error when the index or a part of it cannot be loaded
 */
export async function openEngine(place: SearchPlace, tools: EngineTools): Promise<Engine> {
  const loadingNames = loadNames(place.bundle, tools);
  // It is waited for last, and may fail before.
  loadingNames.catch(() => undefined);
  const [pagefind, neighbours] = await Promise.all([
    tools.importModule(`${place.bundle}pagefind.js`),
    findNeighbours(place.also, tools),
  ]);
  const also = neighbours.map(({ site }) => site);
  const index = await openIndex(pagefind, { ...place, also }).catch(() =>
    openIndex(pagefind, { ...place, also: [] }, `${Date.now()}`),
  );
  const own = await loadingNames;
  const isCounting = own.talks.length <= MOST_COUNTED;
  let known: Promise<readonly string[]> | undefined;
  const knownWords = () =>
    (known ??= tools.fetchText(`${place.bundle}words.txt`).then((text) => text.split(' ')));
  return {
    names: own,
    titles: titlesOf(own, neighbours),
    async ask(typed, filters) {
      const query = readQuery(typed);
      const search = (text: string) => find({ index, also }, text, filters);
      const direct = await search(query.text);
      const answer = { ...direct, query, mended: null, loosened: null };
      if (query.text === '' || (direct.total >= FEW && direct.doubtful.length === 0)) return answer;
      const known = await knownWords();
      const mended = mendQuery(query.text, direct.doubtful, known);
      if (mended === null) return loosen(answer, query.text, known, search);
      const found = { ...answer, ...(await search(mended)), mended };
      return loosen(found, mended, known, search);
    },
    isCounting,
    // An index counts with every search once it has loaded its filters, so that another is asked where it should not.
    countAll: () =>
      isCounting ? index.filters() : countOnce(() => openIndex(pagefind, { ...place, also })),
    close: () => index.destroy(),
  };
}

/** The other sites that answer; one that is away is no reason to find nothing at home. */
async function findNeighbours(
  also: readonly string[],
  tools: EngineTools,
): Promise<readonly Neighbour[]> {
  const found = await Promise.all(
    also.map((site) =>
      loadNames(`${site}pagefind/`, tools).then(
        (names) => [{ site, names }],
        () => [],
      ),
    ),
  );
  return found.flat();
}

async function loadNames(bundle: string, tools: EngineTools): Promise<SearchNames> {
  return JSON.parse(await tools.fetchText(`${bundle}names.json`)) as SearchNames;
}

/** What talks and systems are called, by their slugs and ids; where two sites use one, this site's. */
function titlesOf(own: SearchNames, neighbours: readonly Neighbour[]): Titles {
  const all = [...neighbours.map(({ names }) => names), own];
  return {
    talks: new Map(all.flatMap(({ talks }) => talks.map(([slug, title]) => [slug, title]))),
    systems: new Map(all.flatMap(({ systems }) => systems)),
  };
}

interface Neighbour {
  readonly site: string;
  readonly names: SearchNames;
}

/** One search as asked, its first results ready, the best of them first. */
async function find({ index, also }: OpenIndex, text: string, filters: Filters): Promise<Found> {
  const chosen = Object.entries(filters).filter(([, value]) => value !== '');
  if (text === '' && chosen.length === 0) return NOTHING;
  const { results, totalFilters } = await index.search(text === '' ? null : text, {
    filters: Object.fromEntries(chosen),
  });
  const read = ({ data, score }: Loaded) => readHit(data, text, score, siteOf(data.url, also));
  const first = await load(results.slice(0, PAGE_SIZE));
  const hits = first.map(read);
  const missing = first.map(({ data }) => missingWords(data, text));
  const inNone = (what: keyof MissingWords) =>
    wordsOf(text).filter((word) => missing.every((each) => each[what].includes(word)));
  const unknown = inNone('unknown');
  // Nothing has a word like this one, whatever Pagefind made of its first letters.
  if (unknown.length > 0) return { ...NOTHING, doubtful: unknown };
  return {
    total: results.length,
    counts: totalFilters,
    hits: hits.sort((a, b) => b.score - a.score),
    doubtful: inNone('doubtful'),
    async more(shown) {
      return (await load(results.slice(shown, shown + PAGE_SIZE))).map(read);
    },
  };
}

/** The name of the other site that an address belongs to. */
function siteOf(url: string, also: readonly string[]): string {
  const site = also.find((each) => url.startsWith(each));
  return site === undefined ? '' : siteName(site);
}

function load(results: PagefindResponse['results']): Promise<Loaded[]> {
  return Promise.all(results.map(async ({ score, data }) => ({ score, data: await data() })));
}

/** Adds what is found when the words are left out that say least; of equally loose queries the one with the better answer. */
async function loosen(
  answer: Answer,
  text: string,
  telling: readonly string[],
  search: (text: string) => Promise<Found>,
): Promise<Answer> {
  if (answer.total >= FEW) return answer;
  const [first, ...others] = looserQueries(text, telling);
  if (first === undefined) return answer;
  const closest = { looser: first, ...(await search(first)) };
  if (closest.total > 0) return joinAnswers(answer, closest);
  const tries = await Promise.all(
    others.map(async (looser) => ({ looser, ...(await search(looser)) })),
  );
  const scoreOf = ({ hits }: Found) => hits[0]?.score ?? 0;
  const best = tries.toSorted((a, b) => scoreOf(b) - scoreOf(a))[0];
  return best && best.total > 0 ? joinAnswers(answer, best) : answer;
}

function joinAnswers(answer: Answer, looser: Found & { readonly looser: string }): Answer {
  const placeOf = ({ pageUrl }: Hit) => pageUrl.replace(/\?[^#]*/, '');
  const known = new Set(answer.hits.map(placeOf));
  const added = looser.hits.filter((hit) => !known.has(placeOf(hit)));
  return {
    ...answer,
    total: answer.total + added.length,
    counts: looser.counts,
    hits: [...answer.hits, ...added].sort((a, b) => b.score - a.score),
    loosened: { text: looser.looser, exact: answer.total },
    more: () => Promise.resolve([]),
  };
}

const NOTHING: Found = {
  total: 0,
  counts: {},
  hits: [],
  doubtful: [],
  more: () => Promise.resolve([]),
};

/** How files of an index are reached; a browser and a test do it differently. */
export interface EngineTools {
  readonly importModule: (url: string) => Promise<PagefindModule>;
  readonly fetchText: (url: string) => Promise<string>;
}

/** One value of each filter; an empty one does not filter. */
export type Filters = Readonly<Record<string, string>>;

interface OpenIndex {
  readonly index: PagefindInstance;
  readonly also: readonly string[];
}

interface Loaded {
  readonly score: number;
  readonly data: PagefindHit;
}

interface Found {
  readonly total: number;
  /** How many results each value of each filter has. */
  readonly counts: PagefindResponse['totalFilters'];
  readonly hits: readonly Hit[];
  /** Typed words that no hit has as they were typed. */
  readonly doubtful: readonly string[];
  /** The results after those already shown. */
  readonly more: (shown: number) => Promise<readonly Hit[]>;
}

/** What a search found, and what was made of what was typed. */
export interface Answer extends Found {
  readonly query: { readonly text: string; readonly isCut: boolean };
  /** The query that was searched in place of one with typing errors. */
  readonly mended: string | null;
  /** The query that found more, and how many results had every word. */
  readonly loosened: { readonly text: string; readonly exact: number } | null;
}

/** What talks and systems are called, on all sites that are searched. */
export interface Titles {
  readonly talks: ReadonlyMap<string, string>;
  readonly systems: ReadonlyMap<string, string>;
}

/** An open search. */
export interface Engine {
  /** What this site has. */
  readonly names: SearchNames;
  readonly titles: Titles;
  readonly ask: (typed: string, filters: Filters) => Promise<Answer>;
  /** Whether answers say how many results each value of each filter has. */
  readonly isCounting: boolean;
  /** How many records each value of each filter has. */
  readonly countAll: () => Promise<PagefindResponse['totalFilters']>;
  readonly close: () => Promise<void>;
}
