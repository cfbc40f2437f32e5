import { describe, expect, it } from 'vitest';
import { fillSlideFooter } from '../../../src/library/slide-footer.ts';
import { unknownFooterWord } from '../../../src/schema/slide-footer.ts';

const TALK = { title: 'Tides', date: '1 May 2024', event: '', speakers: 'A, B' };

describe('fillSlideFooter', () => {
  it.each([
    ['Harbor Meetup', 'Harbor Meetup'],
    ['{title} · {date}', 'Tides · 1 May 2024'],
    ['{title} · {event} · {date}', 'Tides · 1 May 2024'],
    ['{event} · {title}', 'Tides'],
    ['Meetup | {event}', 'Meetup'],
    ['{event}', ''],
    ['@harbor — {speakers}', '@harbor — A, B'],
    ['a-b/c', 'a-b/c'],
  ])('fills %s', (line, filled) => {
    expect(fillSlideFooter(line, TALK)).toBe(filled);
  });
});

describe('unknownFooterWord', () => {
  it.each([
    ['{title}', null],
    ['plain', null],
    ['{title} {titel}', 'titel'],
    ['{}', ''],
  ])('finds in %s: %s', (line, word) => {
    expect(unknownFooterWord(line)).toBe(word);
  });
});
