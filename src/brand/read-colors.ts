import { COLOR_ROLES, type Brand, type ColorRole } from '../schema/brand.ts';
import { hexOfText, isTranslucent } from './color.ts';
import type { WrittenColor, WrittenColors } from './written-colors.ts';
import { THEMES } from './tokens.ts';

/** The colors of a brand in hexadecimal, with names of the palette and of other roles looked up. */
export function readColors(color: BrandColors): {
  readonly written: WrittenColors;
  readonly mistakes: readonly ColorMistake[];
} {
  const mistakes: ColorMistake[] = [];
  const { palette = {} } = color;
  const names = [...Object.keys(palette), ...COLOR_ROLES];
  for (const [name, value] of Object.entries(palette))
    read(value, ['color', 'palette', name], [name]);
  const written = Object.fromEntries(
    COLOR_ROLES.flatMap((role): [ColorRole, WrittenColor][] => {
      const value = color[role];
      return value === undefined ? [] : [[role, read(value, ['color', role], [role])]];
    }).filter(([, value]) => Object.values(value).some((hex) => hex !== undefined)),
  );
  return { written, mistakes };

  /** @param above names that lead here, so that none leads to itself */
  function read(
    value: ColorValue,
    path: readonly string[],
    above: readonly string[],
  ): WrittenColor {
    if (typeof value === 'string') return lookUp(value, path, above);
    return Object.fromEntries(
      THEMES.flatMap((theme) => {
        const text = value[theme];
        if (text === undefined) return [];
        const found = lookUp(text, [...path, theme], above);
        return [[theme, found[theme] ?? found.both]];
      }),
    );
  }

  function lookUp(text: string, path: readonly string[], above: readonly string[]): WrittenColor {
    const hex = hexOfText(text);
    const named = above.includes(text) ? undefined : valueNamed(text);
    if (named !== undefined) {
      // What is wrong with a value is said where it is written; that names lead in a circle, at each of them.
      const before = mistakes.length;
      const found = read(named, path, [...above, text]);
      const circles = mistakes.slice(before).filter(({ reason }) => reason === 'itself');
      mistakes.splice(
        before,
        Infinity,
        ...circles.slice(0, above.length === 1 ? 1 : circles.length),
      );
      return found;
    }
    if (hex !== null) return { both: hex };
    const reason = above.includes(text)
      ? 'itself'
      : isTranslucent(text)
        ? 'translucent'
        : 'unknown';
    mistakes.push({ path, value: text, reason, names });
    return {};
  }

  function valueNamed(name: string): ColorValue | undefined {
    if (Object.hasOwn(palette, name)) return palette[name];
    return COLOR_ROLES.includes(name as ColorRole) ? color[name as ColorRole] : undefined;
  }
}

/** What `color` of `_brand.yml` holds. */
export type BrandColors = NonNullable<Brand['color']>;
type ColorValue = NonNullable<BrandColors[ColorRole]>;

/** A text that is no color and no name of one. */
export interface ColorMistake {
  readonly path: readonly string[];
  readonly value: string;
  /** It leads to itself, lets through what is behind it, or is no color. */
  readonly reason: 'itself' | 'translucent' | 'unknown';
  /** The names there are. */
  readonly names: readonly string[];
}
