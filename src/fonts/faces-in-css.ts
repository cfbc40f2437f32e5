import { isInRange, readRange, type Range } from './unicode-range.ts';

/** The fonts of a style sheet that are for some characters alone, with their addresses. */
export function facesIn(css: string): WrittenFace[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([rule = '', body = '']) => {
    const range = /unicode-range:\s*([^;}]+)/.exec(body)?.[1];
    const url = /url\(\s*["']?([^"')]+)/.exec(body)?.[1];
    if (range === undefined || url === undefined) return [];
    const isMath = /font-family:\s*["']?Lectern Math/.test(body);
    return [{ rule, url, range: readRange(range), isMath }];
  });
}

/** Whether a page shows something with a font: a formula with that of mathematics, else one of its characters. */
export function isNeeded({ range, isMath }: WrittenFace, { characters, hasMath }: Shown): boolean {
  if (isMath) return hasMath;
  return characters.some((code) => isInRange(range, code));
}

/** What of a page decides on its fonts. Digits and other signs of ASCII are in the fonts that every page has. */
export function shownIn(html: string): Shown {
  const characters = new Set<number>();
  for (const [run] of html.matchAll(/[^\0-\xff]+/g))
    for (const each of run) characters.add(each.codePointAt(0) ?? 0);
  for (const [, hex, decimal] of html.matchAll(/&#(?:x([\da-f]+)|(\d+));/gi))
    characters.add(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  return { characters: [...characters], hasMath: /<math\b/.test(html) };
}

/** A font as a style sheet has it. */
export interface WrittenFace {
  /** The whole rule. */
  readonly rule: string;
  readonly url: string;
  readonly range: readonly Range[];
  readonly isMath: boolean;
}

/** The characters of a page beyond Latin-1, and whether there are formulas. */
export interface Shown {
  readonly characters: readonly number[];
  readonly hasMath: boolean;
}
