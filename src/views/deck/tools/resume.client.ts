import type { RevealApi } from 'reveal.js';
import { keep, readKept } from '../../shared/browser-storage.ts';
import { goToPlace, placeOf, type StagePlace } from './place.ts';
import { storageName } from './stage.ts';

/**
 * Shows the slide and step again that were shown before the deck was loaded again, and remembers them from here on. Gives back
 * whether there was something to go on with.
 */
export function resumePlace(deck: RevealApi): boolean {
  const stored = readKept('session', storageName('place')) as StagePlace | null;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isSameSlide = stored?.slide === deck.getCurrentSlide().id;
  // The address lags a second behind the deck, so after a reload it may name the slide before.
  const isResumed =
    navigation?.type === 'reload' || (navigation?.type === 'back_forward' && isSameSlide);
  if (stored && isResumed) goToPlace(deck, stored);
  const remember = () => keep('session', storageName('place'), placeOf(deck));
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, remember);
  remember();
  return stored !== null && isResumed;
}
