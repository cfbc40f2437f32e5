import { expect, it } from 'vitest';
import { formatOccasion } from '../../../src/format/occasion.ts';

it('names the event and its place', () => {
  expect(formatOccasion({ name: 'A meetup', place: 'Brno' })).toBe('A meetup, Brno');
});

it('leaves out a place that is not known', () => {
  expect(formatOccasion({ name: 'A meetup' })).toBe('A meetup');
});

it('says nothing of a talk that was given nowhere', () => {
  expect(formatOccasion()).toBe('');
});
