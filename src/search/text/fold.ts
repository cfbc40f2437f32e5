/**
 * A word as it is compared: lower case, without accents, wide forms as plain ones.
 *
 *     Café, CAFE, ｃａｆｅ  ->  cafe
 *     Straße, İstanbul    ->  strasse, istanbul
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const bare = word
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    // The two marks of Japanese tell letters apart; every other mark is an accent.
    .replace(/(?![\u3099\u309A])\p{M}/gu, '')
    // A sign that stands for several words, or for an accent by itself, comes apart with spaces.
    .replace(/\s+/g, '')
    .normalize('NFC');
  return bare.replace(FOLDED_LETTERS, (letter) => LETTERS[letter] ?? letter);
}

const ASCII = /^[\0-\x7f]*$/;

/** Letters that no decomposition takes apart, and forms of Arabic letters that are typed for one another. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
  ة: 'ه',
  ى: 'ي',
  ـ: '',
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
