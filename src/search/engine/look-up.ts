import { exactWord } from '../index/exact-word.ts';
import { isUnspaced, SIGN } from '../text/tokenize.ts';
import type { SearchIndex } from './open-index.ts';
import { readTerms, type QueryTerm } from './query.ts';
import type { FoundForm, FoundTerms, NamedPlace } from './rank.ts';
import type { Form } from './vocabulary.ts';

/** Looks up every word of a query in an index, in all its forms. */
export async function lookUp(index: SearchIndex, text: string): Promise<LookedUp> {
  const { terms, spans, groups } = readTerms(text, index.languages);
  const asked = terms.flatMap((term, at) => (term.role === 'stop' ? [] : [{ term, at }]));
  const forms = await Promise.all(asked.map(({ term }) => formsOf(index, term)));
  const together = (
    await Promise.all(
      spans.map(async (span) => {
        const found = await index.vocabulary.formsOf(span.word, false);
        return found.filter(({ likeness }) => likeness >= SURELY).map((form) => ({ span, form }));
      }),
    )
  ).flat();
  const found = await Promise.all(
    asked.map(async ({ term, at }, position) => {
      const own = forms[position] ?? [];
      const joined = together
        .filter(({ span }) => span.first <= at && at <= span.last)
        .filter(({ span }) => !span.isPart || own.length === 0)
        .map(({ form }) => ({ ...form, likeness: form.likeness * JOINED }));
      // `.net` and `--dry-run` are meant with their sign, where there is such a word.
      const signed = joined.filter(({ word }) => word.startsWith(SIGN));
      const all = signed.length > 0 ? signed : [...own, ...joined];
      const places = await Promise.all(all.map(({ word }) => index.find(word)));
      const known = all.map(({ word, likeness }, form) => ({
        word,
        likeness,
        places: places[form] ?? [],
      }));
      const isRare = all.reduce((sum, { count }) => sum + count, 0) < RARELY;
      const apart = isRare ? await findApart(index, term.word) : [];
      return {
        index: at,
        role: term.role === 'soft' ? ('soft' as const) : ('deciding' as const),
        forms: [...known, ...apart, ...formsOfYear(index, term.word)],
      };
    }),
  );
  const years = onlyYear(terms);
  const names = [
    ...(await namesOf(index, text)),
    ...(years === null ? [] : index.records.talksOf(years)).map((record) => ({
      record,
      likeness: 1,
    })),
  ];
  return {
    terms,
    found: { terms: found, names, groups },
    forms: new Set(found.flatMap((each) => each.forms.map(({ word }) => word))),
    unknown: found.flatMap(({ index: at, forms: known }) => (known.length === 0 ? [at] : [])),
  };
}

/** Two words, one behind the other, that were typed as one: `redhat`, `loadbalancer`, `rfc1918`. */
async function findApart(index: SearchIndex, word: string): Promise<WordForm[]> {
  const splits = await index.vocabulary.splitsOf(word);
  const found = await Promise.all(
    splits.map(async ({ first, second }) => {
      const before = await index.find(first);
      const ends = new Set(before.map(({ record, position }) => `${record} ${position + 1}`));
      return Promise.all(
        second.map(async (form) => {
          const after = (await index.find(form)).filter(({ record, position }) =>
            ends.has(`${record} ${position}`),
          );
          return after.length === 0
            ? []
            : [first, form].map((each) => ({ word: each, likeness: JOINED, places: after }));
        }),
      );
    }),
  );
  return found.flat(2);
}

/** A year also stands for the talks that were given in it, as if it were in their titles. */
function formsOfYear({ records }: SearchIndex, word: string): WordForm[] {
  const talks = YEAR.test(word) ? records.talksOf(word) : [];
  const places = talks.map((record) => ({ record, field: 'title' as const, position: APART }));
  return places.length === 0 ? [] : [{ word, likeness: 1, places }];
}

/** The year that is all a query asks for. */
function onlyYear(terms: readonly QueryTerm[]): string | null {
  const deciding = terms.filter(({ role }) => role === 'deciding');
  const [only] = deciding;
  return deciding.length === 1 && only && YEAR.test(only.word) ? only.word : null;
}

/** A letter of a script without spaces may always go on: nobody wrote it to be a word. */
async function formsOf({ vocabulary }: SearchIndex, term: QueryTerm): Promise<readonly Form[]> {
  return vocabulary.formsOf(term.word, term.isLast || (isUnspaced(term.word) && !term.isPair));
}

/** Records that are called what was typed, in one of its forms; while it is typed also those whose name begins so. */
async function namesOf(index: SearchIndex, text: string): Promise<NamedPlace[]> {
  const name = exactWord(text);
  const bare = name.slice(exactWord('').length);
  if (bare === '') return [];
  const mayGoOn = bare.length >= SHORTEST && !/\s$/.test(text);
  const [same, begun] = await Promise.all([
    index.vocabulary.namesAs(name),
    mayGoOn ? index.vocabulary.begunBy(name, MOST_NAMES) : [],
  ]);
  const likely = new Map([
    ...begun.map((word) => [word, (GOES_ON * name.length) / word.length] as const),
    ...same.map((word) => [word, word === name ? 1 : FORM_OF_NAME] as const),
  ]);
  const found = await Promise.all(
    [...likely].map(async ([word, likeness]) =>
      (await index.find(word)).map(({ record }) => ({ record, likeness })),
    ),
  );
  return found.flat();
}

const YEAR = /^(?:19|20)\d\d$/;
/** Beside no other word. */
const APART = 500_000;
/** A word in fewer records than this may be two. */
const RARELY = 5;
const SHORTEST = 3;
const MOST_NAMES = 6;
const FORM_OF_NAME = 0.95;
const GOES_ON = 0.8;
const SURELY = 0.9;
/** Words that are written together count a little less than those that are written as they were typed. */
const JOINED = 0.97;

type WordForm = FoundForm & { readonly word: string };

/** What an index has of a query. */
export interface LookedUp {
  readonly terms: readonly QueryTerm[];
  readonly found: FoundTerms;
  /** Every form that was looked for. */
  readonly forms: ReadonlySet<string>;
  /** Words that are in no text in any form, by their position. */
  readonly unknown: readonly number[];
}
