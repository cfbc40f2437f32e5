import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDeck } from '../../../src/review/read-deck.ts';

const site = mkdtempSync(join(tmpdir(), 'lectern-deck-'));
afterAll(() => rmSync(site, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

const A =
  '<section id="a" class="slide layout-title" data-source="1:1"><p data-source="9:1">A</p></section>';
const B =
  '<section id="b" class="slide" data-source="11:1" data-source-options="13:1"><img src="/pictures/b.png"></section>';

function deck(slides: string, { head = '', revision = 'r' } = {}) {
  const page = `<html><head><link href="/_astro/deck.css">${head}</head><main class="slides">${slides}</main></html>`;
  write('talks/demo/slides/index.html', page);
  return readDeck(site, 'talks/demo/slides/', revision);
}

function hashes(...options: Parameters<typeof deck>): string[] {
  return deck(...options).map(({ hash }) => hash);
}

describe('readDeck', () => {
  write('_astro/deck.css', '@font-face { src: url(./sans.woff2) }');
  write('_astro/sans.woff2', 'font');
  write('pictures/b.png', 'picture');
  const [a, b] = hashes(A + B);

  it('gives each slide its id, the places of its elements and of its marker', () => {
    expect(deck(A + B)).toMatchObject([
      { id: 'a', sources: ['1:1', '9:1'], options: null },
      { id: 'b', sources: ['11:1'], options: '13:1' },
    ]);
  });

  it('finds the slides in a stack, and not the stack', () => {
    const stack = `${A}<section class="stack-of-slides">${B}<section id="c" class="slide"></section></section>`;
    expect(deck(stack).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('knows a slide again that only moved down in its file', () => {
    expect(hashes(A.replace('9:1', '29:1') + B)).toEqual([a, b]);
  });

  it('tells a slide whose words changed from its neighbours', () => {
    const [changed, same] = hashes(A.replace('A</p>', 'C</p>') + B);
    expect(changed).not.toBe(a);
    expect(same).toBe(b);
  });

  it.each([
    ['what stands around the slides', { head: '<title>x</title>' }],
    ['the measuring code', { revision: 's' }],
  ])('takes no slide for the same when %s changed', (_, options) => {
    const found = hashes(A + B, options);
    expect(found[0]).not.toBe(a);
    expect(found[1]).not.toBe(b);
  });

  it('sees a change in a font that a style names, and in a picture of one slide', () => {
    write('_astro/sans.woff2', 'other font');
    const [otherA] = hashes(A + B);
    expect(otherA).not.toBe(a);
    write('_astro/sans.woff2', 'font');
    write('pictures/b.png', 'other picture');
    const [sameA, otherB] = hashes(A + B);
    expect(sameA).toBe(a);
    expect(otherB).not.toBe(b);
  });
});
