import { describe, expect, it } from 'vitest';
import { fillMessage, numberFormat, partsOfMessage } from '../../../src/i18n/message.ts';
import { directionOf, wordsLanguage } from '../../../src/i18n/languages.ts';
import { speak } from '../../../src/i18n/speak.ts';

const { say, date, commas, list, number } = speak('en');

describe('messages', () => {
  it('take the form that their number asks for', () => {
    expect(say('count.slides', { count: 1 })).toBe('1 slide');
    expect(say('count.slides', { count: 0 })).toBe('0 slides');
    expect(say('count.slides', { count: 12_345 })).toBe('12,345 slides');
  });

  it('take any form that a language has, and the last where it has fewer', () => {
    const forms = { one: '{count} слайд', few: '{count} слайди', other: '{count} слайдів' };
    const said = [1, 2, 5, 21, 22].map((count) =>
      fillMessage(forms, { count }, numberFormat('uk')),
    );
    expect(said).toEqual(['1 слайд', '2 слайди', '5 слайдів', '21 слайд', '22 слайди']);
  });

  it('put values in as they are, braces and tags included', () => {
    expect(say('talk.linkTo', { title: '{title} <b>$&</b>' })).toBe('Link to “{title} <b>$&</b>”');
  });

  it('are cut at elements and at values that are left out', () => {
    const parts = partsOfMessage(
      'See <all>the {name}</all> or {more}.',
      { name: 'list' },
      numberFormat('en'),
    );
    expect(parts).toEqual([
      { name: null, text: 'See ' },
      { name: 'all', text: 'the list' },
      { name: null, text: ' or ' },
      { name: 'more', text: '' },
      { name: null, text: '.' },
    ]);
  });
});

describe('dates', () => {
  it('say as much as is known', () => {
    expect(date('2018-10-24')).toBe('24 October 2018');
    expect(date('2018-10-04')).toBe('4 October 2018');
    expect(date('2018-10')).toBe('October 2018');
    expect(date('2018')).toBe('2018');
    expect(date(undefined)).toBe('');
  });
});

describe('lines', () => {
  it('leave out what is not known', () => {
    expect(commas(['A meetup', 'Brno'])).toBe('A meetup, Brno');
    expect(commas(['A meetup', ''])).toBe('A meetup');
    expect(list(['A', 'B'])).toBe('A, B');
    expect(number(5000)).toBe('5000');
  });
});

describe('a language', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['tlh', 'en'],
    ['constructor', 'en'],
  ])('%s has the words of %s', (lang, words) => {
    expect(wordsLanguage(lang)).toBe(words);
  });

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['de', 'ltr'],
    ['ja', 'ltr'],
  ])('%s is written %s', (lang, direction) => {
    expect(directionOf(lang)).toBe(direction);
  });
});
