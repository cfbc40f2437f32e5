import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../../src/brand/color.ts';
import { PAIRS } from '../../../src/brand/pairs.ts';
import { COLOR_TOKENS, OTHER_TOKENS, THEMES } from '../../../src/brand/tokens.ts';

const styles = readFileSync(
  join(import.meta.dirname, '../../../src/views/shared/tokens.css'),
  'utf8',
);

describe('tokens', () => {
  it('are named as their documentation says: a name is an interface and stays', () => {
    const names = [...styles.matchAll(/^ {2}--([\w-]+):/gm)].map((match) => match[1]);
    expect(names.sort()).toEqual(
      [...Object.keys(COLOR_TOKENS), ...Object.keys(OTHER_TOKENS)].sort(),
    );
    expect(names).toMatchInlineSnapshot(`
      [
        "accent",
        "accent-soft",
        "curtain",
        "curtain-ink",
        "curtain-mark",
        "curtain-soft",
        "font-headings",
        "font-mono",
        "font-more",
        "font-sans",
        "font-text",
        "ink",
        "ink-soft",
        "lamp",
        "line",
        "mark",
        "measure",
        "paper",
        "radius",
        "raised",
        "signal",
        "size-h1",
        "size-h2",
        "size-h3",
        "size-lead",
        "size-small",
        "size-text",
        "space-1",
        "space-2",
        "space-3",
        "space-4",
        "space-5",
        "space-6",
        "space-7",
        "space-8",
        "stage",
        "tok-comment",
        "tok-constant",
        "tok-function",
        "tok-keyword",
        "tok-string",
      ]
    `);
  });

  it.each(Object.entries(COLOR_TOKENS))(
    'have the documented colors: %s',
    (name, { light, dark }) => {
      const value = light === dark ? light : `light-dark(${light}, ${dark})`;
      expect(styles).toContain(`  --${name}: ${value};\n`);
    },
  );
});

describe('contrast', () => {
  it('is measured as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(PAIRS)('of $ink on $ground is enough in both themes', ({ ink, ground, least }) => {
    for (const theme of THEMES)
      expect(
        contrastOf(COLOR_TOKENS[ink][theme], COLOR_TOKENS[ground][theme]),
      ).toBeGreaterThanOrEqual(least);
  });
});
