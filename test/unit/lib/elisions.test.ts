import { describe, expect, it } from 'vitest';
import { typesetText } from '../../../src/lib/typography.ts';

describe('an apostrophe at the start of a word', () => {
  it.each([
    [`"'Tis the season," she said`, '“’Tis the season,” she said'],
    [`"'Twas"`, '“’Twas”'],
    [`'tis said 'yes'`, '’tis said ‘yes’'],
    [`'quoted 'tis nested'`, '‘quoted ’tis nested’'],
    [`"'90s music"`, '“’90s music”'],
    [`"The '90s" and 'the '80s'`, '“The ’90s” and ‘the ’80s’'],
    [`the '90s, 'so called'`, 'the ’90s, ‘so called’'],
    [`"get 'em" she said`, '“get ’em” she said'],
    [`"the '68 Mustang"`, '“the ’68 Mustang”'],
    [`rock 'n' roll`, 'rock ’n’ roll'],
    [`"Rock'n'roll" and "drum 'n' bass"`, '“Rock’n’roll” and “drum ’n’ bass”'],
    [`fish 'n' chips, 'quoted'`, 'fish ’n’ chips, ‘quoted’'],
    [`'til 'tomorrow'`, '’til ‘tomorrow’'],
  ])('of %s', (written, shown) => {
    expect(typesetText(written, 'en')).toBe(shown);
  });

  it.each([
    [`'90s'`, '‘90s’'],
    [`letter 'n' in 'a'`, 'letter ‘n’ in ‘a’'],
    [`'n' is even, 'm' odd`, '‘n’ is even, ‘m’ odd'],
    [`'12 Monkeys' and '24 hours'`, '‘12 Monkeys’ and ‘24 hours’'],
    [`"'quoted' word"`, '“‘quoted’ word”'],
    [`'tissue' and 'tile'`, '‘tissue’ and ‘tile’'],
  ])('is none in %s', (written, shown) => {
    expect(typesetText(written, 'en')).toBe(shown);
  });

  it.each([
    [`'s Avonds 'goed'`, 'nl', '’s Avonds ‘goed’'],
    [`'ne 'gute' Idee`, 'de', '’ne ‚gute‘ Idee'],
    [`'n 'goeie' dag`, 'af', '’n ‘goeie’ dag'],
    [`l'État, c'est 'moi'`, 'fr', 'l’État, c’est “moi”'],
  ])('is one in %s of %s', (written, lang, shown) => {
    expect(typesetText(written, lang)).toBe(shown);
  });
});
