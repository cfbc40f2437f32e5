import { describe, expect, it } from 'vitest';
import { COLOR_TOKENS } from '../../../src/brand/tokens.ts';
import { useTokens } from '../../../src/mermaid/site-colors.ts';

const said = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const paint = (color: string, own: readonly string[] = []) =>
  /"(.*)"/.exec(useTokens(`<path fill="${color}"/>`, own))?.[1];

describe('useTokens', () => {
  it.each(
    (
      ['paper', 'raised', 'ink', 'ink-soft', 'line', 'accent', 'accent-soft', 'signal'] as const
    ).map((name) => [name, COLOR_TOKENS[name].light] as const),
  )('makes --%s of what stands for it', (name, hex) => {
    expect(paint(said(hex))).toBe(`var(--${name})`);
  });

  it('keeps the colors of the author, as hexadecimal', () => {
    expect(paint('rgb(255, 153, 255)', ['rgb(255, 153, 255)'])).toBe('#ff99ff');
  });

  it.each([
    ['rgb(255, 255, 255)', 'paper'],
    ['rgb(238, 238, 238)', 'raised'],
    ['rgb(190, 190, 190)', 'line'],
    ['rgb(153, 153, 153)', 'ink-soft'],
    ['rgb(0, 0, 0)', 'ink'],
  ])('makes of the grey %s the token --%s', (grey, token) => {
    expect(paint(grey)).toBe(`var(--${token})`);
  });

  it('gives other colors the colors of a series, the same to the same', () => {
    const made = useTokens('rgb(9, 99, 200) rgb(200, 9, 9) rgb(9, 99, 200)', []).split(' ');
    expect(made[0]).toBe(made[2]);
    expect(new Set(made).size).toBe(2);
    expect(made.every((color) => /^var\(--[a-z-]+\)$/.test(color))).toBe(true);
  });

  it('cuts numbers to hundredths', () => {
    expect(useTokens('<path d="M1.23456 0.1"/>', [])).toBe('<path d="M1.23 0.1"/>');
  });
});
