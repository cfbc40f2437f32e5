import { describe, expect, it } from 'vitest';
import { shortForm } from '../../../src/views/deck/short-form.ts';

describe('shortForm', () => {
  it.each([
    ['The slow rise of the sea. Twice a day.', 'The slow rise of the sea'],
    [
      'The contract at the level of machine code: calls and layouts.',
      'The contract at the level of machine code',
    ],
    [
      'Two states of a processor: all is allowed, or little.',
      'Two states of a processor: all is allowed, or little',
    ],
    ['A rule e.g. for spares', 'A rule e.g. for spares'],
    ['', ''],
  ])('makes “%s” short', (definition, short) => {
    expect(shortForm(definition)).toBe(short);
  });
});
