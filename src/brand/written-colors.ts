import type { ColorRole } from '../schema/brand.ts';
import { contrastOf, hexOf, nearest, readHue, type Hue } from './color.ts';
import { LEAST } from './pairs.ts';
import { COLOR_TOKENS, THEMES, type ColorName, type Theme } from './tokens.ts';

/** The theme that colors written once are meant for: that of the ground, or, without any ground, that of the text. */
export function homeOf({ background, foreground }: WrittenColors): Theme {
  if (background?.both !== undefined) return readHue(background.both).l < 0.5 ? 'dark' : 'light';
  if (background !== undefined || foreground?.both === undefined) return 'light';
  return readHue(foreground.both).l < 0.6 ? 'light' : 'dark';
}

/** What a brand says for one theme. */
export function openTheme(theme: Theme, written: WrittenColors, home: Theme): ThemeColors {
  const faults: ColorFault[] = [];
  const tint = tintOf(written, home);

  /** What is written for this theme; title slides are of one kind in both. */
  const valueOf = (role: ColorRole) => {
    const isHere = theme === home || role === 'light' || role === 'dark';
    return written[role]?.[theme] ?? (isHere ? written[role]?.both : undefined);
  };

  return {
    theme,
    faults,
    valueOf,
    relativeOf(role) {
      const hex = anyOf(written[role] ?? {}, home);
      return hex === undefined ? null : readHue(hex);
    },
    gray: (l, c) => ({ l, c: Math.min(c, tint.c / 4), h: tint.h }),
    usual: (name) => readHue(COLOR_TOKENS[name][theme]),
    accept(role, name, others, make, isAllowed = () => true) {
      const value = valueOf(role);
      if (value === undefined) return make();
      const isRead = (hex: string) =>
        isAllowed(hex) && others.every((other) => contrastOf(hex, other.hex) >= LEAST.text);
      if (isRead(value)) return value;
      // Written once, it is meant for the other theme.
      const isOwn = written[role]?.[theme] !== undefined;
      if (theme !== home && !isOwn) return make();
      const worst = others.reduce((a, b) =>
        contrastOf(value, b.hex) < contrastOf(value, a.hex) ? b : a,
      );
      const instead = nearest(readHue(value), isRead) ?? make();
      faults.push({
        role,
        theme: isOwn ? theme : null,
        shownIn: theme,
        name,
        other: worst.name,
        value,
        against: worst.hex,
        ratio: contrastOf(value, worst.hex),
        instead,
      });
      return instead;
    },
  };
}

/** The color of which all grays have a breath. */
function tintOf(written: WrittenColors, home: Theme): Hue {
  const { primary, background, secondary, foreground } = written;
  const hues = [primary, background, secondary, foreground].flatMap((value) => {
    const hex = value && anyOf(value, home);
    return hex === undefined ? [] : [readHue(hex)];
  });
  return hues.find(({ c }) => c > 0.02) ?? { l: 0.5, c: 0, h: 0 };
}

/** A color that can be read on grounds, as well as one of the ratios says, the first that can be had; null where none can. */
export function fit(
  start: Hue,
  grounds: readonly string[],
  ratios: readonly number[],
): string | null {
  for (const least of ratios) {
    const found = nearest(start, (hex) => grounds.every((each) => contrastOf(hex, each) >= least));
    if (found !== null) return found;
  }
  return null;
}

/** A color part of the way from one to another, of the hue of the first. */
export function between(from: string, to: string, part: number): Hue {
  const hue = readHue(from);
  return { ...hue, l: hue.l + (readHue(to).l - hue.l) * part };
}

/** A gray as a color. */
export function hexOfGray({ gray }: ThemeColors, l: number, c: number): string {
  return hexOf(gray(l, c));
}

/** One of the values of a role: the one written once, or that of a theme, the given one first. */
function anyOf(value: WrittenColor, first: Theme): string | undefined {
  return value.both ?? value[first] ?? THEMES.map((theme) => value[theme]).find(Boolean);
}

/** A role's color in hexadecimal: one for both themes, or one for each. */
export interface WrittenColor {
  readonly both?: string | undefined;
  readonly light?: string | undefined;
  readonly dark?: string | undefined;
}

/** The colors that a brand names, by role. */
export type WrittenColors = Readonly<Partial<Record<ColorRole, WrittenColor>>>;

/** A color of the theme by its name. */
export interface NamedColor {
  readonly name: ColorName;
  readonly hex: string;
}

/** One theme of a brand, as far as it is written. */
export interface ThemeColors {
  readonly theme: Theme;
  /** What of the written colors cannot be read, as far as it has been asked for. */
  readonly faults: ColorFault[];
  /** What is written for this theme. */
  readonly valueOf: (role: ColorRole) => string | undefined;
  /** What is written for this theme, for the other, or for both. */
  readonly relativeOf: (role: ColorRole) => Hue | null;
  /** A gray with a breath of the brand. */
  readonly gray: (l: number, c: number) => Hue;
  /** The color that Lectern has without a brand. */
  readonly usual: (name: ColorName) => Hue;
  /** A color as it was written, if it can be read on the others; the nearest that can, with a fault, if not; else a made one. */
  readonly accept: (
    role: ColorRole,
    name: ColorName,
    others: readonly NamedColor[],
    make: () => string,
    isAllowed?: (hex: string) => boolean,
  ) => string;
}

/** A written color that cannot be read where it is used. */
export interface ColorFault {
  readonly role: ColorRole;
  /** The theme it was written for; null when it was written once. */
  readonly theme: Theme | null;
  /** The theme in which it cannot be read. */
  readonly shownIn: Theme;
  /** What it is used as. */
  readonly name: ColorName;
  /** The other color of the pair. */
  readonly other: ColorName;
  readonly value: string;
  readonly against: string;
  readonly ratio: number;
  /** The nearest color that can be read everywhere. */
  readonly instead: string;
}
