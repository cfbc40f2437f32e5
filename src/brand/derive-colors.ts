import type { ColorRole } from '../schema/brand.ts';
import { contrastOf, hexOf, nearest, readHue, type Hue } from './color.ts';
import { GROUNDS, LEAST } from './pairs.ts';
import { COLOR_TOKENS, THEMES, type ColorName, type Colors, type Theme } from './tokens.ts';

/**
 * Makes all colors of both themes from the few that a brand names.
 *
 * What was written is taken as it is and checked. The rest is made from it in OKLCH, in the lightness of Lectern's own colors,
 * and moved until everything on it can be read: of a color that is written for one theme, the other gets a relative.
 *
 *     primary: '#0b4fd0'  ->  accent light #0b4fd0, dark #8fb4ff; curtain #0a2f80; grounds with a breath of blue
 */
export function deriveColors(written: WrittenColors): DerivedColors {
  const home = homeOf(written);
  const light = deriveTheme('light', written, home);
  const dark = deriveTheme('dark', written, home);
  return {
    colors: { light: light.colors, dark: dark.colors },
    faults: [...light.faults, ...dark.faults],
  };
}

/** The theme that colors written once are meant for: that of the ground, or, without any ground, that of the text. */
function homeOf({ background, foreground }: WrittenColors): Theme {
  if (background?.both !== undefined) return readHue(background.both).l < 0.5 ? 'dark' : 'light';
  if (background !== undefined || foreground?.both === undefined) return 'light';
  return readHue(foreground.both).l < 0.6 ? 'light' : 'dark';
}

