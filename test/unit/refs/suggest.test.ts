import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/refs/suggest.ts';

describe('suggest', () => {
  it('suggests the closest name', () => {
    expect(suggest('why-stattic', ['why-statistics', 'why-static', 'other'])).toEqual([
      'why-static',
      'why-statistics',
    ]);
  });

  it('does not count case, separators and accents', () => {
    expect(suggest('Why_Static', ['why-static'])).toEqual(['why-static']);
    expect(suggest('cafe', ['café'])).toEqual(['café']);
  });

  it('suggests a name that the value is a whole part of', () => {
    expect(suggest('gvisor', ['gvisor-platforms', 'xgvisorx-abcdefghi'])).toEqual([
      'gvisor-platforms',
    ]);
  });

  it('suggests nothing that is far off', () => {
    expect(suggest('abc', ['xyz', 'abcdefgh'])).toEqual([]);
    expect(suggest('', ['a', 'b'])).toEqual([]);
    expect(suggest('a', [])).toEqual([]);
  });

  it('never suggests the value itself', () => {
    expect(suggest('abc', ['abc', 'abd'])).toEqual(['abd']);
  });

  it('suggests at most three, equal ones by name, none twice', () => {
    expect(suggest('aaa', ['aae', 'aad', 'aac', 'aab', 'aab'])).toEqual(['aab', 'aac', 'aad']);
  });

  it('suggests names of the prototype like any other', () => {
    expect(suggest('constructr', ['constructor'])).toEqual(['constructor']);
    expect(suggest('__proto_', ['__proto__'])).toEqual(['__proto__']);
  });

  it('suggests only names there are, whatever the value', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (value, names) => {
        const near = suggest(value, names);
        expect(near.length).toBeLessThanOrEqual(3);
        expect(names).toEqual(expect.arrayContaining(near));
      }),
    );
  });
});
