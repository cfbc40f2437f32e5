import type { FontPackage, FontSlice } from './font-packages.ts';
import { HAN_PACKAGES, hanPackage, scriptOf } from './script-fonts.ts';
import { hasGlyph, sliceWith, type SiteFonts } from './site-fonts.ts';
import { isInRange, writeRange } from './unicode-range.ts';
import type { UsedCharacters } from './used-characters.ts';

/** The files of fonts that a site needs for its characters, next to those that every site has, and in which order they are tried. */
export function planFaces(
  fonts: SiteFonts,
  used: UsedCharacters,
  formulas: ReadonlySet<number>,
): FacePlan {
  const languages = used.languages.size > 0 ? [...used.languages].sort() : ['en'];
  const signs = new Map<FontPackage, Set<number>>();
  const mono = new Set<number>();
  const scripts = new Map<FontPackage, Map<FontSlice, Set<number>>>();
  for (const code of [...used.characters].sort((a, b) => a - b)) {
    const character = String.fromCodePoint(code);
    const emoji = used.asEmoji.has(code) ? emojiFont(fonts, code) : null;
    if (emoji) note(emoji.font, emoji.slice, code);
    for (const lang of languages) {
      const found = fonts.fontFor(character, lang);
      if (found?.kind === 'script') note(found.font, found.slice, code);
      if (found?.kind === 'sign' && !emoji) addTo(signs, found.font, code);
      if (found?.kind === 'mono' && fonts.mono) addTo(signs, fonts.mono, code);
      const isPlain = found !== null && found.kind !== 'script' && !emoji;
      if (isPlain && fonts.mono && hasGlyph(fonts.mono, code)) {
        if (!sliceWith(fonts.plex[2]?.font ?? null, code)) mono.add(code);
      }
    }
  }
  const scriptFaces = [...scripts].map(([font, slices]) => ({
    font,
    faces: [...slices].flatMap(([slice, codes]) => facesOfSlice(font, slice, codes, used)),
  }));
  const faces = [
    ...plexFaces(fonts, used.characters),
    ...[...signs].flatMap(([font, codes]) => subsetFaces(font, 'Lectern Signs', codes)),
    ...(fonts.mono ? subsetFaces(fonts.mono, 'Lectern Mono', mono) : []),
    ...scriptFaces.flatMap((each) => each.faces),
    ...(fonts.math ? subsetFaces(fonts.math, 'Lectern Math', formulas) : []),
  ];
  const families = scriptFaces.map(({ font }) => font);
  return { faces, order: orderOf(families, null), byLanguage: ordersOf(families, languages) };

  function note(font: FontPackage, slice: FontSlice, code: number): void {
    const slices = scripts.get(font) ?? new Map<FontSlice, Set<number>>();
    scripts.set(font, slices);
    addTo(slices, slice, code);
  }
}

/** Greek, Cyrillic, Vietnamese and more Latin in the fonts of text, as far as these have them. */
function plexFaces({ plex }: SiteFonts, characters: ReadonlySet<number>): Face[] {
  return plex.flatMap(({ family, font }) =>
    (font?.slices ?? [])
      .filter(({ part }) => part !== 'latin')
      .filter((slice) => [...characters].some((code) => isShownWith(font, slice, code)))
      .flatMap((slice): Face[] => {
        const range = writeRanges(slice);
        const usual = { family, file: slice.file, weight: '400', style: 'normal', range } as const;
        if (family === 'Plex Mono') return [usual];
        if (family === 'Plex Serif') {
          const file = slice.file.replace(/-normal\.woff2$/, '-italic.woff2');
          return [usual, { ...usual, file, style: 'italic' }];
        }
        const file = slice.fileOfWeight(600);
        return [usual, ...(file === null ? [] : [{ ...usual, file, weight: '600 700' }])];
      }),
  );
}

function isShownWith(font: FontPackage | null, slice: FontSlice, code: number): boolean {
  return isInRange(slice.range, code) && sliceWith(font, code) === slice;
}

/** A font of which only some characters are taken. */
function subsetFaces(font: FontPackage, family: string, codes: ReadonlySet<number>): Face[] {
  const left = new Set(codes);
  return font.slices.flatMap(({ file, characters }): Face[] => {
    const own = [...left].filter((code) => characters().has(code)).sort((a, b) => a - b);
    for (const code of own) left.delete(code);
    if (own.length === 0) return [];
    const subset = String.fromCodePoint(...own);
    const range = writeRange(own);
    return [{ family, file, weight: '100 900', style: 'normal', range, subset }];
  });
}

