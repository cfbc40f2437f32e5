import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSlides } from '../../../src/format/slide-ids.ts';
import { splitSlides } from '../../../src/format/split-slides.ts';
import { parse } from '../../fixtures/unit/tree.ts';

/** `id (source)` of every slide after the title slide. */
function idsOf(source: string): string[] {
  const [, ...ids] = nameSlides(splitSlides(parse(source)).slides);
  return ids.map(({ id, idSource }) => `${id} (${idSource})`);
}

describe('nameSlides', () => {
  it('names the title slide `open`', () => {
    expect(nameSlides(splitSlides(parse('words')).slides)).toEqual([
      { id: 'open', idSource: 'title' },
    ]);
  });

  it('gives a heading the slug GitHub gives it', () => {
    expect(idsOf('## Why *static* `sites`?\n')).toEqual(['why-static-sites (heading)']);
  });

  it('lets the id of a marker win, as it is written', () => {
    expect(idsOf('## Why\n<Slide id="Traps_2" />\n')).toEqual(['Traps_2 (explicit)']);
  });

  it('counts headings that have the same slug', () => {
    expect(idsOf('## C++\n\n## C\n\n## c#\n')).toEqual([
      'c (heading)',
      'c-1 (heading)',
      'c-2 (heading)',
    ]);
  });

  it('keeps the slug of a heading clear of ids given further down', () => {
    expect(idsOf('## Traps\n\n## Other\n<Slide id="traps" />\n')).toEqual([
      'traps-1 (heading)',
      'traps (explicit)',
    ]);
  });

  it('keeps the slug of a heading clear of the title slide', () => {
    expect(idsOf('## Open\n')).toEqual(['open-1 (heading)']);
  });

  it('names a slide without a heading after the section it continues', () => {
    expect(idsOf('x\n\n---\n\n## Traps\n\n---\n\na\n\n---\n\n### Rings\n\n---\n')).toEqual([
      'open-2 (derived)',
      'traps (heading)',
      'traps-2 (derived)',
      'traps-3 (derived)',
      'rings (heading)',
      'rings-2 (derived)',
    ]);
  });

  it('continues a section under the id that was given to it', () => {
    expect(idsOf('## Traps\n<Slide id="x" />\n\n---\n')).toEqual(['x (explicit)', 'x-2 (derived)']);
  });

  it('keeps derived ids clear of headings', () => {
    expect(idsOf('## Traps\n\n---\n\n## Traps 2\n')).toEqual([
      'traps (heading)',
      'traps-2 (derived)',
      'traps-2-1 (heading)',
    ]);
  });

  it('names headings of nothing but emoji `section`', () => {
    expect(idsOf('## 🎉\n\n## 🎈\n')).toEqual(['section (heading)', 'section-1 (heading)']);
  });

  it('keeps letters of every script', () => {
    expect(idsOf('## مرحبا بالعالم\n\n## 標題\n\n## Überblick\n')).toEqual([
      'مرحبا-بالعالم (heading)',
      '標題 (heading)',
      'überblick (heading)',
    ]);
  });

  it('ignores an id that is no plain text', () => {
    expect(idsOf('## Traps\n<Slide id={x} />\n')).toEqual(['traps (heading)']);
  });

  it('never names two slides alike, whatever the headings', () => {
    const opener = fc.constantFrom(
      '## A',
      '### A',
      '## a-1',
      '## A 2',
      '## open',
      '## 🎉',
      '## section',
      '---',
      '## B\n<Slide id="a-2" />',
    );
    fc.assert(
      fc.property(fc.array(opener, { maxLength: 12 }), (openers) => {
        const once = openers.filter(
          (each, index) => !each.includes('<Slide') || openers.indexOf(each) === index,
        );
        const ids = nameSlides(splitSlides(parse(once.join('\n\n'))).slides).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
