import { contrastOf, hexOf, nearest, readHue, type Hue } from './color.ts';
import { curtainColors } from './curtain-colors.ts';
import { LEAST } from './pairs.ts';
import type { ColorName, Colors, Theme } from './tokens.ts';
import {
  between,
  fit,
  homeOf,
  openTheme,
  type ColorFault,
  type NamedColor,
  type ThemeColors,
  type WrittenColors,
} from './written-colors.ts';

/**
 * Makes all colors of both themes from the few that a brand names.
 *
 * What was written is taken as it is and checked. The rest is made from it in OKLCH, in the lightness of Lectern's own colors,
 * and moved until everything on it can be read: of a color that is written for one theme, the other gets a relative. Each step
 * needs only those before it: paper, ink, grounds, what stands out, what is under text, text of other kinds.
 *
 *     primary: '#0b4fd0'  ->  accent light #0b4fd0, dark #9abeff; curtain #043ba4; grounds with a breath of blue
 */
export function deriveColors(written: WrittenColors): DerivedColors {
  const home = homeOf(written);
  const light = openTheme('light', written, home);
  const dark = openTheme('dark', written, home);
  const colors = { light: deriveTheme(light), dark: deriveTheme(dark) };
  return { colors, faults: [...light.faults, ...dark.faults] };
}

function deriveTheme(theme: ThemeColors): Colors {
  const base = baseColors(theme);
  const grounds = groundColors(theme, base);
  const strong = strongColors(theme, base, grounds);
  const fields = fieldColors(theme, base, strong);
  return {
    ...base,
    ...grounds,
    ...strong,
    ...fields,
    ...textColors(theme, { ...base, ...grounds, ...strong, ...fields }),
    ...curtainColors(theme),
  };
}

/** The ground of pages, and the text on it. */
function baseColors({ theme, accept, valueOf, relativeOf, gray }: ThemeColors): Base {
  const isLight = theme === 'light';
  const ground = relativeOf('background');
  const isTinted = ground !== null && ground.c > 0.004;
  const made = isTinted
    ? { l: isLight ? 0.985 : 0.2, c: Math.min(ground.c, isLight ? 0.012 : 0.02), h: ground.h }
    : gray(isLight ? 0.991 : 0.2, isLight ? 0.004 : 0.016);
  const paper = valueOf('background') ?? hexOf(made);
  const ink = accept('foreground', 'ink', [{ name: 'paper', hex: paper }], () => {
    const relative = relativeOf('foreground');
    const l = isLight ? 0.24 : 0.95;
    const start = relative
      ? { l, c: Math.min(relative.c, isLight ? 0.04 : 0.015), h: relative.h }
      : gray(l, isLight ? 0.025 : 0.01);
    return fit(start, [paper], [10, 7, LEAST.text]) ?? '#000000';
  });
  return { paper, ink };
}

/** The ground of panels and that of slides, near to the paper. */
function groundColors({ accept, valueOf }: ThemeColors, base: Base): Pick<Colors, Ground> {
  const { paper, ink } = base;
  const way = wayToInk(base);
  const hue = readHue(paper);
  // What is written and can be read on the paper can be read on the grounds that are made for it.
  const readable = [valueOf('primary'), valueOf('danger')].flatMap((hex) =>
    hex !== undefined && contrastOf(hex, paper) >= LEAST.text ? [[hex, LEAST.text] as const] : [],
  );
  const made = { ...hue, l: hue.l + (way < 0 ? -0.028 : 0.055), c: hue.c + 0.003 };
  return {
    raised: accept(
      'tertiary',
      'raised',
      [{ name: 'ink', hex: ink }],
      () => field(base, made, readable),
      // On the other side of the ink, nothing could be read on both.
      (hex) => readHue(ink).l < readHue(hex).l === way < 0,
    ),
    stage:
      valueOf('background') ??
      field(base, { ...hue, l: hue.l - (way < 0 ? 0.003 : Math.min(0.03, hue.l / 2)) }, readable),
  };
}

