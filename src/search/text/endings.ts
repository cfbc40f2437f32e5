/**
 * What is left of a word without its ending, so that forms of one word meet: `registries` and `registry`, `conteneurs` and
 * `conteneur`. A word may have several stems, one for each way its ending can be read.
 *
 * The rules are light on purpose: they take off what inflection adds, and leave what makes another word. Where they leave too
 * much, the search still finds words that begin alike.
 */
export function stemsOf(word: string, languages: readonly string[]): ReadonlySet<string> {
  const stems = new Set<string>([word]);
  if (SHORT_PLURAL.test(word)) stems.add(word.slice(0, -1));
  if (word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return stems;
  for (const language of languages)
    for (const [ending, rest] of ENDINGS[language] ?? []) {
      if (!word.endsWith(ending) || word.length - ending.length < SHORTEST - 1) continue;
      const stem = word.slice(0, word.length - ending.length) + rest;
      stems.add(stem);
      // `running`, `stopped`: the letter before the ending was doubled for it.
      if (/^(?:ing|ed)$/.test(ending) && /([bdgklmnprt])\1$/.test(stem))
        stems.add(stem.slice(0, -1));
    }
  return stems;
}

/** The part that words of one family share: `virtualize`, `virtualisation` and `virtualizing` have `virtualiz`. */
export function rootOf(word: string): string {
  if (word.length < LONG) return word;
  const root = word.replace(FAMILY, '').replace(/is$/, 'iz');
  return root.length >= 4 ? root : word;
}

/** How a language takes its ending off: the ending, and what stands in its place. */
type Ending = readonly [ending: string, rest: string];

const SHORTEST = 4;
/** `vms`, `ids`, `prs`, and not `gas` or `css`. */
const SHORT_PLURAL = /^[a-z\d][b-df-hj-np-rtv-z]s$/;
const LONG = 8;
/** Endings that make another part of speech, in the languages that took these words from one another. */
const FAMILY =
  /(?:ations?|ating|ated?|ators?|ings?|ed|ers?|es?|s|ment|ments|ables?|ively|ive|ally|ierung(?:en)?|ieren|acion(?:es)?|azion[ei]|isch|ique|ico|ica)$/;

const bare = (...endings: readonly string[]): Ending[] => endings.map((ending) => [ending, '']);

/** The endings that Spanish and Portuguese share. */
const IBERIAN = bare(
  's',
  'es',
  'o',
  'a',
  'os',
  'as',
  'ar',
  'er',
  'ir',
  'ando',
  'ado',
  'ados',
  'ada',
  'adas',
);

/** The endings of each language, without accents. */
const ENDINGS: Readonly<Record<string, readonly Ending[]>> = {
  en: [
    ...bare('s', 'es', 'ed', 'ing'),
    ['ed', 'e'],
    ['ies', 'y'],
    ['ied', 'y'],
    ['ing', 'e'],
    ['ves', 'f'],
  ],
  de: bare(
    'e',
    'en',
    'er',
    'es',
    'em',
    'ern',
    'n',
    's',
    'st',
    'te',
    'ten',
    'ungen',
    'ung',
    'innen',
    'in',
  ),
  nl: bare('en', 'e', 's', 'n', 'je', 'jes', 't', 'den', 'ten'),
  fr: [
    ...bare('s', 'x', 'e', 'es', 'ee', 'ees', 'er', 'ez', 'ent', 'ant', 'ait', 'ont', 'ement'),
    ['aux', 'al'],
    ['eaux', 'eau'],
    ['elle', 'el'],
    ['elles', 'el'],
  ],
  es: [...IBERIAN, ['ces', 'z']],
  pt: [...IBERIAN, ['oes', 'ao'], ['ais', 'al']],
  it: bare('o', 'a', 'i', 'e', 'are', 'ere', 'ire', 'ato', 'ata', 'ati', 'ate', 'ando', 'ono'),
  pl: bare('a', 'y', 'i', 'e', 'o', 'u', 'ow', 'om', 'ami', 'ach', 'em', 'ego', 'emu', 'ej', 'ie'),
  cs: bare('a', 'y', 'i', 'e', 'o', 'u', 'u', 'um', 'ami', 'ach', 'em', 'eho', 'emu', 'ou'),
  sv: bare('en', 'et', 'ar', 'er', 'or', 'na', 'arna', 'erna', 'orna', 's', 'n', 't', 'a'),
  da: bare('en', 'et', 'er', 'e', 'erne', 'ene', 's', 'n', 't'),
  no: bare('en', 'et', 'er', 'e', 'ene', 's', 'n', 't', 'a'),
  fi: bare('t', 'n', 'a', 'ta', 'ssa', 'sta', 'lla', 'lta', 'lle', 'ksi', 'en', 'in', 'ien', 'ja'),
  hu: bare(
    'k',
    'ok',
    'ek',
    'ak',
    't',
    'ot',
    'et',
    'at',
    'ban',
    'ben',
    'nak',
    'nek',
    'val',
    'vel',
    'ra',
    're',
  ),
  tr: bare(
    'lar',
    'ler',
    'in',
    'un',
    'i',
    'u',
    'a',
    'e',
    'da',
    'de',
    'ta',
    'te',
    'dan',
    'den',
    'lari',
    'leri',
  ),
  ru: bare(
    'а',
    'ы',
    'и',
    'е',
    'у',
    'о',
    'ов',
    'ом',
    'ам',
    'ами',
    'ах',
    'ям',
    'ями',
    'ях',
    'ей',
    'ой',
    'ый',
    'ая',
    'ое',
    'ые',
    'ого',
    'ых',
    'ь',
    'я',
    'ю',
    'ия',
    'ии',
  ),
  uk: bare(
    'а',
    'и',
    'і',
    'е',
    'у',
    'о',
    'ів',
    'ом',
    'ам',
    'ами',
    'ах',
    'ям',
    'ями',
    'ях',
    'ей',
    'ою',
    'ий',
    'а',
    'е',
    'ого',
    'их',
    'ь',
    'я',
    'ю',
    'ія',
    'ії',
  ),
  el: bare('ς', 'α', 'ο', 'οι', 'ου', 'ων', 'ες', 'ης', 'η', 'ας'),
  ar: bare('ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'),
  he: bare('ים', 'ות', 'ה', 'י'),
};
