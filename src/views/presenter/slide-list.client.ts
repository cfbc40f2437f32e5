import { formatClock } from '../../format/duration.ts';
import { findSlides } from '../shared/find-slides.ts';
import { element } from './elements.ts';

/** Reads the list of slides off the page, filters it, and goes where one is chosen. */
export function startSlideList(choose: (slide: string) => void): SlideList {
  const list = element('slides');
  const filter = element('filter', 'input');
  const rows = [...list.querySelectorAll<HTMLElement>('[data-slide]')];
  const slides = rows.map((row, index) => ({
    number: index + 1,
    id: row.dataset['slide'] ?? '',
    title: row.dataset['title'] ?? '',
    text: '',
    start: Number(row.dataset['start']),
    seconds: Number(row.dataset['seconds']),
    last: row.dataset['last'] === undefined ? null : Number(row.dataset['last']),
    row,
  }));
  list.addEventListener('click', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-slide]') : null;
    if (row) choose(row.dataset['slide'] ?? '');
  });
  filter.addEventListener('input', () => {
    const found = findSlides(slides, filter.value);
    for (const { row } of slides) row.hidden = true;
    for (const { row } of found) row.hidden = false;
    list.hidden = found.length === 0;
    element('filter-empty').hidden = found.length > 0;
  });
  filter.addEventListener('keydown', ({ key }) => {
    const [first] = findSlides(slides, filter.value);
    if (key !== 'Enter' || !first) return;
    choose(first.id);
    filter.value = '';
    filter.dispatchEvent(new Event('input'));
    filter.blur();
  });
  return {
    slides,
    mark(id) {
      for (const { row, ...slide } of slides) {
        const button = row.querySelector('button');
        if (slide.id !== id) button?.removeAttribute('aria-current');
        else {
          button?.setAttribute('aria-current', 'step');
          // Only the list scrolls; `scrollIntoView` would move a phone's whole page.
          list.scrollTop = row.offsetTop - list.clientHeight / 3;
        }
      }
    },
    showTimes(seconds) {
      for (const { id, row } of slides) {
        const real = seconds.get(id);
        const cell = row.querySelector('.row-real');
        if (cell) cell.textContent = real === undefined ? '' : formatClock(Math.round(real));
      }
    },
  };
}

/** A slide as the list knows it. */
export interface ListedSlide {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  /** When it is to begin, and how long it is to be shown, in seconds. */
  readonly start: number;
  readonly seconds: number;
  /** How long it was shown in the last run. */
  readonly last: number | null;
}

interface SlideList {
  readonly slides: readonly ListedSlide[];
  /** Marks the slide that is shown. */
  readonly mark: (id: string) => void;
  /** Shows how long each slide was shown in this run. */
  readonly showTimes: (seconds: ReadonlyMap<string, number>) => void;
}
