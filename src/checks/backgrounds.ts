import { colorNames, isCssColor, isCssGradient } from '../lib/css-colors.ts';
import { filePathOf } from '../lib/decode.ts';
import { suggest } from '../refs/suggest.ts';

const PICTURE = /\.(?:svg|png|jpe?g|gif|webp|avif)$/i;

/** What is wrong with the background of a slide, which is a color, a gradient or a picture; null when nothing is. */
export function checkBackground(value: string): BadBackground | null {
  if (value === '' || isCssColor(value) || isCssGradient(value)) return null;
  const isAddress = /^(?:\.{0,2}\/|[a-z][a-z0-9+.-]*:)|\.\w+$/i.test(value);
  if (isAddress && (PICTURE.test(filePathOf(value)) || /^[a-z][a-z0-9+.-]*:/i.test(value)))
    return null;
  if (isAddress) return { value, allowed: 'a picture, such as `./file.png`', near: [] };
  if (/gradient\s*\(/i.test(value))
    return {
      value,
      allowed: 'a gradient of two colors or more: `linear-gradient(45deg, navy, teal)`',
      near: [],
    };
  return {
    value,
    allowed:
      'a color (`navy`, `#012`, `var(--accent-soft)`), a gradient or a picture (`./file.png`)',
    near: suggest(value.toLowerCase(), colorNames()),
  };
}

interface BadBackground {
  readonly value: string;
  readonly allowed: string;
  readonly near: readonly string[];
}
