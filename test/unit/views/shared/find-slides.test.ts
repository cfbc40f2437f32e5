import { describe, expect, it } from 'vitest';
import { findSlides } from '../../../../src/views/shared/find-slides.ts';

const SLIDES = [
  { number: 1, id: 'open', title: 'Why tides', text: 'Why tides matter' },
  { number: 2, id: 'moon', title: 'The Moon pulls', text: 'Gravity, 12 hours' },
  { number: 3, id: 'moon-again', title: 'A second look', text: 'Über die Gezeiten' },
  { number: 12, id: 'sums', title: 'Sums', text: 'Moon and sun' },
];
const find = (query: string) => findSlides(SLIDES, query).map(({ id }) => id);

describe('findSlides', () => {
  it('gives all slides in order for no query', () => {
    expect(find('  ')).toEqual(['open', 'moon', 'moon-again', 'sums']);
  });

  it('puts the slide of a number before slides that hold the number', () => {
    expect(find('12')).toEqual(['sums', 'moon']);
  });

  it('puts an id before its beginning, and a title before the text', () => {
    expect(find('moon')).toEqual(['moon', 'moon-again', 'sums']);
  });

  it('wants every word, in any order', () => {
    expect(find('pulls moon')).toEqual(['moon']);
    expect(find('pulls sun')).toEqual([]);
  });

  it('does not mind case and accents', () => {
    expect(find('UBER')).toEqual(['moon-again']);
  });

  it('takes signs of patterns as they are', () => {
    expect(find('(.*)')).toEqual([]);
  });
});
