import type { Page } from 'playwright-core';

/** Draws a finger over the screen, as the browser itself would hear of it. */
export async function swipe(page: Page, from: Spot, to: Spot): Promise<void> {
  const MOVES = 6;
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...spots] });
  await touch('touchStart', [from]);
  for (let move = 1; move <= MOVES; move += 1) {
    const at = (axis: keyof Spot) => from[axis] + ((to[axis] - from[axis]) * move) / MOVES;
    await touch('touchMove', [{ x: at('x'), y: at('y') }]);
  }
  await touch('touchEnd', []);
  await session.detach();
}

/** Draws a finger across the middle of the screen. */
export async function swipeAcross(
  page: Page,
  direction: 'left' | 'right' | 'up' | 'down',
): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  const [x, y] = [width / 2, height / 2];
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [
    number,
    number,
  ];
  const way = 100;
  await swipe(page, { x: x - dx * way, y: y - dy * way }, { x: x + dx * way, y: y + dy * way });
}

/** A place on the screen, in CSS pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
}
