/** How long a deck waits before it puts its frame out of the way, in milliseconds. */
const IDLE_AFTER = 2000;

/**
 * Marks the page as idle when nobody has moved the mouse or touched the screen for a while, so that the links, the number and the
 * arrows leave the slide. In full screen that is at once, until the mouse moves. Styles keep what has the focus.
 */
export function watchIdle(): void {
  const { classList } = document.documentElement;
  let timer = 0;
  const rest = () => classList.add('is-idle');
  const wake = () => {
    classList.remove('is-idle');
    clearTimeout(timer);
    timer = window.setTimeout(rest, IDLE_AFTER);
  };
  for (const sign of ['pointermove', 'pointerdown', 'focusin'] as const)
    addEventListener(sign, wake, { passive: true });
  document.addEventListener('fullscreenchange', () => {
    clearTimeout(timer);
    if (document.fullscreenElement) rest();
    else wake();
  });
  wake();
}
