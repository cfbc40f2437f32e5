import { FIELDS, type Field } from '../index/bundle.ts';
import type { RecordKind } from '../records/record.ts';
import { groupMask, withoutFragments } from './name-parts.ts';
import type { TermGroup } from './query.ts';
import type { IndexedRecords, Place } from './records.ts';

/**
 * Ranks the records of an index by where they have the words of a query, after BM25: a rare word counts more than a frequent one, and
 * a word that stands often in a short text more than one that stands once in a long one.
 *
 * Records that have every deciding word come first, whatever the others score.
 */
export function rankRecords(
  records: IndexedRecords,
  { terms, names, groups }: FoundTerms,
): Ranking {
  // A word that is nowhere decides, too: no result has all that was asked for.
  const deciding = terms.filter(({ role }) => role === 'deciding');
  const judged = deciding.length > 0 ? deciding : terms;
  const matches = new Map<number, Match>();
  const telling = new Map<number, number>();
  const nameTells = NAME_TELLS * rarityOf(0, records.count);
  for (const term of terms) {
    const found = gather(records, term.forms);
    const rarity = rarityOf(found.size, records.count) * (term.role === 'deciding' ? 1 : SOFTLY);
    const bit = judged.includes(term) ? 1 << judged.indexOf(term) : 0;
    if (bit !== 0) telling.set(bit, rarity + (isNaming(records, found) ? nameTells : 0));
    for (const [record, { weight, at, isTitled }] of found) {
      const length = records.sizeOf(record) / records.averageSize;
      const score =
        (rarity * weight * (SATURATION + 1)) / (weight + SATURATION * (0.5 + 0.5 * length));
      const match = matches.get(record);
      if (match) {
        match.score += score;
        match.mask |= bit;
        if (isTitled) match.titled += 1;
        if (areClose(match.last, at)) match.close += 1;
        match.last = at;
      } else {
        const titled = isTitled ? 1 : 0;
        matches.set(record, {
          score,
          mask: bit,
          titled,
          close: 0,
          last: at,
        });
      }
    }
  }
  const named = nameBonus(names);
  for (const record of named.keys())
    if (!matches.has(record))
      matches.set(record, { score: 1, mask: 0, titled: 0, close: 0, last: [] });
  const whole = (1 << judged.length) - 1;
  const parts = groups.map((group) => groupMask(group, judged));
  const ranked = [...matches].map(([record, match]) => {
    const mask = match.mask === whole ? whole : withoutFragments(match.mask, parts);
    const name = named.get(record) ?? 0;
    // While a name is typed, its last word may not be one yet.
    const isExact = match.mask === whole || name > 0;
    const titleLength = records.lengthOf(record, 'title');
    const titled = titleLength === 0 ? 0 : Math.min(1, match.titled / titleLength);
    const factor =
      KIND_WEIGHTS[records.kindOf(record)] *
      (1 + TITLE_BONUS * titled) *
      (1 + (CLOSE_BONUS * match.close) / Math.max(1, terms.length - 1)) *
      (1 + NAME_BONUS * name);
    return {
      record,
      mask,
      rarity: sumOf(telling, mask),
      isExact,
      score: (match.score + (records.isExplained(record) ? NAME_SCORE * name : 0)) * factor,
    };
  });
  const exact = ranked.filter(({ isExact }) => isExact).sort(byScore);
  return {
    exact,
    looser: looserOf(ranked.filter(({ isExact }) => !isExact)),
    judged: judged.map(({ index }) => index),
  };
}

/** Whether a word is what something goes by that is explained: it tells more than a word of a sentence. */
function isNaming(records: IndexedRecords, found: ReadonlyMap<number, Gathered>): boolean {
  for (const [record, { isTitled }] of found)
    if (isTitled && records.isExplained(record) && records.lengthOf(record, 'title') <= SHORT_NAME)
      return true;
  return false;
}

/** The words of a mask together. */
function sumOf(telling: ReadonlyMap<number, number>, mask: number): number {
  let sum = 0;
  for (const [bit, tells] of telling) if ((mask & bit) !== 0) sum += tells;
  return sum;
}

/** Of the records that lack a word, those that have the words which tell most: to drop another word would leave more hits. */
function looserOf(partial: readonly Ranked[]): Looser {
  let best = { mask: 0, rarity: 0 };
  for (const { mask, rarity, score } of partial)
    if (rarity > best.rarity && score > 0) best = { mask, rarity };
  if (best.mask === 0) return { mask: 0, hits: [] };
  const hits = partial.filter(({ mask }) => (mask & best.mask) === best.mask).sort(byScore);
  return { mask: best.mask, hits };
}

