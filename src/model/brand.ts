/** What a site shows of its `_brand.yml`, with everything made that is not written there. */
export interface SiteBrand {
  /** The short name; null where there is none. */
  readonly name: string | null;
  readonly fullName: string | null;
  /** Addresses by what they lead to: `home`, `github`. */
  readonly links: Readonly<Record<string, string>>;
  readonly logos: Readonly<Record<LogoSize, Logo | null>>;
  /** The color tokens of each theme, in hexadecimal; null for those of Lectern. */
  readonly colors: Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>> | null;
  readonly fonts: readonly FontFace[];
  /** The font of each use, as CSS writes it. */
  readonly families: Readonly<Partial<Record<FontUse, string>>>;
}

export const LOGO_SIZES = ['small', 'medium', 'large'] as const;
export type LogoSize = (typeof LOGO_SIZES)[number];
export type FontUse = 'base' | 'headings' | 'monospace';

/** A logo for a light ground and one for a dark ground; null where only the other is there. */
export interface Logo {
  readonly light: LogoFile | null;
  readonly dark: LogoFile | null;
  /** Whether it was written once, for any ground. */
  readonly isSingle: boolean;
}

/** A file next to `_brand.yml`, and what it shows in words. */
export interface LogoFile {
  readonly path: string;
  readonly alt: string | null;
}

/** A logo as pages show it. */
export interface PublishedLogo {
  readonly light: PublishedPicture | null;
  readonly dark: PublishedPicture | null;
  readonly isSingle: boolean;
}

/** A picture with its address, what it shows, and its size in pixels. */
export interface PublishedPicture {
  readonly url: string;
  readonly alt: string | null;
  readonly width: number;
  readonly height: number;
}

/** A file of a font. */
export interface FontFace {
  readonly family: string;
  readonly path: string;
  /** `400`, or a range: `100 900`. */
  readonly weight: string;
  readonly style: 'normal' | 'italic' | 'oblique';
}

/** What tells whether pictures of slides show a brand as it is: its looks as a text, empty for a brand that has none. */
export function looksOf({ logos, colors, fonts, families }: SiteBrand): string {
  const hasLooks =
    colors !== null ||
    fonts.length + Object.keys(families).length > 0 ||
    Object.values(logos).some((logo) => logo !== null);
  return hasLooks ? JSON.stringify([logos, colors, fonts, families]) : '';
}

/** The files of a brand, from the content folder. */
export function brandPaths({ logos, fonts }: SiteBrand): string[] {
  const pictures = Object.values(logos).flatMap((logo) => [logo?.light, logo?.dark]);
  return [...new Set([...pictures, ...fonts].flatMap((file) => file?.path ?? []))];
}
