/**
 * Whether a single quote stands for letters that are left out: `'Tis`, `'90s`, `rock 'n' roll`.
 *
 * Where another one follows at once, it does so only inside of quotes: `'90s'` is a word in quotes.
 */
export function isElision(
  line: string,
  index: number,
  { elisions, isQuoted }: { elisions: RegExp; isQuoted: boolean },
): boolean {
  const [before, after] = [line.slice(0, index), line.slice(index + 1)];
  if (/[\p{L}\p{N}]$/u.test(before)) return false;
  if (COUPLED.test(before) && /^n'? ?\p{L}/iu.test(after)) return true;
  if (/^ ?\p{L}/u.test(after) && COUPLED.test(before.replace(/'n$/i, ''))) return true;
  const end = (/^\d0s(?![\p{L}\p{N}])/u.exec(after) ?? elisions.exec(after))?.[0].length;
  return end !== undefined && (after[end] !== "'" || isQuoted);
}

/** What stands before `'n'` when it means “and”; anywhere else it is a letter in quotes. */
const COUPLED =
  /(?<!\p{L})(?:bait|chicken|cut|drum|fish|grab|guns|hide|mac|mix|park|pick|plug|rock|salt|shake|show|stop|surf|sweet|track|wash) ?$/iu;

/** Words of a language that begin with an apostrophe and are not the first word of a quotation. */
export function elisionsOf(lang: string): RegExp {
  const words = ELISIONS[lang.toLowerCase().split('-')[0] ?? ''] ?? '(?!)';
  return new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'iu');
}

const ELISIONS: Readonly<Record<string, string>> = {
  af: 'n|t|k',
  de: 'ne[mnrs]?|nen',
  en: "tis(?:n't)?|twas(?:n't)?|twere|twould|twill be|til",
  nl: 's|t|n|k',
};
