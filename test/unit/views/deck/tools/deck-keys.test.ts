import { describe, expect, it } from 'vitest';
import { actionOf, DECK_KEYS } from '../../../../../src/views/deck/tools/deck-keys.ts';

describe('DECK_KEYS', () => {
  const keys = DECK_KEYS.flatMap((line) => ('keys' in line ? [...line.keys] : []));

  it('gives no key to two actions', () => {
    expect(keys).toEqual([...new Set(keys)]);
  });

  it('prints every key that acts', () => {
    const hidden = DECK_KEYS.filter(
      (line) =>
        'keys' in line &&
        !line.keys.some((key) => line.shown.some((name) => name.toLowerCase() === key)),
    );
    expect(hidden).toEqual([]);
  });
});

describe('actionOf', () => {
  it('finds the action of a key, whatever its case', () => {
    expect(actionOf('B')).toBe('black');
    expect(actionOf('.')).toBe('black');
    expect(actionOf('F1')).toBe('help');
  });

  it('leaves the keys that move to reveal.js', () => {
    for (const key of ['ArrowRight', ' ', 'PageDown', 'Home', 'Enter'])
      expect(actionOf(key)).toBeNull();
  });
});