/** What stands out: the color of the brand, and that of warnings. */
function strongColors(theme: ThemeColors, base: Base, grounds: Pick<Colors, Ground>): Strong {
  const on: NamedColor[] = [
    { name: 'paper', hex: base.paper },
    { name: 'raised', hex: grounds.raised },
    { name: 'stage', hex: grounds.stage },
  ];
  const isLight = theme.theme === 'light';
  const colorOf = (role: 'primary' | 'danger', name: 'accent' | 'signal') =>
    theme.accept(role, name, on, () => {
      const relative = theme.relativeOf(role);
      const start = relative && {
        l: isLight ? Math.min(relative.l, 0.5) : Math.max(relative.l, 0.8),
        c: Math.min(relative.c, isLight ? 0.2 : 0.14),
        h: relative.h,
      };
      const hexes = on.map(({ hex }) => hex);
      return fit(start ?? theme.usual(name), hexes, [5.5, LEAST.text]) ?? base.ink;
    });
  return { accent: colorOf('primary', 'accent'), signal: colorOf('danger', 'signal') };
}

/** What is under text or next to it: lines, what is chosen, what is marked. */
function fieldColors(
  { relativeOf, usual }: ThemeColors,
  base: Base,
  { accent, signal }: Strong,
): Pick<Colors, Field> {
  const { paper, ink } = base;
  const isDarkOnLight = wayToInk(base) < 0;
  const { l, c, h } = readHue(paper);
  const strong = readHue(accent);
  const warning = relativeOf('warning') ?? usual('mark');
  const marked = { l: isDarkOnLight ? 0.92 : 0.38, c: isDarkOnLight ? 0.14 : 0.08 };
  return {
    line: field(base, { l: between(paper, ink, 0.2).l, c: c + 0.006, h }, [
      [accent, LEAST.control],
      [signal, LEAST.control],
    ]),
    'accent-soft': field(
      base,
      { ...strong, l: l + (isDarkOnLight ? -0.07 : 0.13), c: Math.min(strong.c * 0.5, 0.05) },
      [[accent, LEAST.control]],
    ),
    mark: field(base, { ...marked, c: Math.min(warning.c, marked.c), h: warning.h }, [
      [signal, LEAST.control],
    ]),
  };
}

/** Text of other kinds than plain, and code: on every ground. */
function textColors(
  { relativeOf, usual }: ThemeColors,
  colors: Base & Strong & Pick<Colors, Ground | Field>,
): Pick<Colors, TextColor> {
  const { paper, ink, raised, stage, mark, accent, 'accent-soft': chosen } = colors;
  const grounds = [paper, raised, stage, chosen, mark];
  const onAll = (start: Hue) => fit(start, grounds, [5, LEAST.text]) ?? ink;
  /** Of Lectern's own lightness, in the hue of a role where there is one. */
  const code = (name: ColorName, role: 'success' | 'info') => {
    const own = usual(name);
    const relative = relativeOf(role);
    return onAll(relative ? { l: own.l, c: Math.max(own.c, 0.09), h: relative.h } : own);
  };
  return {
    'ink-soft': onAll(between(ink, paper, 0.28)),
    'tok-keyword': onAll(readHue(accent)),
    'tok-string': code('tok-string', 'success'),
    'tok-function': code('tok-function', 'info'),
    'tok-constant': onAll(usual('tok-constant')),
    'tok-comment': onAll(between(ink, paper, 0.38)),
  };
}

/** A ground as it is wished for, moved until the ink can be read on it, and what else has to be seen there. */
function field({ paper, ink }: Base, wish: Hue, others: readonly (readonly [string, number])[]) {
  const isGood = (hex: string) =>
    contrastOf(ink, hex) >= LEAST.text &&
    others.every(([other, least]) => contrastOf(other, hex) >= least);
  return nearest(wish, isGood) ?? paper;
}

/** -1 where the ink is darker than the paper. */
function wayToInk({ paper, ink }: Base): number {
  return readHue(ink).l < readHue(paper).l ? -1 : 1;
}

type Base = Pick<Colors, 'paper' | 'ink'>;
type Strong = Pick<Colors, 'accent' | 'signal'>;
type Ground = 'raised' | 'stage';
type Field = 'line' | 'accent-soft' | 'mark';
type TextColor =
  'ink-soft' | 'tok-keyword' | 'tok-string' | 'tok-function' | 'tok-constant' | 'tok-comment';

/** The colors of both themes, and what of the written ones cannot be read. */
export interface DerivedColors {
  readonly colors: Readonly<Record<Theme, Colors>>;
  readonly faults: readonly ColorFault[];
}
