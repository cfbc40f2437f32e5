import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, nameSlugs } from '../../../src/lib/name-slugs.ts';

const slugsOf = (...names: string[]) => Object.fromEntries(nameSlugs(names));

describe('nameSlugs', () => {
  it.each([
    ['Ada Example', 'ada-example'],
    ["Ada O'Neil", 'ada-oneil'],
    ['  Ada   Example ', 'ada-example'],
    ['Zoë Straße', 'zoë-straße'],
    ['山田 太郎', '山田-太郎'],
    ['ليلى مثال', 'ليلى-مثال'],
    ['דנה', 'דנה'],
    ['c++', 'c-plus-plus'],
    ['c#', 'c-sharp'],
    ['.net', 'net'],
    ['KVM Forum 2018', 'kvm-forum-2018'],
    ['a/b', 'ab'],
    ['../..', expect.stringMatching(/^[a-z0-9]{6}$/)],
    ['🎉', expect.stringMatching(/^[a-z0-9]{6}$/)],
    ['🎉 Party', 'party'],
    ['con', expect.stringMatching(/^con-[a-z0-9]{6}$/)],
    ['2', '2'],
    ['page', 'page'],
    ['_private', 'private'],
    ['ＡＢＣ', 'abc'],
  ])('names the address of %s', (name, slug) => {
    expect(slugsOf(name)[name]).toEqual(slug);
  });

  it('gives an address to the name that it says in full', () => {
    const slugs = slugsOf("Ada O'Neil", 'Ada ONeil', 'Ada O’Neil');
    expect(slugs['Ada ONeil']).toBe('ada-oneil');
    expect(slugs["Ada O'Neil"]).toMatch(/^ada-oneil-[a-z0-9]{6}$/);
    expect(slugs['Ada O’Neil']).toMatch(/^ada-oneil-[a-z0-9]{6}$/);
  });

  it('tells c, c# and c++ apart', () => {
    expect(slugsOf('c', 'c#', 'c++')).toEqual({ c: 'c', 'c#': 'c-sharp', 'c++': 'c-plus-plus' });
  });

  it('fits into the name of a folder', () => {
    const [slug = ''] = nameSlugs(['𠮷'.repeat(300)]).values();
    expect(Buffer.byteLength(slug)).toBeLessThan(255);
    const long = ['x'.repeat(70), `${'x'.repeat(70)}y`];
    expect(new Set(nameSlugs(long).values()).size).toBe(2);
  });

  it('gives each name one address, whatever the order', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('a', 'A', "a'", 'a.', '!', '?'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(name, { selector: foldName }), (names) => {
        const slugs = nameSlugs(names);
        expect(new Set(slugs.values()).size).toBe(names.length);
        expect(Object.fromEntries(nameSlugs(names.toReversed()))).toEqual(
          Object.fromEntries(slugs),
        );
        for (const slug of slugs.values()) expect(slug).toMatch(/^[^\s/\\?#%.:*"<>|]+$/u);
      }),
    );
  });
});
