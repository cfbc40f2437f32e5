import { isCssColor, isCssGradient } from '../../lib/css-colors.ts';
import { TRANSITIONS } from '../../format/options.ts';
import type { ImportedOptions, SourcePlace } from '../imported-deck.ts';
import type { AssetShelf } from '../asset-shelf.ts';
import type { Ledger } from '../ledger.ts';

/** The attributes of a slide of reveal.js, by name, as options of a talk. What has no counterpart is reported with its value. */
export function readSlideAttributes(
  attributes: ReadonlyMap<string, string>,
  { place, ledger, shelf }: Context,
): SlideAttributes {
  const options: { -readonly [K in keyof ImportedOptions]: ImportedOptions[K] } = {};
  let isHidden = false;
  for (const [name, value] of attributes) {
    const why = apply(name, value.trim());
    ledger.add(why === null ? 'kept' : 'dropped', 'option', {
      place,
      original: `${name}="${value}"`,
      ...(why !== null && { why }),
    });
  }
  return { options, isHidden };

  /** Takes an attribute over; returns why it cannot be. */
  function apply(name: string, value: string): string | null {
    switch (name) {
      case 'id':
        options.id = value;
        return value === '' ? 'An empty id.' : null;
      case 'data-background':
      case 'data-background-color':
      case 'data-background-gradient':
      case 'data-background-image': {
        const url = /^url\(\s*["']?(.*?)["']?\s*\)$/.exec(value)?.[1] ?? value;
        const background = isCssColor(value) || isCssGradient(value) ? value : shelf.take(url);
        if (background === null)
          return 'The background is not next to the deck; put the picture next to the talk and write `background="./file.png"`.';
        options.background = background;
        return null;
      }
      case 'data-auto-animate':
        options.isAnimated = true;
        return null;
      case 'data-transition': {
        const [first = ''] = value.split(/[\s-]/);
        if (!TRANSITIONS.some((each) => each === first))
          return 'A transition that Lectern does not have.';
        options.transition = first;
        return null;
      }
      case 'data-timing':
        if (!(Number(value) > 0)) return 'A time of no seconds.';
        options.seconds = Number(value);
        return null;
      case 'data-visibility':
        isHidden = value === 'hidden';
        return null;
      default:
        return (
          REASONS[name] ??
          (name === 'class' || name === 'style'
            ? 'The theme of the site decides how a talk looks.'
            : 'Lectern has no such option of a slide.')
        );
    }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  'data-background-video': 'A film cannot be behind a slide; `<Video>` shows one on it.',
  'data-background-iframe': 'A page cannot be behind a slide.',
  'data-background-opacity': 'A background is as it is; make the picture paler.',
  'data-background-size': 'A background covers its slide.',
};

/** `class="a" data-x='b' data-y` as a map, as it stands in comments of reveal.js. */
export function parseAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
      ([, name = '', double, single, bare]) => [name.toLowerCase(), double ?? single ?? bare ?? ''],
    ),
  );
}

interface Context {
  readonly place: SourcePlace;
  readonly ledger: Ledger;
  readonly shelf: AssetShelf;
}

interface SlideAttributes {
  readonly options: ImportedOptions;
  readonly isHidden: boolean;
}
