import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPages, linkedPages } from '../../../src/lib/cut-pages.ts';

describe('cutPages', () => {
  it('has every entry once, in order, and no page above the size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 30 }), (items, size) => {
        const pages = cutPages(items, size);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
        for (const page of pages) {
          expect(page.items.length).toBeLessThanOrEqual(size);
          expect(page).toMatchObject({ count: pages.length, total: items.length });
        }
      }),
    );
  });

  it.each([
    [0, 1],
    [1, 1],
    [24, 1],
    [25, 2],
    [5000, 209],
  ])('cuts %i entries into %i pages', (entries, count) => {
    expect(cutPages(Array.from({ length: entries }), 24)).toHaveLength(count);
  });
});

describe('linkedPages', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, 0, 9]],
    [2, 9, [1, 2, 3, 0, 9]],
    [4, 9, [1, 2, 3, 4, 5, 0, 9]],
    [5, 9, [1, 0, 4, 5, 6, 0, 9]],
    [6, 9, [1, 0, 5, 6, 7, 8, 9]],
    [9, 9, [1, 0, 8, 9]],
  ])('of page %i of %i', (number, count, pages) => {
    expect(linkedPages(number, count)).toEqual(pages);
  });
});
