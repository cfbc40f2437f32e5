import { readYaml } from '../markdown/front-matter.ts';

/** Directives of Marp that hold for a slide and those after it, or with `_` in front for one slide. */
export const SLIDE_DIRECTIVES = [
  'class',
  'paginate',
  'header',
  'footer',
  'color',
  'backgroundColor',
  'backgroundImage',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
];
const DECK_DIRECTIVES = [
  'theme',
  'style',
  'headingDivider',
  'size',
  'math',
  'title',
  'author',
  'description',
  'keywords',
  'url',
  'image',
  'marp',
  'lang',
];

/** What directives say, by name without `_`. */
export type Directives = Readonly<Record<string, unknown>>;

/** What a comment of Marp is: directives, the word `fit`, or a note for the speaker. */
export function readComment(text: string): ReadComment {
  if (text.trim() === 'fit') return { type: 'fit' };
  const data = readYaml(looseColors(text.trim()));
  const keys = Object.keys(data ?? {});
  const isDirective = (key: string) =>
    SLIDE_DIRECTIVES.includes(key.replace(/^_/, '')) ||
    DECK_DIRECTIVES.includes(key.replace(/^\$/, ''));
  if (data === null || keys.length === 0 || !keys.every(isDirective)) return { type: 'note' };
  const entries = Object.entries(data);
  return {
    type: 'directives',
    carried: Object.fromEntries(entries.filter(([key]) => SLIDE_DIRECTIVES.includes(key))),
    once: Object.fromEntries(
      entries.filter(([key]) => key.startsWith('_')).map(([key, value]) => [key.slice(1), value]),
    ),
    deck: Object.fromEntries(
      entries.filter(([key]) => DECK_DIRECTIVES.includes(key.replace(/^\$/, ''))),
    ),
  };
}

type ReadComment =
  | { readonly type: 'fit' }
  | { readonly type: 'note' }
  | {
      readonly type: 'directives';
      readonly carried: Directives;
      readonly once: Directives;
      readonly deck: Directives;
    };

/** Marp takes `color: #fff` for a color; to YAML, it begins a comment. */
export function looseColors(yaml: string): string {
  return yaml.replace(/^(_?(?:color|backgroundColor):[ \t]*)(#[\da-f]{3,8})[ \t]*$/gim, "$1'$2'");
}
