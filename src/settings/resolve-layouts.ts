import { BLOCK_KINDS, type AddedLayout, type Amount, type Takes } from '../model/layouts.ts';
import { fileOf, OptionsError, requireObject, requireOneOf, say } from './options-error.ts';
import type { FilePath, LayoutOption } from './options.ts';

/**
 * Holds layouts against what there is, and makes the paths of their style sheets absolute.
 *
 * @param option what the layouts are written in, for messages
 * @throws OptionsError for a name that no slide could say, an unknown kind, a wrong amount or a file that does not exist
 */
export function resolveLayouts(
  layouts: Readonly<Record<string, LayoutOption>>,
  option: string,
  folder: string | null,
): Record<string, AddedLayout> {
  requireObject(`\`${option}\` of \`lectern()\``, layouts);
  return Object.fromEntries(
    Object.entries(layouts).map(([name, layout]) => {
      if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || name === 'title')
        throw new OptionsError(
          name === 'title'
            ? 'The title slide has no layout to name.'
            : `The layout \`${name}\` needs a name of lower case letters, digits and single hyphens.`,
          name === 'title'
            ? 'Replace the part `TitleSlide`, or write styles for `.layout-title` into `theme.css`.'
            : 'Talks write it as `<Slide layout="photo-left" />`.',
        );
      return [name, resolveLayout(layout, `${option}.${name}`, folder)];
    }),
  );
}

function resolveLayout(layout: unknown, option: string, folder: string | null): AddedLayout {
  if (typeof layout === 'string' || layout instanceof URL)
    return { styles: fileOf(option, layout, folder), takes: null };
  requireObject(`\`${option}\` of \`lectern()\``, layout);
  const { styles, takes, ...others } = layout as {
    readonly styles?: FilePath;
    readonly takes?: Takes;
  };
  for (const key of Object.keys(others))
    requireOneOf('option of a layout', key, ['styles', 'takes']);
  return {
    styles: styles === undefined ? null : fileOf(`${option}.styles`, styles, folder),
    takes: takes === undefined ? null : resolveTakes(takes, `${option}.takes`),
  };
}

function resolveTakes(takes: Takes, option: string): Takes {
  requireObject(`\`${option}\` of \`lectern()\``, takes);
  for (const [kind, amount] of Object.entries(takes)) {
    requireOneOf('kind of content', kind, BLOCK_KINDS);
    if (!isAmount(amount))
      throw new OptionsError(
        `\`${option}.${kind}\` is \`${say(amount)}\`, which is no amount.`,
        "Write a number, a pair such as `[1, 3]`, or `'any'`.",
      );
  }
  return takes;
}

function isAmount(amount: unknown): amount is Amount {
  const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
  if (Array.isArray(amount))
    return amount.length === 2 && amount.every(isCount) && Number(amount[0]) <= Number(amount[1]);
  return amount === 'any' || isCount(amount);
}
