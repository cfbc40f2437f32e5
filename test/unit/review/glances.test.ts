import { describe, expect, it } from 'vitest';
import { createGlances } from '../../../src/review/glances.ts';
import { readSlides } from '../../../src/review/read-deck.ts';

const deck = (...slides: readonly (readonly [string, string, string?])[]) =>
  readSlides(
    slides
      .map(
        ([id, text, source = '1:1']) =>
          `<section id="${id}" class="slide" data-source="${source}">${text}</section>`,
      )
      .join(''),
  );

describe('createGlances', () => {
  const idsOf = (slides: readonly { readonly id: string }[]) => slides.map(({ id }) => id);

  it('takes every slide for changed that it was not shown', () => {
    expect(idsOf(createGlances().update(deck(['a', 'A'], ['b', 'B'])))).toEqual(['a', 'b']);
  });

  it('tells which slides changed, and not those that only moved', () => {
    const glances = createGlances();
    for (const slide of deck(['a', 'A'], ['b', 'B'])) glances.note(slide, null);
    expect(idsOf(glances.update(deck(['a', 'A', '9:1'], ['b', 'C'])))).toEqual(['b']);
  });

  it('takes a slide for changed that comes back', () => {
    const glances = createGlances();
    for (const slide of deck(['a', 'A'], ['b', 'B'])) glances.note(slide, null);
    glances.update(deck(['a', 'A']));
    expect(idsOf(glances.update(deck(['a', 'A'], ['b', 'B'])))).toEqual(['b']);
  });

  it('looks again at slides that name a file which changed', () => {
    const glances = createGlances();
    const slides = deck(['a', '<img src="/map.png">'], ['b', 'B']);
    for (const slide of slides) glances.note(slide, null);
    glances.forgetFile('map.png');
    expect(idsOf(glances.update(slides))).toEqual(['a']);
  });
});
