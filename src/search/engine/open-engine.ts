import type { SearchNames } from '../index/names.ts';
import type { RecordKind } from '../records/record.ts';
import {
  countValues,
  filterRecords,
  type Counts,
  type Filters,
  type IndexRecord,
} from './filters.ts';
import { makeHit, type Hit } from './hit.ts';
import { lookUp, type LookedUp } from './look-up.ts';
import { mendQuery } from './mend-query.ts';
import { openIndex, type EngineTools, type SearchIndex } from './open-index.ts';
import { readQuery, readTerms, type Query } from './query.ts';
import { rankRecords, type Ranked } from './rank.ts';

export type { EngineTools } from './open-index.ts';
export type { Filters, Counts } from './filters.ts';

/** How many results are shown at first, and more at each asking. */
export const PAGE_SIZE = 10;
/** Fewer exact results than this call for looser ones. */
const FEW = 3;

/**
 * Opens the search of a site, and of the sites it searches besides its own.
 *
 * @throws Error when the index of the site or a part of it cannot be loaded
 */
export async function openEngine(place: SearchPlace, tools: EngineTools): Promise<Engine> {
  const { bundle, base, also } = place;
  const ownName = also.length > 0 ? siteName(base) : '';
  const module = tools.importModule(`${bundle}pagefind.js`);
  const openingOwn = openIndex({ bundle, base, name: '', filter: ownName }, module, tools);
  // Without workers, indexes that are opened together would each start an engine, and all would ask the last one.
  const started = () =>
    openingOwn.then(
      () => module,
      () => module,
    );
  const openingOthers = also.map((site) => {
    const name = siteName(site);
    const index = { bundle: `${site}pagefind/`, base: site, name, filter: name };
    // One that is away is no reason to find nothing at home.
    return openIndex(index, started(), tools).catch(() => null);
  });
  const [own, ...others] = await Promise.all([openingOwn, ...openingOthers]);
  const indexes = [own, ...others.filter((each) => each !== null)];
  let all: Counts | undefined;
  const everything = indexes.flatMap((index) =>
    Array.from({ length: index.records.count }, (_, record) => ({ index, record })),
  );
  return {
    names: own.names,
    titles: titlesOf(indexes),
    ask: (typed, filters, first = []) => ask(indexes, everything, { typed, filters, first }),
    countAll: () => (all ??= countValues(everything, {})),
    close: async () => {
      await Promise.all(indexes.map((index) => index.close()));
    },
  };
}

/** `https://talks.example/group/` goes by `talks.example/group`, a path by itself. */
export function siteName(site: string): string {
  return site.replace(/^https?:\/\//, '').replace(/(?<=.)\/$/, '');
}

/** What talks and systems are called, by their slugs and ids; where two sites use one, this site's. */
function titlesOf(indexes: readonly SearchIndex[]): Titles {
  const all = indexes.map(({ names }) => names).reverse();
  return {
    talks: new Map(all.flatMap(({ talks }) => talks.map(([slug, title]) => [slug, title]))),
    systems: new Map(all.flatMap(({ systems }) => systems)),
  };
}

async function ask(
  indexes: readonly SearchIndex[],
  everything: readonly IndexRecord[],
  { typed, filters, first }: Asked,
): Promise<Answer> {
  const query = readQuery(typed);
  const nothing = { query, mended: null, loosened: null, known: [] };
  if (query.text === '') {
    const isFiltered = Object.values(filters).some(Boolean);
    const found = isFiltered ? everything.map((each) => ({ ...each, isExact: true })) : [];
    return { ...nothing, ...(await present(found, NO_FORMS, filters)) };
  }
  const typedFound = await Promise.all(indexes.map((index) => lookUp(index, query.text)));
  const mended = await mendQuery(query.text, indexes, typedFound);
  const found =
    mended === null ? typedFound : await Promise.all(indexes.map((index) => lookUp(index, mended)));
  const forms = new Set(found.flatMap((each) => [...each.forms]));
  const ranked = indexes.map((index, at) => {
    const { found: terms } = found[at] as LookedUp;
    return { index, ...rankRecords(index.records, terms) };
  });
  const exact = merge(
    ranked.map(({ index, exact: hits }) => ({ index, hits })),
    first,
  );
  const isShort = filterRecords(exact, filters).length < FEW;
  const best = Math.max(0, ...ranked.map(({ looser }) => looser.hits[0]?.rarity ?? 0));
  const looser = isShort
    ? merge(
        ranked
          .filter(({ looser: { hits } }) => (hits[0]?.rarity ?? 0) >= best * NEARLY)
          .map(({ index, looser: { hits } }) => ({ index, hits })),
        first,
      )
    : [];
  const kept = looser.length === 0 ? null : keptWords(mended ?? query.text, found, ranked);
  const answer = await present([...exact, ...looser], forms, filters);
  return {
    query,
    mended,
    loosened: kept === null ? null : { text: kept, exact: answer.exact },
    known: knownWords(found),
    ...answer,
  };
}

/** Results of several sites in one order. Every site ranks its own, so their scores can be compared. */
function merge(
  lists: readonly { readonly index: SearchIndex; readonly hits: readonly Ranked[] }[],
  first: readonly RecordKind[],
): (IndexRecord & Ranked)[] {
  const isFirst = ({ index, record }: IndexRecord) => first.includes(index.records.kindOf(record));
  return lists
    .flatMap(({ index, hits }) => hits.map((hit) => ({ index, ...hit })))
    .sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || b.score - a.score);
}

