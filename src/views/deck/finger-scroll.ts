/** Parts of a slide that may be wider than a phone. */
const WIDE_PARTS = '.code pre, .figure-body, .table-scroll, .math';

/**
 * Leaves a finger to the browser where something is longer or wider than the screen, so that it can be scrolled to. Anywhere
 * else a swipe goes through the deck, which a browser that might scroll would keep from it.
 */
export function letFingersScroll(slide: HTMLElement | undefined): void {
  const parts = slide ? [slide, ...slide.querySelectorAll(WIDE_PARTS)] : [];
  for (const part of parts) {
    part.classList.toggle('scrolls-down', part.scrollHeight > part.clientHeight + 1);
    part.classList.toggle('scrolls-on', part.scrollWidth > part.clientWidth + 1);
  }
}
