import { showCodeSteps } from './code-steps.ts';

/**
 * Lets the browser's own print command print every slide: styles lay them out one below another, and here each is given the
 * background that reveal.js draws apart from it.
 */
export function preparePrint(root: HTMLElement): void {
  if (document.documentElement.classList.contains('reveal-print')) return;
  const slides = [...root.querySelectorAll<HTMLElement>('section.slide')];
  const { classList } = document.documentElement;
  addEventListener('beforeprint', () => {
    // Without it, reveal.js would print the slides as an outline.
    classList.add('print-pdf');
    for (const slide of slides) {
      slide.style.background = backgroundOf(slide.dataset);
      for (const line of slide.querySelectorAll('.line.dimmed')) line.classList.remove('dimmed');
    }
  });
  addEventListener('afterprint', () => {
    classList.remove('print-pdf');
    for (const slide of slides) {
      slide.style.background = '';
      showCodeSteps(slide);
    }
  });
}

/** As reveal.js draws it. */
function backgroundOf({
  backgroundImage,
  backgroundGradient,
  backgroundColor,
}: DOMStringMap): string {
  const color = backgroundColor ?? '';
  if (backgroundImage !== undefined)
    return `${color} url(${JSON.stringify(encodeURI(decodeURI(backgroundImage)))}) center / cover no-repeat`;
  return backgroundGradient ?? color;
}