function deriveTheme(theme: Theme, written: WrittenColors, home: Theme): DerivedTheme {
  const faults: ColorFault[] = [];
  const isLight = theme === 'light';
  const choose = <Value>(light: Value, dark: Value) => (isLight ? light : dark);
  const usual = (name: ColorName) => readHue(COLOR_TOKENS[name][theme]);

  const tint = readHue(
    [written.primary, written.background, written.secondary, written.foreground]
      .map((role) => role && anyOf(role, home))
      .find((hex) => hex !== undefined && readHue(hex).c > 0.02) ?? '#808080',
  );
  /** A gray with a breath of the brand. */
  const gray = (l: number, c: number): Hue => ({ l, c: Math.min(c, tint.c / 4), h: tint.h });

  const ground = relativeOf('background');
  const paper =
    valueOf('background') ??
    hexOf(
      ground && ground.c > 0.004
        ? { l: choose(0.985, 0.2), c: Math.min(ground.c, choose(0.012, 0.02)), h: ground.h }
        : gray(choose(0.991, 0.2), choose(0.004, 0.016)),
    );

  const ink = accept('foreground', 'ink', ['paper'], { paper }, () => {
    const relative = relativeOf('foreground');
    const start = relative
      ? { ...relative, l: choose(0.24, 0.95), c: Math.min(relative.c, choose(0.04, 0.015)) }
      : gray(choose(0.24, 0.95), choose(0.025, 0.01));
    return fit(start, [paper], [10, 7, LEAST.text]) ?? '#000000';
  });
  const toInk = readHue(ink).l < readHue(paper).l ? -1 : 1;
  /** A ground near the paper: nearer to the ink by a bit of lightness, as far as what is on it can be read. */
  const near = (by: number, from: Hue, ...others: (readonly [string, number])[]) =>
    nearest(
      { ...from, l: readHue(paper).l + by },
      (hex) =>
        contrastOf(ink, hex) >= LEAST.text &&
        others.every(([other, least]) => contrastOf(other, hex) >= least),
    ) ?? paper;
  const paperHue = readHue(paper);
  // What is written and can be read on the paper can be read on the grounds that are made for it.
  const readable = [valueOf('primary'), valueOf('danger')].flatMap((hex) =>
    hex !== undefined && contrastOf(hex, paper) >= LEAST.text ? [[hex, LEAST.text] as const] : [],
  );

  const raised = accept(
    'tertiary',
    'raised',
    ['ink'],
    { ink },
    () =>
      near(
        toInk * (toInk < 0 ? 0.028 : 0.055),
        { ...paperHue, c: paperHue.c + 0.003 },
        ...readable,
      ),
    // On the other side of the ink, nothing could be read on both.
    (hex) => (readHue(ink).l < readHue(hex).l ? -1 : 1) === toInk,
  );
  const stage =
    valueOf('background') ??
    near(toInk < 0 ? -0.003 : -Math.min(0.03, paperHue.l / 2), paperHue, ...readable);
  const grounds = { paper, raised, stage };

  const strong = (role: 'primary' | 'danger', name: 'accent' | 'signal') =>
    accept(role, name, GROUNDS, grounds, () => {
      const relative = relativeOf(role);
      const start = relative
        ? {
            ...relative,
            l: choose(Math.min(relative.l, 0.5), Math.max(relative.l, 0.8)),
            c: Math.min(relative.c, choose(0.2, 0.14)),
          }
        : usual(name);
      return fit(start, Object.values(grounds), [5.5, LEAST.text]) ?? ink;
    });
  const accent = strong('primary', 'accent');
  const signal = strong('danger', 'signal');
  const accentHue = readHue(accent);

  const line = near(
    (readHue(ink).l - paperHue.l) * 0.2,
    { ...paperHue, c: paperHue.c + 0.006 },
    [accent, LEAST.control],
    [signal, LEAST.control],
  );
  const accentSoft = near(
    toInk * (toInk < 0 ? 0.07 : 0.13),
    { ...accentHue, c: Math.min(accentHue.c * 0.5, 0.05) },
    [accent, LEAST.control],
  );
  const warning = relativeOf('warning') ?? usual('mark');
  const mark =
    nearest(
      { ...warning, l: toInk < 0 ? 0.92 : 0.38, c: Math.min(warning.c, toInk < 0 ? 0.14 : 0.08) },
      (hex) => contrastOf(ink, hex) >= LEAST.text && contrastOf(signal, hex) >= LEAST.control,
    ) ?? paper;
  const everything = [paper, raised, stage, accentSoft, mark];
  const onAll = (start: Hue) => fit(start, everything, [5, LEAST.text]) ?? ink;
  const inkHue = readHue(ink);
  const softInk = { ...inkHue, l: inkHue.l + (paperHue.l - inkHue.l) * 0.28 };
  /** A color of code: of Lectern's own lightness, in the hue of a role where there is one. */
  const code = (name: ColorName, role: ColorRole) => {
    const relative = relativeOf(role);
    const own = usual(name);
    return onAll(relative ? { ...own, c: Math.max(own.c, 0.09), h: relative.h } : own);
  };

  const colors: Colors = {
    ...grounds,
    ink,
    line,
    accent,
    signal,
    mark,
    'accent-soft': accentSoft,
    'ink-soft': onAll(softInk),
    'tok-keyword': onAll(accentHue),
    'tok-string': code('tok-string', 'success'),
    'tok-function': code('tok-function', 'info'),
    'tok-constant': onAll(usual('tok-constant')),
    'tok-comment': onAll({ ...softInk, l: softInk.l + (paperHue.l - softInk.l) * 0.15 }),
    ...curtainColors(),
  };
  return { colors, faults };

  function curtainColors(): Pick<Colors, CurtainName> {
    const brand = readHue(anyOf(written.primary ?? {}, home) ?? hexOf(gray(0.3, 0.03)));
    // A dark yellow is mud: the yellower, the grayer.
    const yellowness = Math.max(0, 1 - Math.abs(brand.h - 95) / 50);
    const start = { ...brand, l: Math.min(brand.l, 0.42), c: brand.c * (0.85 - 0.55 * yellowness) };
    const light = valueOf('light');
    const bright = hexOf(gray(0.975, 0.008));
    const curtain =
      valueOf('dark') ?? fit(start, [light ?? bright], [9, 7, LEAST.text]) ?? '#000000';
    const curtainInk = accept(
      'light',
      'curtain-ink',
      ['curtain'],
      { curtain },
      () => fit(readHue(bright), [curtain], [7, LEAST.text]) ?? '#ffffff',
    );
    const inkOfCurtain = readHue(curtainInk);
    const ownHue = readHue(curtain);
    const curtainMark =
      nearest(
        { ...warning, l: 0.38, c: 0.08 },
        (hex) => contrastOf(curtainInk, hex) >= LEAST.text,
      ) ?? curtain;
    const lamp = readHue(
      anyOf(written.secondary ?? {}, home) ??
        anyOf(written.primary ?? {}, home) ??
        COLOR_TOKENS.lamp.dark,
    );
    return {
      curtain,
      'curtain-ink': curtainInk,
      'curtain-soft':
        fit(
          { ...inkOfCurtain, l: inkOfCurtain.l + (ownHue.l - inkOfCurtain.l) * 0.22 },
          [curtain, curtainMark],
          [LEAST.text],
        ) ?? curtainInk,
      'curtain-mark': curtainMark,
      lamp:
        fit(
          { ...lamp, l: Math.max(lamp.l, 0.82), c: Math.min(lamp.c, 0.14) },
          [curtain],
          [6, LEAST.text],
        ) ?? curtainInk,
    };
  }

  /** What is written for this theme. */
  function valueOf(role: ColorRole): string | undefined {
    const value = written[role];
    const isHere = theme === home || role === 'light' || role === 'dark';
    return value?.[theme] ?? (isHere ? value?.both : undefined);
  }

  /** What is written for the other theme, or for both. */
  function relativeOf(role: ColorRole): Hue | null {
    const hex = anyOf(written[role] ?? {}, home);
    return hex === undefined ? null : readHue(hex);
  }

  /** A color as it was written, if it can be read on the others; the nearest that can, with a fault, if not; else a made one. */
  function accept<Ground extends ColorName>(
    role: ColorRole,
    name: ColorName,
    others: readonly Ground[],
    colorsOf: Readonly<Record<Ground, string>>,
    make: () => string,
    isAllowed: (hex: string) => boolean = () => true,
  ): string {
    const value = valueOf(role);
    if (value === undefined) return make();
    const worst = others
      .map((other) => ({ other, hex: colorsOf[other], ratio: contrastOf(value, colorsOf[other]) }))
      .reduce((a, b) => (b.ratio < a.ratio ? b : a));
    if (worst.ratio >= LEAST.text && isAllowed(value)) return value;
    // Written once, it is meant for the other theme.
    if (theme !== home && written[role]?.[theme] === undefined) return make();
    const isGood = (hex: string) =>
      isAllowed(hex) && others.every((each) => contrastOf(hex, colorsOf[each]) >= LEAST.text);
    const instead = nearest(readHue(value), isGood) ?? make();
    const { other, hex: against, ratio } = worst;
    const isOwn = written[role]?.[theme] !== undefined;
    faults.push({
      role,
      theme: isOwn ? theme : null,
      shownIn: theme,
      name,
      other,
      value,
      against,
      ratio,
      instead,
    });
    return instead;
  }
}

