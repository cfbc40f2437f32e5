import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FILE = join(import.meta.dirname, '../../../src/views/shared/tokens.css');
const LEAST = 4.5;

/** Every colour of the site as `[light, dark]`. */
const colours = new Map(
  [
    ...readFileSync(FILE, 'utf8').matchAll(
      /--([\w-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|(#\w+));/g,
    ),
  ].map(([, name = '', light, dark, both = '']) => [name, [light ?? both, dark ?? both]] as const),
);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.slice(1).match(/../g) ?? []).map((pair) => {
    const part = Number.parseInt(pair, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(ink: string, ground: string): number {
  const [dark = 0, light = 0] = [luminance(ink), luminance(ground)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const tokens = [...colours.keys()].filter((name) => name.startsWith('tok-'));
const pairs = [
  ...['ink', 'ink-soft', 'accent', 'signal', ...tokens].flatMap((ink) =>
    ['paper', 'raised', 'stage'].map((ground) => [ink, ground] as const),
  ),
  ...['curtain-ink', 'curtain-soft', 'lamp'].map((ink) => [ink, 'curtain'] as const),
  ['ink', 'mark'] as const,
  ['ink', 'accent-soft'] as const,
];

describe('contrast', () => {
  it('finds the colours it measures', () => {
    expect(tokens.length).toBeGreaterThanOrEqual(5);
    expect(pairs.flat().filter((name) => !colours.has(name))).toEqual([]);
    expect([...colours.values()].flat().filter((hex) => !/^#[0-9a-f]{6}$/.test(hex))).toEqual([]);
  });

  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(pairs)('of %s on %s is enough in both themes', (ink, ground) => {
    for (const theme of [0, 1] as const) {
      const [letter = '', paper = ''] = [colours.get(ink)?.[theme], colours.get(ground)?.[theme]];
      expect(contrast(letter, paper)).toBeGreaterThanOrEqual(LEAST);
    }
  });
});
