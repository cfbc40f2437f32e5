import type { FontFace, FontUse } from '../model/brand.ts';
import type { Brand } from '../schema/brand.ts';
import { OWN_FONTS } from '../lib/own-fonts.ts';

/** The files of a brand's fonts, and the font of each use; fonts that would have to be fetched from elsewhere are mistakes. */
export function readFonts(typography: Typography): {
  readonly faces: readonly FontFace[];
  readonly families: Readonly<Partial<Record<FontUse, string>>>;
  readonly mistakes: readonly FontMistake[];
} {
  const { fonts = [] } = typography;
  const mistakes: FontMistake[] = [];
  const faces = fonts.flatMap((font, index) => facesOf(font, ['typography', 'fonts', index]));
  const families: Partial<Record<FontUse, string>> = {};
  for (const use of ['base', 'headings', 'monospace'] as const) {
    const family = typography[use]?.family;
    if (family === undefined) continue;
    const path = ['typography', use, 'family'];
    if (!NAME.test(family)) mistakes.push({ kind: 'name', path, family });
    else if (isKnown(family)) families[use] = stackOf(family, use);
    else mistakes.push({ kind: 'remote', path, family, source: 'google' });
  }
  return { faces, families, mistakes };

  function facesOf(font: Font, path: readonly (string | number)[]): FontFace[] {
    const { family, source, files = [] } = font;
    if (!NAME.test(family)) {
      mistakes.push({ kind: 'name', path: [...path, 'family'], family });
      return [];
    }
    if (source === 'system') return [];
    const kind = source ?? (files.length > 0 ? 'file' : 'google');
    if (kind !== 'file') {
      mistakes.push({
        kind: 'remote',
        path: [...path, source ? 'source' : 'family'],
        family,
        source: kind,
      });
      return [];
    }
    if (files.length === 0) mistakes.push({ kind: 'no-files', path: [...path, 'source'], family });
    return files.flatMap((file, index) => faceOf(font, file, [...path, 'files', index]));
  }

  function faceOf(font: Font, file: FontFile, at: readonly (string | number)[]): FontFace[] {
    const { path, weight, style } =
      typeof file === 'string' ? { path: file, weight: undefined, style: undefined } : file;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(path)) {
      mistakes.push({ kind: 'remote', path: at, family: font.family, source: 'url' });
      return [];
    }
    const named = NAMED_FILE.exec(path);
    const usual = named?.[1] === 'wght' ? '100..900' : named?.[1];
    const text = String(
      weight ?? (Array.isArray(font.weight) ? usual : (font.weight ?? usual)) ?? 400,
    );
    const read = readWeight(text);
    if (read === null) {
      mistakes.push({
        kind: 'weight',
        path: typeof file === 'string' ? at : [...at, 'weight'],
        family: text,
      });
      return [];
    }
    const said = style ?? (typeof font.style === 'string' ? font.style : undefined) ?? named?.[2];
    const slant = said === 'italic' || said === 'oblique' ? said : 'normal';
    return [{ family: font.family, path, weight: read, style: slant }];
  }

  function isKnown(family: string): boolean {
    // What is wrong with a listed font is said where it is listed.
    return (
      GENERIC.has(family) || family in OWN_FONTS || fonts.some((font) => font.family === family)
    );
  }
}

/** `700` for `bold`, `100 900` for `100..900`; null for what is no weight. */
function readWeight(text: string): string | null {
  const parts = text.trim().split(/\s*\.\.\s*|\s+/);
  const weights = parts.map(
    (part) => WEIGHTS[part.toLowerCase().replaceAll('-', '')] ?? Number(part),
  );
  const isRight = weights.length <= 2 && weights.every((weight) => weight >= 1 && weight <= 1000);
  return isRight ? weights.join(' ') : null;
}

/** A font with those after it that have the characters it lacks. */
function stackOf(family: string, use: FontUse): string {
  const own = OWN_FONTS[family] ?? family;
  const first = GENERIC.has(own) ? own : `"${own}"`;
  return [first, ...(use === 'monospace' ? MONO : SANS).filter((each) => each !== `"${own}"`)].join(
    ', ',
  );
}

/** Letters, digits and what names of fonts have between them. */
const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} ._&+'-]*$/u;
/** How Fontsource names its files: `open-sans-latin-400-italic.woff2`. */
const NAMED_FILE = /-(wght|[1-9]00)-(normal|italic)\.woff2?$/;
const GENERIC: ReadonlySet<string> = new Set([
  'serif',
  'sans-serif',
  'monospace',
  'system-ui',
  'ui-serif',
  'ui-sans-serif',
  'ui-monospace',
  'ui-rounded',
]);
const SANS = ['"Plex Sans"', 'var(--font-more)', '"Helvetica Neue"', 'Arial', 'sans-serif'];
const MONO = [
  '"Plex Mono"',
  '"Lectern Mono"',
  'var(--font-more)',
  'Menlo',
  'Consolas',
  'monospace',
];
const WEIGHTS: Readonly<Record<string, number>> = {
  thin: 100,
  extralight: 200,
  ultralight: 200,
  light: 300,
  normal: 400,
  regular: 400,
  medium: 500,
  semibold: 600,
  demibold: 600,
  bold: 700,
  extrabold: 800,
  ultrabold: 800,
  black: 900,
};

type Typography = NonNullable<Brand['typography']>;
type Font = NonNullable<Typography['fonts']>[number];
type FontFile = NonNullable<Font['files']>[number];

/** What of the fonts cannot be used: a font of another site, one without files, a weight or a name that is none. */
export interface FontMistake {
  readonly kind: 'remote' | 'no-files' | 'weight' | 'name';
  readonly path: readonly (string | number)[];
  /** The font, or the weight that is none. */
  readonly family: string;
  /** Where a font of another site is from. */
  readonly source?: 'google' | 'bunny' | 'url' | undefined;
}
