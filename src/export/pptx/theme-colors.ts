import type { ShownDeck, ThemeColor } from './shown-deck.ts';
import { xml } from './xml.ts';

/** The slot of a theme that a color of the site is in. */
const SLOTS: Readonly<Record<ThemeColor, string>> = {
  ink: 'tx1',
  paper: 'bg1',
  soft: 'tx2',
  raised: 'bg2',
  accent: 'accent1',
  signal: 'accent2',
  keyword: 'accent3',
  string: 'accent4',
  function: 'accent5',
  constant: 'accent6',
  link: 'hlink',
};

/** Fills with colors of the theme where a color is one of them, so that another theme recolors the deck. */
export function createPaint(colors: ShownDeck['colors']): Paint {
  const slots = new Map<string, string>();
  for (const [name, slot] of Object.entries(SLOTS)) {
    const color = colors[name as ThemeColor];
    if (!slots.has(color)) slots.set(color, slot);
  }
  return (color) => {
    const slot = slots.get(color);
    return xml(
      'a:solidFill',
      {},
      slot ? xml('a:schemeClr', { val: slot }) : xml('a:srgbClr', { val: color }),
    );
  };
}

/** A color of six digits as a fill. */
export type Paint = (color: string) => string;

/** Whether the deck is light on dark: PowerPoint names the colors of a theme by that. */
export function isDark({ ink, paper }: ShownDeck['colors']): boolean {
  return lightness(paper) < lightness(ink);
}

/** Which color of the theme is which of a slide, as attributes of `p:clrMap`. */
export function colorMap(isDarkDeck: boolean): Record<string, string> {
  const [paper, ink] = isDarkDeck ? ['dk', 'lt'] : ['lt', 'dk'];
  const accents = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((each) => [`accent${each}`, `accent${each}`]),
  );
  return {
    bg1: `${paper}1`,
    tx1: `${ink}1`,
    bg2: `${paper}2`,
    tx2: `${ink}2`,
    ...accents,
    hlink: 'hlink',
    folHlink: 'folHlink',
  };
}

function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/../g) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
