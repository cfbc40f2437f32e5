import type { RevealApi } from 'reveal.js';
import { goToPlace, placeOf, type StagePlace } from './place.ts';
import { storageName } from './stage.ts';

/**
 * Shows the slide and step again that were shown before the deck was loaded again, and remembers them from here on. Gives back
 * whether there was something to go on with.
 */
export function resumePlace(deck: RevealApi): boolean {
  const stored = readPlace();
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isSameSlide = stored?.slide === deck.getCurrentSlide().id;
  // The address lags a second behind the deck, so after a reload it may name the slide before.
  const isResumed =
    navigation?.type === 'reload' || (navigation?.type === 'back_forward' && isSameSlide);
  if (stored && isResumed) goToPlace(deck, stored);
  const remember = () => writePlace(placeOf(deck));
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, remember);
  remember();
  return stored !== null && isResumed;
}

function readPlace(): StagePlace | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageName('place')) ?? 'null') as StagePlace | null;
  } catch {
    return null;
  }
}

function writePlace(place: StagePlace): void {
  try {
    sessionStorage.setItem(storageName('place'), JSON.stringify(place));
  } catch {
    return;
  }
}
