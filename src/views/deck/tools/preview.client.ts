import type { RevealApi } from 'reveal.js';
import type { Move, PreviewAnswer, PreviewRequest } from '../../shared/preview-messages.ts';
import { followInk } from './ink-channel.ts';
import { goToPlace, placeOf } from './place.ts';

/** Lets the window that holds this deck in a frame decide what it shows, if that window is of this site. */
export function followParent(deck: RevealApi): void {
  addEventListener('message', ({ data, source, origin }: MessageEvent<PreviewRequest>) => {
    if (source !== parent || origin !== location.origin) return;
    if (data.type === 'lectern-show') {
      goToPlace(deck, data);
      const isEnd = data.then !== 'stay' && !move(deck, 'next', data.then === 'slide');
      answer({ ...shown(deck), isEnd, isMove: false });
    } else {
      const isEnd = !move(deck, data.to, false);
      answer({ ...shown(deck), isEnd, isMove: true });
    }
  });
  answer({ type: 'lectern-ready' });
  followInk(deck.getRevealElement() ?? document);
}

/** False when there is nothing further in that direction. */
function move(deck: RevealApi, to: Move, skipFragments: boolean): boolean {
  const before = placeOf(deck);
  if (to === 'next') deck.next({ skipFragments });
  else if (to === 'prev') deck.prev();
  else deck.slide(to === 'first' ? 0 : deck.getHorizontalSlides().length - 1);
  const after = placeOf(deck);
  return before.slide !== after.slide || before.step !== after.step;
}

function shown(deck: RevealApi): Extract<PreviewAnswer, { readonly slide: string }> {
  const fragments = deck.getCurrentSlide().querySelectorAll('.fragment');
  const steps = new Set([...fragments].map((each) => each.getAttribute('data-fragment-index')))
    .size;
  return { type: 'lectern-shown', ...placeOf(deck), steps, isEnd: false, isMove: false };
}

function answer(message: PreviewAnswer): void {
  parent.postMessage(message, location.origin);
}
