import { z } from 'zod';
import type { DeepReadonly } from '../lib/deep-readonly.ts';
import { LinkSchema, text } from './site-values.ts';

const ShortText = text.max(60, 'must not be longer than 60 characters');

const MetaSchema = z.strictObject({
  /** The name: a text, or `short` and `full`. The title of a site whose `site.yaml` has none. */
  name: z
    .union(
      [
        ShortText,
        z
          .strictObject({
            short: ShortText.optional(),
            full: text.max(120, 'must not be longer than 120 characters').optional(),
          })
          .refine(({ short, full }) => (short ?? full ?? '').length <= 60),
      ],
      { error: 'is neither a name of at most 60 characters nor a map with `short` and `full`' },
    )
    .optional(),
  /** The home page, or a map of services and addresses: `home`, `github`, `mastodon`. Links of the footer where `site.yaml` has none. */
  link: z
    .union([LinkSchema, z.record(z.string(), LinkSchema)], {
      error: 'is neither an address nor a map of names to addresses',
    })
    .optional(),
});

const PictureSchema = z.union(
  [
    text,
    z.strictObject({ path: text, alt: z.string().optional() }),
    z.strictObject({
      light: z.union([text, z.strictObject({ path: text, alt: z.string().optional() })]).optional(),
      dark: z.union([text, z.strictObject({ path: text, alt: z.string().optional() })]).optional(),
    }),
  ],
  { error: 'is neither a file, nor a map with `path` and `alt`, nor one with `light` and `dark`' },
);

const LogoSchema = z.preprocess(
  (value) => (typeof value === 'string' ? { medium: value, large: value } : value),
  z.strictObject({
    /** Logos by a name of your own, which `small`, `medium` and `large` can then say: a file, or a map with `path` and `alt`. */
    images: z
      .record(
        z.string(),
        z.union([text, z.strictObject({ path: text, alt: z.string().optional() })], {
          error: 'is neither a file nor a map with `path` and `alt`',
        }),
      )
      .optional(),
    /** The icon of the site, and before its title in the header when there is no `medium`. */
    small: PictureSchema.optional(),
    /** The logo in the header, instead of the title. */
    medium: PictureSchema.optional(),
    /** The logo on title slides. The default is `medium`. */
    large: PictureSchema.optional(),
  }),
);

const ColorSchema = z.union(
  [z.string(), z.strictObject({ light: z.string().optional(), dark: z.string().optional() })],
  {
    error:
      'is neither a color nor a map with `light` and `dark`; put colors in quotes: `"#0a6248"`',
  },
);

const ColorsSchema = z.strictObject({
  /** Colors by a name of your own, which the roles below can then say. */
  palette: z.record(z.string(), ColorSchema).optional(),
  /** Text. */
  foreground: ColorSchema.optional(),
  /** The ground of pages and slides. */
  background: ColorSchema.optional(),
  /** Links, buttons, what matters; title slides have a dark relative of it. */
  primary: ColorSchema.optional(),
  /** What matters on title slides, made light enough to be read there. */
  secondary: ColorSchema.optional(),
  /** The ground of code, panels and shapes in drawings. */
  tertiary: ColorSchema.optional(),
  /** Strings in code, made readable. */
  success: ColorSchema.optional(),
  /** Names of functions in code, made readable. */
  info: ColorSchema.optional(),
  /** The ground of marked words, made light or dark enough for text. */
  warning: ColorSchema.optional(),
  /** Warnings, and what is late. */
  danger: ColorSchema.optional(),
  /** Text on title slides. */
  light: ColorSchema.optional(),
  /** The ground of title slides. */
  dark: ColorSchema.optional(),
});

const FileSchema = z.union(
  [
    text,
    z.strictObject({
      path: text,
      weight: z.union([z.number(), z.string()]).optional(),
      style: z.enum(['normal', 'italic', 'oblique']).optional(),
    }),
  ],
  { error: 'is neither a file nor a map with `path`, `weight` and `style`' },
);

const FontSchema = z.strictObject({
  /** The name of the font, which the elements below say. */
  family: text,
  /** `file`, or `system` for a font that readers have. Fonts of other sites are refused, with how to bring them along. */
  source: z.enum(['file', 'system', 'google', 'bunny', 'url']).optional(),
  /** The files: paths from the folder of `_brand.yml`, each with `weight` and `style`, or paths in `node_modules/@fontsource`. */
  files: z.array(FileSchema).optional(),
  /** The weight of files that name none: `400`, `bold`, or a range `"100..900"`. @default 400 */
  weight: z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]).optional(),
  /** The style of files that name none. @default 'normal' */
  style: z.union([z.string(), z.array(z.string())]).optional(),
  /** For other tools; Lectern shows text at once, in another font until this one is there. */
  display: z.string().optional(),
});

const unused = z.unknown().optional();
const asFamily = (value: unknown) => (typeof value === 'string' ? { family: value } : value);

const ElementSchema = z.preprocess(
  asFamily,
  z.strictObject({
    /** The name of the font: one of `fonts`, a generic name such as `serif`, or one that comes with Lectern: `IBM Plex Sans`. */
    family: text.optional(),
    /** For other tools; Lectern has sizes and weights of its own. */
    weight: unused,
    /** For other tools. */
    style: unused,
    /** For other tools. */
    size: unused,
    /** For other tools. */
    'line-height': unused,
    /** For other tools. */
    color: unused,
    /** For other tools. */
    'background-color': unused,
  }),
);

const TypographySchema = z.strictObject({
  /** The fonts that come with the site. @default [] */
  fonts: z.array(FontSchema).optional(),
  /** Running text, slides, labels. A text is the name of the font. */
  base: ElementSchema.optional(),
  /** Headings and titles. */
  headings: ElementSchema.optional(),
  /** Code. */
  monospace: ElementSchema.optional(),
  /** For other tools. */
  'monospace-inline': unused,
  /** For other tools. */
  'monospace-block': unused,
  /** For other tools; links have the color `primary`. */
  link: unused,
});

/** The brand of a site, in `_brand.yml` next to `talks/`. */
export const BrandSchema = z.strictObject({
  /** Who it is. */
  meta: MetaSchema.optional(),
  /** The logos. A text is one file for all places but the icon. */
  logo: LogoSchema.optional(),
  /** The colors, as CSS writes them, by name of the palette, or as a map with `light` and `dark`. */
  color: ColorsSchema.optional(),
  /** The fonts. */
  typography: TypographySchema.optional(),
  /** Settings of other tools. Lectern does not read them. */
  defaults: unused,
});
export type Brand = DeepReadonly<z.infer<typeof BrandSchema>>;
export type ColorRole = Exclude<keyof NonNullable<Brand['color']>, 'palette'>;

/** The roles that a color can have. */
export const COLOR_ROLES = Object.keys(ColorsSchema.shape).filter(
  (key) => key !== 'palette',
) as ColorRole[];
