import type { TalkSource } from '../model/sources.ts';
import { slidesOfVariant } from '../format/variants.ts';
import { readDeck, type DeckSlide } from './read-deck.ts';

/**
 * Every slide of a talk by its id, with each deck in which it is worth a look: the whole one, and those variants that show it
 * otherwise.
 *
 * A variant has slides of the same deck, and as a rule they differ in where their links lead and in nothing one sees: the frame
 * around them counts fewer slides, which takes no more room. To open such a slide again would tell nothing new. One that renders
 * other HTML in a variant, as a component of the talk's own may, is opened there too.
 *
 * @throws Error when a slide of the source is not in a deck it belongs to, which is a defect of ours.
 */
export function findSlideViews(
  site: string,
  talk: TalkSource,
  revision: string,
): ReadonlyMap<string, readonly [SlideView, ...SlideView[]]> {
  const { slides } = talk.outline;
  const root = `talks/${talk.slug}/slides/`;
  const whole = viewsIn(
    root,
    slides.map(({ id }) => id),
  );
  const variants = Object.entries(talk.data?.variants ?? {}).map(([key, choice]) =>
    viewsIn(`${root}${key}/`, slidesOfVariant(slides, choice)),
  );
  return new Map(
    [...whole].map(([id, view]) => {
      const others = variants.flatMap((views) => views.get(id) ?? []);
      return [id, [view, ...others.filter(({ deck }) => deck.look !== view.deck.look)]];
    }),
  );

  function viewsIn(address: string, ids: readonly string[]): Map<string, SlideView> {
    const decks = new Map(readDeck(site, address, revision).map((deck) => [deck.id, deck]));
    return new Map(
      ids.map((id) => {
        const deck = decks.get(id);
        if (!deck) throw new Error(`The deck ${address} has no slide ${id}.`);
        return [id, { address, deck }];
      }),
    );
  }
}

/** A slide in one of the decks that have it. */
export interface SlideView {
  /** Path of the deck below the site. */
  readonly address: string;
  readonly deck: DeckSlide;
}