function facesOfSlice(
  font: FontPackage,
  slice: FontSlice,
  codes: ReadonlySet<number>,
  { characters, sequences }: UsedCharacters,
): Face[] {
  const family = `Lectern ${font.family}`;
  if (isEmojiFont(font)) {
    const own = KEYS.filter((code) => characters.has(KEYCAP) && slice.characters().has(code));
    const joiners = JOINERS.filter((code) => characters.has(code));
    const all = writeRange([...codes, ...joiners, ...own]);
    return [
      { family, file: slice.file, weight: '100 900', style: 'normal', range: all, sequences },
    ];
  }
  const range = rangeOf(slice, codes);
  const face = { family, file: slice.file, style: 'normal', range } as const;
  if (font.isVariable) return [{ ...face, weight: '100 900' }];
  const bold = slice.fileOfWeight(600) ?? slice.fileOfWeight(700);
  if (bold === null) return [{ ...face, weight: '100 900' }];
  return [
    { ...face, weight: '400' },
    { ...face, file: bold, weight: '600 700' },
  ];
}

/** A script whole, so that dates and numbers made later are in it; of Chinese what is used, for a full list is long. */
function rangeOf(slice: FontSlice, codes: ReadonlySet<number>): string {
  return slice.range.length > SHORT ? writeRange(codes) : writeRanges(slice);
}

function writeRanges({ range }: FontSlice): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return range
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ');
}

function emojiFont(
  { find }: SiteFonts,
  code: number,
): { font: FontPackage; slice: FontSlice } | null {
  for (const name of scriptOf('😀', 'en')?.packages ?? []) {
    const font = find(name);
    const slice = font && sliceWith(font, code);
    if (slice) return { font, slice };
  }
  return null;
}

function isEmojiFont({ name }: FontPackage): boolean {
  return name.endsWith('emoji');
}

/** For pages in languages that share characters, each with the font that draws them as its readers know them first. */
function ordersOf(fonts: readonly FontPackage[], languages: readonly string[]): LanguageOrder[] {
  const han = fonts.filter((font) => hanOf(font) !== null);
  if (han.length < 2) return [];
  return languages
    .filter((lang) => /^(?:ja|ko|zh|yue)\b/i.test(lang))
    .map((lang) => ({ lang, order: orderOf(fonts, hanPackage(lang)) }));
}

function orderOf(fonts: readonly FontPackage[], first: string | null): string[] {
  const rank = (font: FontPackage) =>
    isEmojiFont(font) ? 2 : first !== null && hanOf(font) === first ? 0 : 1;
  return fonts.toSorted((a, b) => rank(a) - rank(b)).map(({ family }) => `Lectern ${family}`);
}

function hanOf({ name }: FontPackage): string | null {
  return HAN_PACKAGES.find((each) => name.endsWith(`/noto-sans-${each}`)) ?? null;
}

function addTo<Key>(map: Map<Key, Set<number>>, key: Key, code: number): void {
  const codes = map.get(key) ?? new Set();
  map.set(key, codes.add(code));
}

/** A joiner, the two selectors of variation, what makes a key of a digit, and the letters in flags of regions. */
const KEYCAP = 0x20e3;
const JOINERS = [
  0x200d,
  0xfe0e,
  0xfe0f,
  KEYCAP,
  ...Array.from({ length: 96 }, (_, index) => 0xe0020 + index),
];
const KEYS = Array.from('#*0123456789', (each) => each.codePointAt(0) ?? 0);
/** Ranges in a list that a style sheet may well repeat. */
const SHORT = 40;

/** What a style sheet says of a file of a font. */
export interface Face {
  readonly family: string;
  readonly file: string;
  readonly weight: string;
  readonly style: 'normal' | 'italic';
  /** The characters it is for, as CSS writes them. */
  readonly range: string;
  /** The characters that are kept of it; absent where the file is taken as it is. */
  readonly subset?: string;
  /** Emoji that are kept of it. */
  readonly sequences?: readonly string[];
}

/** Names of fonts in the order they are tried on pages in a language. */
interface LanguageOrder {
  readonly lang: string;
  readonly order: readonly string[];
}

/** The fonts of a site. */
export interface FacePlan {
  readonly faces: readonly Face[];
  /** Names of fonts for other scripts, in the order they are tried. */
  readonly order: readonly string[];
  readonly byLanguage: readonly LanguageOrder[];
}
