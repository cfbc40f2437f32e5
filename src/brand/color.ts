import culori from 'culori/require';

const { clampChroma, converter, formatHex, parse, wcagLuminance } = culori;

const toOklch = converter('oklch');
const toRgb = converter('rgb');

/** A color as CSS writes it, in hexadecimal; null for what is no color, or one that lets through what is behind it. */
export function hexOfText(text: string): string | null {
  const color = parse(text.trim());
  if (color === undefined || (color.alpha ?? 1) < 1) return null;
  const shown = clampChroma(color, 'oklch', 'rgb');
  return formatHex(toRgb(shown));
}

/** Whether a text is a color that lets through what is behind it. */
export function isTranslucent(text: string): boolean {
  return (parse(text.trim())?.alpha ?? 1) < 1;
}

/** The contrast of two colors in hexadecimal, as WCAG 2 measures it: 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

/** Most colors are asked for again and again while others are held against them. */
function luminanceOf(hex: string): number {
  const known = luminances.get(hex) ?? wcagLuminance(hex);
  if (luminances.size > 10_000) luminances.clear();
  luminances.set(hex, known);
  return known;
}

const luminances = new Map<string, number>();

/** Lightness, chroma and hue of a color in hexadecimal; gray has the hue 0. */
export function readHue(hex: string): Hue {
  const { l = 0, c = 0, h = 0 } = toOklch(hex) ?? {};
  return { l, c, h };
}

/** A color in hexadecimal, as strong as a screen can show it at that lightness. */
export function hexOf({ l, c, h }: Hue): string {
  const lightness = Math.min(1, Math.max(0, l));
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c, h }, 'oklch', 'rgb'));
}

/** The color nearest to one, of the same hue and lighter or darker, that is good; null where none is. */
export function nearest(color: Hue, isGood: (hex: string) => boolean): string | null {
  const at = (by: number) => hexOf({ ...color, l: color.l + by });
  for (let step = 0; step <= COARSE; step += 1)
    for (const way of step === 0 ? [0] : [-1, 1]) {
      const l = color.l + (way * step) / COARSE;
      if (l < -1 / COARSE || l > 1 + 1 / COARSE || !isGood(at((way * step) / COARSE))) continue;
      // The last step may have gone a little too far.
      for (let part = FINE - 1; part > 0; part -= 1) {
        const hex = at(way * ((step - part / FINE) / COARSE));
        if (isGood(hex)) return hex;
      }
      return at((way * step) / COARSE);
    }
  return null;
}

/** Steps of lightness; both together are finer than the eye sees. */
const COARSE = 100;
const FINE = 5;

/** A color by its perceived parts: OKLCH. */
export interface Hue {
  /** Lightness, 0 to 1. */
  readonly l: number;
  /** Chroma, 0 for gray. */
  readonly c: number;
  /** Hue in degrees. */
  readonly h: number;
}
