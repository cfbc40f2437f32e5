import { contrastOf, nearest, readHue, type Hue } from './color.ts';
import { LEAST } from './pairs.ts';
import type { Colors } from './tokens.ts';
import { between, fit, hexOfGray, type ThemeColors } from './written-colors.ts';

/** The colors of title slides: a dark relative of the brand, unless it names one. */
export function curtainColors(theme: ThemeColors): Pick<Colors, CurtainName> {
  const { accept, valueOf, relativeOf, usual } = theme;
  const bright = hexOfGray(theme, 0.975, 0.008);
  const curtain =
    valueOf('dark') ??
    fit(darkRelative(theme), [valueOf('light') ?? bright], [9, 7, LEAST.text]) ??
    '#000000';
  const ground = { name: 'curtain', hex: curtain } as const;
  const ink = accept(
    'light',
    'curtain-ink',
    [ground],
    () => fit(readHue(bright), [curtain], [7, LEAST.text]) ?? '#ffffff',
  );
  const warning = relativeOf('warning') ?? usual('mark');
  const mark =
    nearest({ ...warning, l: 0.38, c: 0.08 }, (hex) => contrastOf(ink, hex) >= LEAST.text) ??
    curtain;
  const soft = fit(between(ink, curtain, 0.22), [curtain, mark], [LEAST.text]) ?? ink;
  const lamp = relativeOf('secondary') ?? relativeOf('primary') ?? usual('lamp');
  const lit = { ...lamp, l: Math.max(lamp.l, 0.82), c: Math.min(lamp.c, 0.14) };
  return {
    curtain,
    'curtain-ink': ink,
    'curtain-soft': soft,
    'curtain-mark': mark,
    lamp: fit(lit, [curtain], [6, LEAST.text]) ?? ink,
  };
}

/** The brand's main color, where it is bright in a dark shade. */
function darkRelative({ relativeOf, gray }: ThemeColors): Hue {
  const brand = relativeOf('primary') ?? gray(0.3, 0.03);
  // A dark yellow is mud: the yellower, the grayer.
  const yellowness = Math.max(0, 1 - Math.abs(brand.h - 95) / 50);
  return { ...brand, l: Math.min(brand.l, 0.42), c: brand.c * (0.85 - 0.55 * yellowness) };
}

type CurtainName = 'curtain' | 'curtain-ink' | 'curtain-soft' | 'curtain-mark' | 'lamp';
