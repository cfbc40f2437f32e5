import { deriveColors } from '../brand/derive-colors.ts';
import { readColors, type BrandColors } from '../brand/read-colors.ts';
import type { SiteBrand } from '../model/brand.ts';
import { BrandSchema } from '../schema/brand.ts';
import { fileOf, OptionsError, requireObject, requireOneOf, say } from './options-error.ts';
import type { LecternTheme } from './options.ts';

const KEYS = ['name', 'colors', 'styles', 'components', 'layouts', 'parts'] as const;

/**
 * What of a theme are no options of the project's own: its name, its style sheet, and all colors made of the few it names.
 *
 * @throws OptionsError for an unknown key, a file that does not exist, or a color that cannot be read
 */
export function resolveTheme(theme: LecternTheme): ResolvedTheme {
  requireObject('`theme` of `lectern()`', theme);
  for (const key of Object.keys(theme)) requireOneOf('option of a theme', key, KEYS);
  const { name, styles, colors } = theme;
  if (typeof name !== 'string' || name === '')
    throw new OptionsError(
      `The theme has the name \`${say(name)}\`.`,
      'Give it the name of its package.',
    );
  return {
    name,
    styles: styles === undefined ? null : fileOf('theme.styles', styles, null),
    colors: colors === undefined ? null : colorsOf(name, colors),
  };
}

function colorsOf(theme: string, colors: BrandColors): SiteBrand['colors'] {
  const parsed = BrandSchema.safeParse({ color: colors });
  const [issue] = parsed.error?.issues ?? [];
  if (issue)
    throw new OptionsError(
      `In the theme \`${theme}\`, \`colors${issue.path
        .slice(1)
        .map((key) => `.${String(key)}`)
        .join('')}\` ${issue.message}.`,
      'Colors of a theme are written like `color` in `_brand.yml`.',
    );
  const { written, mistakes } = readColors(parsed.data?.color ?? {});
  const [mistake] = mistakes;
  if (mistake)
    throw new OptionsError(
      `In the theme \`${theme}\`, \`colors.${mistake.path.slice(1).join('.')}\` is \`${mistake.value}\`, which is no color that can be used.`,
      'Write six hexadecimal digits, such as `#0a6248`, or the name of a color of the palette.',
    );
  const derived = deriveColors(written);
  const [fault] = derived.faults;
  if (fault)
    throw new OptionsError(
      `In the theme \`${theme}\`, the color \`${fault.role}\` (${fault.value}) cannot be read on ${fault.against} in the ${fault.shownIn} theme: their contrast is ${Math.floor(fault.ratio * 100) / 100}.`,
      `The nearest that can be read everywhere is ${fault.instead}.`,
    );
  return derived.colors;
}

/** A theme with absolute paths and finished colors. */
export interface ResolvedTheme {
  readonly name: string;
  readonly styles: string | null;
  readonly colors: SiteBrand['colors'];
}
