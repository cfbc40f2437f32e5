import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, readHue } from '../../../src/brand/color.ts';
import { deriveColors } from '../../../src/brand/derive-colors.ts';
import { PAIRS } from '../../../src/brand/pairs.ts';
import { THEMES } from '../../../src/brand/tokens.ts';
import type { WrittenColors } from '../../../src/brand/written-colors.ts';
import { COLOR_ROLES } from '../../../src/schema/brand.ts';

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);
const color = fc.oneof(
  fc.record({ both: hex }),
  fc.record({ light: hex, dark: hex }),
  fc.record({ light: hex }),
  fc.record({ dark: hex }),
);
const anyBrand: fc.Arbitrary<WrittenColors> = fc.record(
  Object.fromEntries(COLOR_ROLES.map((role) => [role, color])),
  { requiredKeys: [] },
);

/** The pairs that cannot be read, as texts. */
function unreadable(written: WrittenColors): string[] {
  const { colors } = deriveColors(written);
  return THEMES.flatMap((theme) =>
    PAIRS.filter(
      ({ ink, ground, least }) => contrastOf(colors[theme][ink], colors[theme][ground]) < least,
    ).map(({ ink, ground }) => `${theme}: ${ink} on ${ground}`),
  );
}

describe('deriveColors', () => {
  it('makes colors of which every pair can be read, whatever a brand is made of', () => {
    fc.assert(
      fc.property(anyBrand, (written) => {
        expect(unreadable(written)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('suggests colors that it takes as they are, once they are all written', () => {
    fc.assert(
      fc.property(anyBrand, (written) => {
        const mended = mend(written);
        expect(mended.faults).toEqual([]);
        for (const { role, shownIn, name, instead } of mended.taken)
          expect([role, mended.colors[shownIn][name]]).toEqual([role, instead]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what was written where it can be read', () => {
    const { colors, faults } = deriveColors({
      primary: { both: '#0b4fd0' },
      background: { light: '#fff8f0', dark: '#101020' },
      dark: { both: '#200040' },
    });
    expect(faults).toEqual([]);
    expect(colors.light).toMatchObject({ accent: '#0b4fd0', paper: '#fff8f0', curtain: '#200040' });
    expect(colors.dark).toMatchObject({ paper: '#101020', stage: '#101020', curtain: '#200040' });
    expect(colors.dark.accent).not.toBe('#0b4fd0');
  });

  it('keeps the hue of a color in the theme it makes', () => {
    const { colors } = deriveColors({ primary: { both: '#0b4fd0' } });
    const [light, dark] = [readHue(colors.light.accent), readHue(colors.dark.accent)];
    expect(Math.abs(light.h - dark.h)).toBeLessThan(12);
    expect(dark.l).toBeGreaterThan(0.7);
    expect(readHue(colors.light.curtain).l).toBeLessThan(0.45);
  });

  it('takes a single dark ground for that of the dark theme', () => {
    const { colors } = deriveColors({
      background: { both: '#1a1a2e' },
      primary: { both: '#ffb300' },
    });
    expect(colors.dark).toMatchObject({ paper: '#1a1a2e', accent: '#ffb300' });
    expect(readHue(colors.light.paper).l).toBeGreaterThan(0.9);
  });

  it('refuses a pale yellow on a light page, and names a yellow that can be read', () => {
    const [fault, ...others] = deriveColors({ primary: { both: '#fff3a0' } }).faults;
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ role: 'primary', shownIn: 'light', name: 'accent', theme: null });
    expect(fault?.ratio).toBeLessThan(1.2);
    const instead = readHue(fault?.instead ?? '');
    expect(Math.abs(instead.h - readHue('#fff3a0').h)).toBeLessThan(10);
  });
});

/** A brand with every suggestion written into it, one after the other, as an author would. */
function mend(written: WrittenColors) {
  let now = written;
  const taken = new Map<string, ReturnType<typeof deriveColors>['faults'][number]>();
  for (let round = 0; round < 8; round += 1) {
    const { colors, faults } = deriveColors(now);
    const [fault] = faults;
    if (!fault) return { colors, faults, taken: [...taken.values()] };
    const { role, theme, instead } = fault;
    taken.set(`${role} ${fault.shownIn}`, fault);
    now = { ...now, [role]: { ...now[role], [theme ?? 'both']: instead } };
  }
  return { ...deriveColors(now), taken: [...taken.values()] };
}