/** All places of a word in each record: the more they weigh, the surer it is about that word. */
function gather(records: IndexedRecords, forms: readonly FoundForm[]): Map<number, Gathered> {
  const byRecord = new Map<number, Gathered>();
  for (const { places, likeness } of forms)
    for (const { record, field, position } of places) {
      const isTitle = field === 'title';
      const isName = isTitle && records.isExplained(record);
      const weight = likeness * likeness * (isName ? EXPLAINED : FIELD_WEIGHTS[field]);
      const at = FIELDS.indexOf(field) * FIELD_APART + position;
      const found = byRecord.get(record);
      if (found) {
        found.weight += weight;
        found.isTitled ||= isTitle;
        if (found.at.length < MOST_PLACES) found.at.push(at);
      } else byRecord.set(record, { weight, at: [at], isTitled: isTitle });
    }
  return byRecord;
}

function rarityOf(found: number, all: number): number {
  return Math.log(1 + (all - found + 0.5) / (found + 0.5));
}

/** Whether two neighboring words of the query are neighbors in the text, too. */
function areClose(before: readonly number[], after: readonly number[]): boolean {
  return before.some((place) => after.some((next) => next > place && next <= place + CLOSE));
}

function nameBonus(names: readonly NamedPlace[]): Map<number, number> {
  const byRecord = new Map<number, number>();
  for (const { record, likeness } of names)
    byRecord.set(record, Math.max(byRecord.get(record) ?? 0, likeness));
  return byRecord;
}

function byScore(a: Ranked, b: Ranked): number {
  return b.score - a.score || a.record - b.record;
}

/** How much a word counts in what a thing is called, in what it is also called, in what is said of it. */
const FIELD_WEIGHTS: Readonly<Record<Field, number>> = {
  exact: 0,
  title: 5,
  names: 5,
  related: 0.6,
  summary: 2,
  body: 1,
  code: 0.6,
};
/** The title of what explains its title. */
const EXPLAINED = 8;

/** What explains comes before what mentions. */
const KIND_WEIGHTS: Readonly<Record<RecordKind, number>> = {
  term: 1.2,
  system: 1.15,
  talk: 1.15,
  slide: 1.1,
  page: 1.1,
  docs: 0.8,
  passage: 0.5,
  event: 0.5,
  source: 0.5,
};

const SATURATION = 1.2;
const SOFTLY = 0.4;
const TITLE_BONUS = 0.5;
const CLOSE_BONUS = 0.5;
const NAME_BONUS = 2;
/** What is called as was asked comes first even where its name is in every text. */
const NAME_SCORE = 8;
/** So many words further on is still beside it. */
const CLOSE = 3;
const MOST_PLACES = 12;
const FIELD_APART = 1_000_000;
/** How much more a name tells than other words, of what the rarest word tells. */
const NAME_TELLS = 0.6;
const SHORT_NAME = 2;

interface Gathered {
  weight: number;
  /** Places in the record; those of two fields are far apart. */
  readonly at: number[];
  isTitled: boolean;
}

interface Match {
  score: number;
  mask: number;
  /** How many words are in the title, and how many stand by the one before. */
  titled: number;
  close: number;
  last: readonly number[];
}

/** Where a form of a word stands, and how surely it is that word. */
export interface FoundForm {
  readonly places: readonly Place[];
  readonly likeness: number;
}

/** A record whose whole name is the query, or begins with it. */
export interface NamedPlace {
  readonly record: number;
  readonly likeness: number;
}

/** The words of a query with all their places. */
export interface FoundTerms {
  readonly terms: readonly {
    readonly index: number;
    readonly role: 'deciding' | 'soft';
    readonly forms: readonly FoundForm[];
  }[];
  readonly names: readonly NamedPlace[];
  readonly groups: readonly TermGroup[];
}

/** A record with its score. */
export interface Ranked {
  readonly record: number;
  readonly score: number;
  readonly isExact: boolean;
  readonly mask: number;
  readonly rarity: number;
}

interface Looser {
  readonly mask: number;
  readonly hits: readonly Ranked[];
}

/** What was found, best first. */
export interface Ranking {
  /** Records that have all deciding words. */
  readonly exact: readonly Ranked[];
  /** Records that lack some. The mask has a bit for each of `judged` that they all have. */
  readonly looser: Looser;
  /** The words that decided, by their position in the query. */
  readonly judged: readonly number[];
}
