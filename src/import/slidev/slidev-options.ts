import { isCssColor, isCssGradient } from '../../lib/css-colors.ts';
import type { ImportedOptions, ImportNode } from '../imported-deck.ts';
import { spellValue } from '../metadata-values.ts';
import type { OpenDeck } from '../open-deck.ts';
import type { SlidevPiece } from './split-slidev.ts';

/** The settings of a slide as options of a talk. */
export function readOptions(
  deck: OpenDeck,
  { data, dataLine }: SlidevPiece,
  layout: string,
  body: readonly ImportNode[],
  isFirst: boolean,
): ImportedOptions {
  const place = deck.place(dataLine);
  const options: { -readonly [K in keyof ImportedOptions]: ImportedOptions[K] } = {};
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined || (isFirst && !SLIDE_KEYS.includes(key))) continue;
    const why = apply(key, spellValue(value));
    deck.ledger.add(why === null ? 'kept' : 'dropped', 'option', {
      place,
      original: `${key}: ${spellValue(value)}`,
      ...(why !== null && { why }),
    });
  }
  return options;

  function apply(key: string, value: string): string | null {
    switch (key) {
      case 'layout': {
        const named = LAYOUTS[layout];
        if (
          named &&
          !(isFirst && named === 'section') &&
          (named !== 'statement' || body.length <= 3)
        )
          options.layout = named;
        return layout in LAYOUTS || KNOWN.has(layout)
          ? null
          : `Lectern has no layout \`${layout}\`.`;
      }
      case 'background':
      case 'image': {
        if (key === 'image' && layout.startsWith('image-')) return null;
        if (isCssColor(value) || isCssGradient(value)) options.background = value;
        else {
          const url = deck.shelf.take(value);
          if (url === null)
            return 'The picture is not next to the deck; put it next to the talk and write `background="./file.png"`.';
          options.background = url;
        }
        return null;
      }
      case 'routeAlias':
        options.id = value;
        return null;
      case 'transition': {
        const name = (value.split('|')[0] ?? '').trim();
        if (name.startsWith('fade')) options.transition = 'fade';
        else if (name.startsWith('slide')) options.transition = 'slide';
        else if (name === 'none') options.transition = 'none';
        else return 'A transition that Lectern does not have.';
        return null;
      }
      case 'hide':
      case 'disabled':
        return null;
      case 'url':
        return layout.startsWith('iframe') ? null : `Only a layout for pages shows a \`${key}\`.`;
      case 'class':
      case 'layoutClass':
        return 'A class has no effect; the theme of the site decides how a talk looks.';
      default:
        return `Lectern has no option \`${key}\` of a slide.`;
    }
  }
}

const LAYOUTS: Readonly<Record<string, 'section' | 'statement' | 'full'>> = {
  section: 'section',
  statement: 'statement',
  fact: 'statement',
  quote: 'statement',
  full: 'full',
};
const KNOWN = new Set([
  'default',
  'cover',
  'intro',
  'center',
  'end',
  'two-cols',
  'two-cols-header',
  'image',
  'image-left',
  'image-right',
  'iframe',
  'iframe-left',
  'iframe-right',
  'none',
]);
/** Settings that the first block has for its slide; its others are for the deck. */
export const SLIDE_KEYS: readonly string[] = [
  'layout',
  'background',
  'backgroundSize',
  'class',
  'clicks',
  'clicksStart',
  'clicksTotal',
  'zoom',
  'disabled',
  'hide',
  'hideInToc',
  'level',
  'src',
  'routeAlias',
  'preload',
  'dragPos',
  'image',
  'url',
  'layoutClass',
  'defaults',
];
