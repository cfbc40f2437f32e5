import { describe, expect, it } from 'vitest';
import { findCodeErrors } from '../../../src/format/find-code-errors.ts';
import { parseTalk } from '../../../src/format/parse-talk.ts';

function placesIn(text: string): string[] {
  const parsed = parseTalk(text);
  if (parsed.type === 'failed') throw new Error(parsed.message);
  return findCodeErrors(text, parsed.root).map(({ place }) => `${place.line}:${place.column}`);
}

describe('findCodeErrors', () => {
  it.each([
    'Words.\n',
    'import a from "a"\n\nexport const b = 1\n\n{b}\n',
    '{/* a remark */}\n',
    '<Slide {...{ id: "a" }} />\n',
    '<a title={/* of it */ "x"}>b</a>\n',
    '> {[1, 2].map((n) =>\n> n)}\n',
    '{await Promise.resolve(1)}\n',
  ])('is content with %j', (text) => {
    expect(placesIn(text)).toEqual([]);
  });

  it.each([
    ['\nexport const a = ;\n', '2:18'],
    ['\nexport const a = 1\nexport const a = 2\n', '2:14'],
    ['\n\na {let} b\n', '3:4'],
    ['a\n\n{yield}\n', '3:2'],
    ['a\n\n> - b {super.x}\n', '3:8'],
    ['a\n\n<a title={} href="#">b</a>\n', '3:11'],
    ['a\n\n<a title={/* x */}>b</a>\n', '3:18'],
    ['{delete a}\n', '1:2'],
    ['{(a) => { const b = 1; const b = 2 }}\n', '1:30'],
    ['{class { a() { return this.#b } }}\n', '1:28'],
    ['{implements}\n', '1:2'],
  ])('finds in %j what the parser lets pass', (text, place) => {
    expect(placesIn(text)).toEqual([place]);
  });

  it('finds all of them', () => {
    expect(placesIn('{let}\n\n- {yield}\n')).toEqual(['1:2', '3:4']);
  });
});
