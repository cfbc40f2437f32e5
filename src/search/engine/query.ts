import { distance } from 'fastest-levenshtein';

const LONGEST_QUERY = 200;
const MOST_WORDS = 12;

/** What is searched of what was typed: the first words, without the spaces around them. */
export function readQuery(typed: string): Query {
  const words = typed.normalize('NFC').slice(0, LONGEST_QUERY).split(/\s+/).filter(Boolean);
  const text = words.slice(0, MOST_WORDS).join(' ');
  return { text, isCut: typed.trim().length > LONGEST_QUERY || words.length > MOST_WORDS };
}

/** The words of a text as search tells them apart, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

/**
 * Whether a word of a text is what a typed word was after: the same to its last two letters, which endings may change.
 *
 * `traps` finds `trap` and `trapped`; `kuberentes`, of which the index only knows the beginning, does not find `kube-proxy`.
 */
export function isFoundIn(typed: string, word: string): boolean {
  const stem = typed.length > SURE ? typed.slice(0, Math.max(SURE, typed.length - 2)) : typed;
  const forms = [word, ...word.split('-'), word.replaceAll('-', '')];
  return forms.some((form) => form.startsWith(stem) || isWithoutEnding(form, typed));
}

function isWithoutEnding(form: string, typed: string): boolean {
  return form.length >= 3 && typed.length - form.length <= 2 && typed.startsWith(form);
}

/** Whether a word of a text has so much of a typed word in front that they may be forms of one. */
export function isAkinTo(typed: string, word: string): boolean {
  if (isFoundIn(typed, word)) return true;
  let shared = 0;
  while (shared < typed.length && typed[shared] === word[shared]) shared += 1;
  return shared >= SURE && shared >= typed.length / 2;
}

const SURE = 4;

/**
 * A query with its typing errors mended, or null when none of its doubtful words comes near a known one.
 *
 * Of two known words equally near, the one that stands first in the list is meant.
 */
export function mendQuery(
  query: string,
  doubtful: readonly string[],
  known: readonly string[],
): string | null {
  const words = wordsOf(query);
  const mended = words.map((word) =>
    doubtful.includes(word) ? (nearestWord(word, known) ?? word) : word,
  );
  return mended.join(' ') === words.join(' ') ? null : mended.join(' ');
}

/** The known word that one or two edits away was meant; null for a word that is known itself. */
function nearestWord(word: string, known: readonly string[]): string | null {
  const most = word.length < SURE ? 0 : word.length < 8 ? 1 : 2;
  const near = known.filter(
    (each) => each.length >= SURE && Math.abs(each.length - word.length) <= most,
  );
  const scored = near
    .map((each) => ({ each, far: farness(word, each) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far);
  return scored[0]?.each ?? null;
}

/** Edits between two words, where two letters that changed places are one. */
function farness(a: string, b: string): number {
  const edits = distance(a, b);
  return edits === 2 && isSwapped(a, b) ? 1 : edits;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2);
  return swapped === b;
}

/**
 * What a query may be loosened to, closest first: the words that name something here, then each of those left out in turn.
 *
 *     what happens on a trap   ->   trap
 *     docker wraps the lxc     ->   docker lxc, lxc, docker
 */
export function looserQueries(query: string, telling: readonly string[]): string[] {
  const words = query.replaceAll('"', '').split(' ').filter(Boolean);
  const named = words.filter((word) => wordsOf(word).some((each) => telling.includes(each)));
  const kept = named.length > 0 ? named : words;
  const shorter = kept.length < 2 ? [] : kept.map((_, at) => kept.toSpliced(at, 1).join(' '));
  return kept.length < words.length ? [kept.join(' '), ...shorter] : shorter;
}

/** What is searched. */
export interface Query {
  readonly text: string;
  /** Whether more was typed than is searched. */
  readonly isCut: boolean;
}
