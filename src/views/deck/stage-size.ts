import { STAGE_HEIGHTS } from '../../lib/stage-heights.ts';

/** Width of the stage in its own pixels; its type sizes are made for this. */
const WIDTH = 1280;
const NARROW_WIDTH = 600;
const TALLEST = 3 / 4;
const FLATTEST = 9 / 16;

/**
 * The size of the stage for a window, in CSS pixels before scaling.
 *
 * A deck of 16:9 takes the window's shape up to 4:3, so that a 4:3 projector is used to its edges; decks of other shapes keep
 * theirs. A window that stands upright, such as a phone's, gets a narrow stage instead of a tiny wide one.
 */
export function stageSize(
  windowWidth: number,
  windowHeight: number,
  aspect = '16:9',
): { width: number; height: number } {
  const shape = windowHeight / Math.max(windowWidth, 1);
  if (shape > 1)
    return { width: NARROW_WIDTH, height: Math.round(NARROW_WIDTH * Math.min(shape, 2)) };
  if (aspect === '16:10' || aspect === '4:3')
    return { width: WIDTH, height: STAGE_HEIGHTS[aspect] };
  return { width: WIDTH, height: Math.round(WIDTH * Math.min(Math.max(shape, FLATTEST), TALLEST)) };
}

/** The size of the stage in the window that a deck is in now. */
export function currentStage(root: HTMLElement | null): CurrentStage {
  const { clientWidth = innerWidth, clientHeight = innerHeight } = root ?? {};
  const size = stageSize(clientWidth, clientHeight, root?.dataset['aspect']);
  if (clientHeight >= innerHeight) return { ...size, maxScale: 2 };
  // reveal.js rounds the scale to hundredths, and one that is rounded up would reach into the strip below.
  const scale = Math.min(clientWidth / size.width, clientHeight / size.height);
  return { ...size, maxScale: Math.floor(scale * 100) / 100 };
}

interface CurrentStage {
  readonly width: number;
  readonly height: number;
  readonly maxScale: number;
}
