/**
 * The package that brings a font for a character which no font of Lectern has, and what to call its script; null for what belongs
 * to no script, such as a sign of private use.
 *
 * @param lang the language of the text, which decides how Chinese characters look
 */
export function scriptOf(character: string, lang: string): ScriptFonts | null {
  if (EMOJI.test(character)) return EMOJI_FONTS;
  if (HAN.test(character)) return hanFonts(lang);
  const script = SCRIPTS.find(({ test }) => test.test(character));
  return script ? script.fonts : null;
}

/** Whether a character is shown as an emoji unless the text asks for a plain sign. */
export function isEmoji(character: string): boolean {
  return /\p{Emoji_Presentation}|\p{RI}/u.test(character);
}

/** Whether a character is seen only by what it does to others: a joiner, a selector, a mark of direction. */
export function isIgnorable(character: string): boolean {
  return /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zs}\p{Zl}\p{Zp}\p{Cs}\p{Cn}]/u.test(character);
}

/** Chinese, Japanese and Korean packages, by the language that is best served by each. */
export const HAN_PACKAGES = ['jp', 'sc', 'tc', 'hk', 'kr'] as const;

/** Which of them a language is served by. */
export function hanPackage(lang: string): (typeof HAN_PACKAGES)[number] {
  const tag = lang.toLowerCase();
  if (/^ja\b/.test(tag)) return 'jp';
  if (/^ko\b/.test(tag)) return 'kr';
  if (/^zh\b.*-(?:hk|mo)\b|^yue\b/.test(tag)) return 'hk';
  return /^zh\b.*-(?:hant|tw)\b/.test(tag) ? 'tc' : 'sc';
}

function hanFonts(lang: string): ScriptFonts {
  const first = hanPackage(lang);
  const order = [first, ...HAN_PACKAGES.filter((each) => each !== first)];
  // With nine weights of a hundred files each, the other kind of package takes 80 MB.
  return {
    name: HAN_NAMES[first],
    packages: order.flatMap((each) => [
      `@fontsource-variable/noto-sans-${each}`,
      `@fontsource/noto-sans-${each}`,
    ]),
  };
}

const HAN_NAMES = {
  jp: 'Japanese',
  sc: 'Chinese',
  tc: 'Chinese',
  hk: 'Chinese',
  kr: 'Korean',
} as const;

const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{RI}|\p{EMod}|\u20e3/u;
/** Also punctuation, forms of full width, and letters and numbers in circles, squares and months. */
const HAN =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\u3000-\u33ff\ufe30-\ufe4f\uff00-\uffef\u{1f200}-\u{1f2ff}]/u;
const EMOJI_FONTS: ScriptFonts = {
  name: 'emoji',
  packages: ['@fontsource/noto-color-emoji', '@fontsource/noto-emoji'],
};

/** Scripts by their names in Unicode, where the package is not named like them. */
const NAMED: Readonly<Record<string, string>> = {
  Canadian_Aboriginal: 'noto-sans-canadian-aboriginal',
  Nko: 'noto-sans-nko',
  Tibetan: 'noto-serif-tibetan',
};

const SCRIPTS = [
  ...['Arabic', 'Armenian', 'Balinese', 'Bengali', 'Canadian_Aboriginal', 'Cherokee', 'Coptic'],
  ...['Devanagari', 'Egyptian_Hieroglyphs', 'Ethiopic', 'Georgian', 'Glagolitic', 'Gothic'],
  ...['Gujarati', 'Gurmukhi', 'Hebrew', 'Javanese', 'Kannada', 'Khmer', 'Lao', 'Malayalam'],
  ...['Mongolian', 'Myanmar', 'Nko', 'Ogham', 'Oriya', 'Runic', 'Sinhala', 'Syriac', 'Tamil'],
  ...['Telugu', 'Thaana', 'Thai', 'Tibetan', 'Tifinagh', 'Vai', 'Yi'],
].map((script) => {
  const stem = NAMED[script] ?? `noto-sans-${script.toLowerCase().replaceAll('_', '-')}`;
  return {
    test: new RegExp(`\\p{scx=${script}}`, 'u'),
    fonts: {
      name: script.replaceAll('_', ' '),
      packages: [`@fontsource/${stem}`, `@fontsource-variable/${stem}`],
    },
  };
});

/** Every package that a font for a script may be in. */
export const SCRIPT_PACKAGES: readonly string[] = [
  ...SCRIPTS.flatMap(({ fonts }) => fonts.packages),
  ...hanFonts('ja').packages,
  ...EMOJI_FONTS.packages,
];

/** The fonts of a script. */
export interface ScriptFonts {
  /** As messages name it: `Arabic`, `emoji`. */
  readonly name: string;
  /** Packages that have it, the one to install first. */
  readonly packages: readonly string[];
}