/** The words of a query that the looser results have. */
function keptWords(
  text: string,
  found: readonly LookedUp[],
  ranked: readonly {
    readonly looser: { readonly mask: number };
    readonly judged: readonly number[];
  }[],
): string | null {
  const terms = found[0]?.terms ?? readTerms(text, []).terms;
  const kept = new Set(
    ranked.flatMap(({ looser: { mask }, judged }) =>
      judged.filter((_, bit) => (mask & (1 << bit)) !== 0),
    ),
  );
  const words = terms.filter((_, at) => kept.has(at)).map(({ typed }) => typed);
  return words.length === 0 ? null : words.join(' ');
}

/** The words of a query that are in some text. */
function knownWords(found: readonly LookedUp[]): string[] {
  const [{ terms } = { terms: [] }] = found;
  return terms
    .filter(
      ({ role, isPair }, at) =>
        role === 'deciding' && !isPair && found.some(({ unknown }) => !unknown.includes(at)),
    )
    .map(({ typed }) => typed);
}

async function present(
  found: readonly (IndexRecord & { readonly isExact: boolean })[],
  forms: ReadonlySet<string>,
  filters: Filters,
): Promise<Found> {
  const wanted = filterRecords(found, filters);
  const show = (from: number) =>
    Promise.all(
      wanted.slice(from, from + PAGE_SIZE).map(async ({ index, record, isExact }) => {
        const { records, site } = index;
        return makeHit(await index.read(record), forms, {
          kind: records.kindOf(record),
          talk: records.talkOf(record),
          year: records.yearOf(record),
          site: site.name,
          base: site.base,
          isExact,
        });
      }),
    );
  return {
    total: wanted.length,
    exact: wanted.reduce((count, { isExact }) => count + (isExact ? 1 : 0), 0),
    hits: await show(0),
    count: () => countValues(found, filters),
    more: show,
  };
}

const NO_FORMS: ReadonlySet<string> = new Set();
/** Sites that answer nearly as well as the best one are shown with it. */
const NEARLY = 0.9;

/** Where an index is, and which others are searched with it. */
export interface SearchPlace {
  /** Path of the index, with a slash at its end. */
  readonly bundle: string;
  /** Path of the site it leads to. */
  readonly base: string;
  /** Sites besides this one: paths of this origin or full addresses, with a slash at the end. */
  readonly also: readonly string[];
}

interface Asked {
  readonly typed: string;
  readonly filters: Filters;
  readonly first: readonly RecordKind[];
}

interface Found {
  readonly total: number;
  /** How many results have every deciding word; they come first. */
  readonly exact: number;
  /** The first results, ready to be shown. */
  readonly hits: readonly Hit[];
  /** Counts how many results each choice of a filter would leave. */
  readonly count: () => Counts;
  /** The results after those already shown. */
  readonly more: (shown: number) => Promise<readonly Hit[]>;
}

/** What a search found, and what was made of what was typed. */
export interface Answer extends Found {
  readonly query: Query;
  /** The query that was searched in place of one with typing errors. */
  readonly mended: string | null;
  /** The words that more was found with, and how many results had every word. */
  readonly loosened: { readonly text: string; readonly exact: number } | null;
  /** The words of it that are in some text, one by one. */
  readonly known: readonly string[];
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
  /** Searches; results of the kinds given come before others. */
  readonly ask: (typed: string, filters: Filters, first?: readonly RecordKind[]) => Promise<Answer>;
  /** How many records each value of each filter has. */
  readonly countAll: () => Counts;
  readonly close: () => Promise<void>;
}
