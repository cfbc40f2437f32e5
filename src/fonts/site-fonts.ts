import { isEmoji, scriptOf, type ScriptFonts } from './script-fonts.ts';
import { openPackages, type FontPackage, type FontSlice } from './font-packages.ts';
import { isInRange } from './unicode-range.ts';

/**
 * The fonts a site can use: those that come with Lectern, and those of packages that are installed for other scripts.
 *
 * @param folders where packages are looked for, the project's before Lectern's own
 */
export function openFonts(folders: readonly string[]): SiteFonts {
  const find = openPackages(folders);
  const plex = PLEX.map(({ name, family }) => ({ family, font: find(name) }));
  const signs = SIGNS.flatMap((name) => find(name) ?? []);
  const mono = find(MONO_SIGNS);
  return {
    find,
    plex,
    signs,
    mono,
    math: find(MATH),
    fontFor(character, lang) {
      const code = character.codePointAt(0) ?? 0;
      if (plex[0] && sliceWith(plex[0].font, code)) return { kind: 'plex' };
      const scriptFont = (script: ScriptFonts | null): FoundFont | null => {
        for (const name of script?.packages ?? []) {
          const font = find(name);
          const slice = font && sliceWith(font, code);
          if (slice) return { kind: 'script', font, slice };
        }
        return null;
      };
      const script = scriptOf(character, lang);
      // Fonts of signs have single letters of other scripts as well, which would stand between those of a word.
      const isLetter = !COMMON.test(character);
      const own = isLetter || isEmoji(character) ? scriptFont(script) : null;
      // Glyphs for private use are drawn for programs that know the font.
      if (own || (isLetter && script) || /\p{Co}/u.test(character)) return own;
      // Parts of boxes that meet are of one font.
      if (/[\u2500-\u259f]/.test(character) && mono && hasGlyph(mono, code))
        return { kind: 'mono' };
      for (const font of signs) {
        const slice = font.slices.find((each) => each.characters().has(code));
        if (slice) return { kind: 'sign', font, slice };
      }
      return scriptFont(script) ?? (mono && hasGlyph(mono, code) ? { kind: 'mono' } : null);
    },
  };
}

/** The slice that a character is shown with. */
export function sliceWith(font: FontPackage | null, code: number): FontSlice | null {
  return (
    font?.slices.find((slice) => isInRange(slice.range, code) && slice.characters().has(code)) ??
    null
  );
}

/** Whether any slice has a glyph, be it meant for the character or not. */
export function hasGlyph(font: FontPackage, code: number): boolean {
  return font.slices.some((slice) => slice.characters().has(code));
}

const COMMON = /[\p{sc=Common}\p{sc=Inherited}]/u;
/** The fonts of text, each with its name in the styles; the first is that of slides. */
const PLEX = [
  { name: '@fontsource/ibm-plex-sans', family: 'Plex Sans' },
  { name: '@fontsource/ibm-plex-serif', family: 'Plex Serif' },
  { name: '@fontsource/ibm-plex-mono', family: 'Plex Mono' },
] as const;

/** Arrows and mathematics, dingbats and shapes, enclosed letters and weather; what is left of rare letters. */
const SIGNS = [
  '@fontsource/noto-sans-math',
  '@fontsource/noto-sans-symbols-2',
  '@fontsource-variable/noto-sans-symbols',
  '@fontsource/stix-two-math',
];
/** Boxes, blocks and arrows as wide as the letters of code. */
const MONO_SIGNS = '@fontsource/dejavu-mono';
const MATH = '@fontsource/stix-two-math';

/** What a site can be set in. */
export interface SiteFonts {
  /** The font that shows a character; null when there is none. */
  readonly fontFor: (character: string, lang: string) => FoundFont | null;
  readonly find: (name: string) => FontPackage | null;
  readonly plex: readonly { readonly family: string; readonly font: FontPackage | null }[];
  readonly signs: readonly FontPackage[];
  readonly mono: FontPackage | null;
  readonly math: FontPackage | null;
}

/** Where a character's glyph is. */
export type FoundFont =
  | { readonly kind: 'plex' | 'mono' }
  | { readonly kind: 'sign' | 'script'; readonly font: FontPackage; readonly slice: FontSlice };
