import { logos as published, preloadedFonts } from 'virtual:lectern/brand';
import { contrastOf } from '../brand/color.ts';
import { COLOR_TOKENS, type ColorName } from '../brand/tokens.ts';
import type { LogoSize, PublishedLogo } from '../model/brand.ts';
import { settings } from './settings.ts';

/** Addresses of fonts of the brand that every page asks for at once. */
export { preloadedFonts };

/** A logo of the site; undefined where the brand has none of that size. */
export function logoOf(size: LogoSize): PublishedLogo | undefined {
  return published[size];
}

/** A color of the site in one theme, in hexadecimal. */
export function colorOf(name: ColorName, theme: 'light' | 'dark'): string {
  return settings.brand.colors?.[theme][name] ?? COLOR_TOKENS[name][theme];
}

/** Whether text on title slides is light. */
export function isCurtainDark(): boolean {
  const curtain = colorOf('curtain', 'light');
  return contrastOf(curtain, '#ffffff') > contrastOf(curtain, '#000000');
}

/** Whether pages are set in a font of the brand, so that ours is not needed at once. */
export const hasOwnText = settings.brand.families.base !== undefined;
