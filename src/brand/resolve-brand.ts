import type { Logo, LogoFile, LogoSize, SiteBrand } from '../model/brand.ts';
import type { Brand } from '../schema/brand.ts';
import { deriveColors } from './derive-colors.ts';
import { readColors, type ColorMistake } from './read-colors.ts';
import { readFonts, type FontMistake } from './read-fonts.ts';
import type { ColorFault } from './written-colors.ts';

/** Makes of a brand file all that a site needs, and says what in it cannot be used; paths are those of its keys. */
export function resolveBrand(brand: Brand): ResolvedBrand {
  const { meta, logo, color, typography } = brand;
  const name = typeof meta?.name === 'string' ? { short: meta.name } : (meta?.name ?? {});
  const { written, mistakes } = readColors(color ?? {});
  const hasColors = Object.keys(written).length > 0;
  const derived = hasColors ? deriveColors(written) : null;
  const { faces, families, mistakes: fontMistakes } = readFonts(typography ?? {});
  const link = meta?.link ?? {};
  return {
    brand: {
      name: name.short ?? name.full ?? null,
      fullName: name.full ?? name.short ?? null,
      links: typeof link === 'string' ? { home: link } : link,
      logos: readLogos(logo ?? {}),
      colors: derived?.colors ?? null,
      fonts: faces,
      families,
    },
    mistakes,
    colorFaults: (derived?.faults ?? []).map((fault) => ({
      ...fault,
      path: ['color', fault.role, ...(fault.theme === null ? [] : [fault.theme])],
    })),
    fontMistakes,
    idle: idleKeys(brand),
  };
}

/** A brand that says nothing. */
export const NO_BRAND: SiteBrand = resolveBrand({}).brand;

function readLogos(logo: NonNullable<Brand['logo']>): SiteBrand['logos'] {
  const { images = {} } = logo;
  return {
    small: readLogo(logo.small),
    medium: readLogo(logo.medium),
    large: readLogo(logo.large ?? logo.medium),
  };

  function readLogo(value: NonNullable<Brand['logo']>[LogoSize]): Logo | null {
    if (value === undefined) return null;
    if (typeof value === 'string' || 'path' in value) {
      const file = readFile(value);
      return { light: file, dark: file, isSingle: true };
    }
    const { light, dark } = value as Partial<Record<'light' | 'dark', Picture>>;
    if (light === undefined && dark === undefined) return null;
    return {
      light: light ? readFile(light) : null,
      dark: dark ? readFile(dark) : null,
      isSingle: false,
    };
  }

  function readFile(value: Picture): LogoFile {
    const named =
      typeof value === 'string' && Object.hasOwn(images, value) ? (images[value] ?? value) : value;
    return typeof named === 'string'
      ? { path: named, alt: null }
      : { path: named.path, alt: named.alt ?? null };
  }
}

/** Keys of the format that change nothing here. */
function idleKeys({ typography = {} }: Brand): string[][] {
  const elements = ['base', 'headings', 'monospace'] as const;
  return [
    ...(['monospace-inline', 'monospace-block', 'link'] as const)
      .filter((key) => typography[key] !== undefined)
      .map((key) => ['typography', key]),
    ...elements.flatMap((element) =>
      Object.keys(typography[element] ?? {})
        .filter((key) => key !== 'family')
        .map((key) => ['typography', element, key]),
    ),
  ];
}

type Picture = string | { readonly path: string; readonly alt?: string | undefined };

/** A brand with what cannot be used of it. */
export interface ResolvedBrand {
  readonly brand: SiteBrand;
  readonly mistakes: readonly ColorMistake[];
  readonly colorFaults: readonly (ColorFault & { readonly path: readonly string[] })[];
  readonly fontMistakes: readonly FontMistake[];
  /** Keys that only other tools read. */
  readonly idle: readonly (readonly string[])[];
}
