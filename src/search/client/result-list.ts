import { say } from '../../i18n/say.client.ts';
import type { Piece } from '../engine/excerpt.ts';
import type { Hit } from '../engine/hit.ts';
import { element } from './elements.ts';

/** What the kinds of record are called beside a hit. */
const KIND_NAMES = {
  slide: 'search.aSlide',
  talk: 'search.aTalk',
  term: 'search.aTerm',
  system: 'search.aSystem',
  event: 'search.anEvent',
  passage: 'search.aPassage',
  source: 'search.aSource',
  page: 'search.aPage',
  docs: 'search.docs',
} as const satisfies Record<Hit['kind'], string>;

/**
 * One found idea: what it is, where, and what one can do with it.
 *
 * On stage the slide comes first and reading opens a page beside the deck; everywhere else reading comes first.
 */
export function renderHit(hit: Hit, { isOnStage, talkTitles }: ResultContext): HTMLLIElement {
  const actions = actionsOf(hit, isOnStage);
  const [first, second] = actions;
  const facts = [
    hit.kind === 'talk' ? '' : (talkTitles.get(hit.talk ?? '') ?? ''),
    hit.note.endsWith(hit.year ?? '') ? '' : (hit.year ?? ''),
    hit.note,
    hit.site,
  ].filter((fact) => fact !== '');
  return element(
    'li',
    { class: hit.isExact ? 'hit' : 'hit looser' },
    ...(hit.picture === null ? [] : [pictureOf(hit.picture, first)]),
    element(
      'div',
      { class: 'hit-body' },
      element(
        'p',
        { class: 'hit-facts' },
        element('span', { class: 'hit-kind' }, say(KIND_NAMES[hit.kind])),
        // A dot ends a line rather than starting the next one.
        ` ${facts.join('\u00a0· ')}`,
      ),
      element('p', { class: 'hit-title' }, linkOf(first, { class: 'hit-link' }, pieces(hit.title))),
      element('p', { class: 'hit-excerpt', dir: 'auto' }, pieces(hit.excerpt)),
      element(
        'p',
        { class: 'hit-actions' },
        // The title does the same, and is the one a keyboard stops at.
        linkOf(first, { tabindex: '-1' }, first.name),
        ...(second ? [linkOf(second, { class: 'hit-second' }, second.name)] : []),
      ),
    ),
  );
}

function actionsOf(hit: Hit, isOnStage: boolean): [Action, ...Action[]] {
  const read: Action = { name: say('search.read'), href: hit.pageUrl, isApart: isOnStage };
  const slide: Action[] =
    hit.slideUrl === null
      ? []
      : [{ name: say('search.slide'), href: hit.slideUrl, isApart: false }];
  const watch: Action[] =
    hit.watchUrl === null
      ? []
      : [
          {
            name: say('search.watchAt', { clock: hit.note }),
            href: hit.watchUrl,
            isApart: isOnStage,
          },
        ];
  const [first, ...others] = isOnStage ? [...slide, read, ...watch] : [read, ...slide, ...watch];
  return [first ?? read, ...others];
}

function linkOf(
  { href, isApart }: Action,
  attributes: Readonly<Record<string, string>>,
  content: Node | string,
): HTMLAnchorElement {
  const apart = isApart ? { target: '_blank', rel: 'noopener' } : {};
  return element('a', { href, ...apart, ...attributes }, content);
}

/** The slide in small, beside the words, which say all there is to hear; it is gone where it was not kept for when one is offline. */
function pictureOf(src: string, action: Action): HTMLAnchorElement {
  const size = { width: '256', height: '144' };
  const image = element('img', { src, alt: '', ...size, loading: 'lazy', decoding: 'async' });
  const attributes = { class: 'hit-picture', tabindex: '-1', 'aria-hidden': 'true' };
  const link = linkOf(action, attributes, image);
  image.addEventListener('error', () => link.remove());
  return link;
}

function pieces(parts: readonly Piece[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const { text, isFound } of parts)
    fragment.append(isFound ? element('mark', {}, text) : text);
  return fragment;
}

/** What every hit is shown with. */
export interface ResultContext {
  /** Whether the box is open in a deck. */
  readonly isOnStage: boolean;
  /** Titles of talks by their slugs. */
  readonly talkTitles: ReadonlyMap<string, string>;
}

interface Action {
  readonly name: string;
  readonly href: string;
  /** Opens beside the present page, which stays. */
  readonly isApart: boolean;
}
