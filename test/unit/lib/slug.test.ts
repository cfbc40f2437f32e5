import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSlugger, slugify } from '../../../src/lib/slug.ts';

describe('slugify', () => {
  it.each([
    ['Why static', 'why-static'],
    ['C++', 'c'],
    ['`<Picture />`', 'picture'],
    ['Überblick', 'überblick'],
    ['مرحبا بالعالم', 'مرحبا-بالعالم'],
    ['標題', '標題'],
    ['a_b', 'a_b'],
    ['-a-', 'a'],
  ])('names %s as `%s`', (text, slug) => {
    expect(slugify(text)).toBe(slug);
  });

  it.each(['', ' ', '🎉', '!?', '---'])('names `%s`, which has no letters, `section`', (text) => {
    expect(slugify(text)).toBe('section');
  });

  it('gives both forms of an accent one slug', () => {
    expect(slugify('cafe\u0301')).toBe('caf\u00e9');
  });
});

describe('createSlugger', () => {
  it('counts texts that have the same slug', () => {
    expect(['C++', 'C', 'c#'].map(createSlugger())).toEqual(['c', 'c-1', 'c-2']);
  });

  it('names a number with a word before it, since a deck reads a bare one as a position', () => {
    expect(['2024', '7.', '7', 'v7', '3/4'].map(createSlugger())).toEqual([
      'number-2024',
      'number-7',
      'number-7-1',
      'v7',
      'number-34',
    ]);
  });

  it('keeps clear of ids that are taken, also of numbered ones', () => {
    const slug = createSlugger(['foo', 'foo-1']);
    expect(slug('Foo')).toBe('foo-2');
    expect(slug('Foo')).toBe('foo-3');
  });

  it('survives names of the prototype', () => {
    const slug = createSlugger();
    expect(['constructor', '__proto__', 'constructor'].map(slug)).toEqual([
      'constructor',
      '__proto__',
      'constructor-1',
    ]);
  });

  it('never gives the same id twice', () => {
    const word = fc.constantFrom('a', 'A', 'a-1', 'a 1', 'a-1-1', '🎉', 'section', 'é', 'e\u0301');
    fc.assert(
      fc.property(fc.array(word), (texts) => {
        const ids = texts.map(createSlugger(['a-2']));
        expect(new Set([...ids, 'a-2']).size).toBe(ids.length + 1);
      }),
    );
  });
});
