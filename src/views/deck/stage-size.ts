/** Width of the stage in its own pixels; its type sizes are made for this. */
const WIDTH = 1280;
const NARROW_WIDTH = 600;
const TALLEST = 3 / 4;
const FLATTEST = 9 / 16;

/**
 * The size of the stage for a window, in CSS pixels before scaling.
 *
 * Between 16:9 and 4:3 the stage takes the window's shape, so that a 4:3 projector is used to its edges. A window that stands
 * upright, such as a phone's, gets a narrow stage instead of a tiny wide one.
 */
export function stageSize(
  windowWidth: number,
  windowHeight: number,
): { width: number; height: number } {
  const shape = windowHeight / Math.max(windowWidth, 1);
  if (shape > 1)
    return { width: NARROW_WIDTH, height: Math.round(NARROW_WIDTH * Math.min(shape, 2)) };
  return { width: WIDTH, height: Math.round(WIDTH * Math.min(Math.max(shape, FLATTEST), TALLEST)) };
}
