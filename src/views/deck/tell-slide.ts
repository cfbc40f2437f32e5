import { say } from '../../i18n/say.client.ts';
import { titleOf } from './tools/stage.ts';

/**
 * What a screen reader says when a slide comes: its number, its title, and what its drawings show.
 *
 * reveal.js would say every word of the slide, loose labels of drawings among them, and leave out their descriptions.
 */
export function tellSlide(slide: Element, number: number, count: number): string {
  const place = say('deck.place', { number, count });
  return [place, titleOf(slide), ...drawingsOf(slide)].filter(Boolean).map(asSentence).join(' ');
}

/** What a step has brought: its words, and its drawings by their descriptions. */
export function tellStep(step: HTMLElement): string {
  const copy = step.cloneNode(true) as HTMLElement;
  for (const drawing of copy.querySelectorAll('svg, [role="img"]'))
    drawing.replaceWith(` ${drawing.getAttribute('aria-label') ?? ''} `);
  for (const part of copy.querySelectorAll('.notes, [aria-hidden="true"], .fragment:not(.visible)'))
    part.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}

function drawingsOf(slide: Element): string[] {
  const drawings = [
    ...slide.querySelectorAll('svg[aria-label], [role="img"][aria-label], img[alt]'),
  ];
  return drawings
    .filter((each) => !each.closest('.notes, .slide-footer, .ink, .fragment:not(.visible)'))
    .map((each) => each.getAttribute('aria-label') ?? each.getAttribute('alt') ?? '');
}

function asSentence(text: string): string {
  return /[.!?。！？:]$/.test(text) ? text : `${text}.`;
}
