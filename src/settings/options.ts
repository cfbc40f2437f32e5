import { AUTHOR_COMPONENTS } from '../format/component-options.ts';
import type { BrandColors } from '../brand/read-colors.ts';
import { hashFiles } from '../content-files/hash-files.ts';
import type { Takes } from '../model/layouts.ts';
import { PARTS, type PartName } from '../model/settings.ts';
import { fileOf, OptionsError, requireObject, requireOneOf } from './options-error.ts';
import { resolveLayouts } from './resolve-layouts.ts';
import type { ProjectCode } from './resolve-settings.ts';
import { resolveTheme } from './resolve-theme.ts';

/** The options of `lectern()`. Paths count from the project's root. */
export interface LecternOptions extends Code {
  /** A theme, as its package exports it. What the project says itself goes before what the theme says. */
  readonly theme?: LecternTheme;
  /** Folder of Markdown pages to publish at `/docs/`. */
  readonly docs?: FilePath;
}

/** What a package gives as a theme. Paths are absolute: `new URL('./theme.css', import.meta.url)`. */
export interface LecternTheme extends Code {
  /** The name of the package. */
  readonly name: string;
  /** Colors as under `color` in `_brand.yml`, whose own go before them. */
  readonly colors?: BrandColors;
  /** A style sheet, loaded on every page and in every deck, before the project's `theme.css`. */
  readonly styles?: FilePath;
}

/** What projects and themes alike can add and replace. */
interface Code {
  /** Components that talks use without importing them: `{ Chart: './src/Chart.astro' }`. */
  readonly components?: Readonly<Record<string, FilePath>>;
  /** Ways to arrange a slide: `{ duo: './src/duo.css' }` for `<Slide layout="duo" />`. */
  readonly layouts?: Readonly<Record<string, LayoutOption>>;
  /** Parts of the site that are replaced: `{ Footer: './src/Footer.astro' }`. */
  readonly parts?: Readonly<Partial<Record<PartName, FilePath>>>;
}

/** The style sheet of a layout, or that and what its slides may hold. */
export type LayoutOption =
  | FilePath
  | {
      /** The style sheet; it styles `.slide.layout-<name>`. */
      readonly styles?: FilePath;
      /** How many of each kind a slide has to hold: `{ title: 1, figure: 2, text: [0, 1] }`. */
      readonly takes?: Takes;
    };

/** The path of a file, or its `file:` URL. */
export type FilePath = string | URL;

/**
 * Holds options against what there is, joins them with those of the theme, and makes their paths absolute.
 *
 * @throws OptionsError for an unknown name or a file that does not exist.
 */
export function resolveOptions(options: LecternOptions, project: string): ProjectCode {
  requireObject('`lectern()`', options);
  for (const key of Object.keys(options))
    requireOneOf('option', key, ['theme', 'components', 'layouts', 'parts', 'docs']);
  const { theme } = options;
  const { name = null, styles = null, colors = null } = theme ? resolveTheme(theme) : {};
  const given = theme
    ? resolveCode(theme, 'theme.', null)
    : { components: {}, layouts: {}, parts: {} };
  const own = resolveCode(options, '', project);
  const components = { ...given.components, ...own.components };
  const layouts = { ...given.layouts, ...own.layouts };
  const parts = { ...given.parts, ...own.parts };
  return {
    components,
    layouts,
    parts,
    theme: name,
    styles,
    colors,
    looks: looksOf([
      ...Object.values(components),
      ...Object.values(layouts).flatMap((layout) => layout.styles ?? []),
      ...Object.values(parts),
      ...(styles === null ? [] : [styles]),
    ]),
    docs: options.docs === undefined ? null : fileOf('docs', options.docs, project),
  };
}

function looksOf(files: readonly string[]): string {
  return files.length === 0 ? '' : hashFiles(files);
}

function resolveCode(
  { components = {}, layouts = {}, parts = {} }: Code,
  prefix: '' | 'theme.',
  folder: string | null,
): Pick<ProjectCode, 'components' | 'layouts' | 'parts'> {
  requireObject(`\`${prefix}components\` of \`lectern()\``, components);
  requireObject(`\`${prefix}parts\` of \`lectern()\``, parts);
  return {
    components: Object.fromEntries(
      Object.entries(components).map(([name, path]) => {
        requireComponentName(name, prefix);
        return [name, fileOf(`${prefix}components.${name}`, path, folder)];
      }),
    ),
    layouts: resolveLayouts(layouts, `${prefix}layouts`, folder),
    parts: Object.fromEntries(
      Object.entries(parts).map(([name, path]) => {
        requireOneOf('part', name, PARTS);
        return [name, fileOf(`${prefix}parts.${name}`, path, folder)];
      }),
    ),
  };
}

function requireComponentName(name: string, prefix: string): void {
  if (!/^[A-Z][\p{L}\p{N}_$]*$/u.test(name))
    throw new OptionsError(
      `The component \`${name}\` needs a name that starts with a capital letter.`,
      'Talks write it as an element, such as `<Chart />`.',
    );
  if (AUTHOR_COMPONENTS.some((each) => each === name))
    throw new OptionsError(
      `\`${name}\` is a component of Lectern, so \`${prefix}components.${name}\` would never be used.`,
      'Give yours another name.',
    );
}