/** A color that can be read on grounds, as well as one of the ratios says, the first that can be had. */
function fit(start: Hue, grounds: readonly string[], ratios: readonly number[]): string | null {
  for (const least of ratios) {
    const found = nearest(start, (hex) => grounds.every((each) => contrastOf(hex, each) >= least));
    if (found !== null) return found;
  }
  return null;
}

/** One of the values of a role: the one written once, or that of a theme, the given one first. */
function anyOf(value: WrittenColor, first: Theme): string | undefined {
  return value.both ?? value[first] ?? THEMES.map((theme) => value[theme]).find(Boolean);
}

type CurtainName = 'curtain' | 'curtain-ink' | 'curtain-soft' | 'curtain-mark' | 'lamp';

interface DerivedTheme {
  readonly colors: Colors;
  readonly faults: readonly ColorFault[];
}

/** A role's color in hexadecimal: one for both themes, or one for each. */
export type WrittenColor = { readonly [Key in Theme | 'both']?: string | undefined };
/** The colors that a brand names, by role. */
export type WrittenColors = { readonly [Role in ColorRole]?: WrittenColor | undefined };

/** The colors of both themes, and what of the written ones cannot be read. */
export interface DerivedColors {
  readonly colors: Readonly<Record<Theme, Colors>>;
  readonly faults: readonly ColorFault[];
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
  /** The color of the other token of the pair. */
  readonly other: ColorName;
  readonly value: string;
  readonly against: string;
  readonly ratio: number;
  /** The nearest color that can be read everywhere. */
  readonly instead: string;
}
