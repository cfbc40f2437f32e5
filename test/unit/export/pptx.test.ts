import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import sax from 'sax';
import { describe, expect, it } from 'vitest';
import { checkPackage } from '../../../src/export/pptx/check-package.ts';
import { createRelations, zipParts } from '../../../src/export/pptx/package-parts.ts';
import { presentationParts } from '../../../src/export/pptx/presentation-parts.ts';
import type { Paragraph, Run, ShownDeck, ShownPart } from '../../../src/export/pptx/shown-deck.ts';
import { xml, xmlFile } from '../../../src/export/pptx/xml.ts';

describe('a text in XML', () => {
  it('comes back as it was, without what XML has no way to write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const said: string[] = [];
        const parser = sax.parser(true);
        parser.onopentag = ({ attributes }) => void said.push(attributes['v'] as string);
        parser.write(xmlFile(xml('a', { v: text }))).close();
        const allowed = text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '');
        expect(said).toEqual([allowed]);
      }),
    );
  });
});

describe('a package', () => {
  it('names its parts from where they are', () => {
    const relations = createRelations();
    relations.add('image', 'ppt/media/a.png');
    relations.add('hyperlink', 'https://example.org/?a=1&b=2', true);
    const parts = [
      {
        path: 'ppt/slides/slide1.xml',
        type: 'x/y',
        content: xmlFile(xml('p:sld')),
        relations: relations.list,
      },
      { path: 'ppt/media/a.png', type: null, content: new Uint8Array([1]), relations: [] },
    ];
    const files = unzipSync(zipParts(parts, []));
    const text = strFromU8(files['ppt/slides/_rels/slide1.xml.rels'] ?? new Uint8Array());
    expect(text).toContain('Target="../media/a.png"');
    expect(text).toContain('Target="https://example.org/?a=1&amp;b=2" TargetMode="External"');
    expect(strFromU8(files['[Content_Types].xml'] ?? new Uint8Array())).toContain(
      'Extension="png" ContentType="image/png"',
    );
  });

  it.each([
    [
      'a part without a type',
      (files: Files) => put(files, 'ppt/extra.xml', '<a/>'),
      'ppt/extra.xml has no content type',
    ],
    [
      'a type without a part',
      (files: Files) => void delete files['ppt/presProps.xml'],
      '[Content_Types].xml names ppt/presProps.xml, which is not there',
    ],
    [
      'damaged XML',
      (files: Files) => put(files, 'ppt/presProps.xml', '<a><b></a>'),
      'ppt/presProps.xml is not well-formed XML',
    ],
    [
      'a relation to nothing',
      (files: Files) =>
        change(files, 'ppt/slides/_rels/slide1.xml.rels', 'slideLayout3', 'slideLayout33'),
      'ppt/slides/_rels/slide1.xml.rels leads to ppt/slideLayouts/slideLayout33.xml, which is not there',
    ],
    [
      'an id twice',
      (files: Files) => change(files, SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"'),
      'ppt/slides/slide1.xml has an id twice',
    ],
    [
      'a place that is no number',
      (files: Files) => change(files, SLIDE, /<a:off x="\d+"/, '<a:off x="NaN"'),
      'ppt/slides/slide1.xml has a place that is no whole number',
    ],
    [
      'a negative size',
      (files: Files) => change(files, SLIDE, /cx="\d{3,}"/, 'cx="-5"'),
      'ppt/slides/slide1.xml has a shape of negative size',
    ],
    [
      'a shape without a text',
      (files: Files) => change(files, SLIDE, /<p:txBody>.*?<\/p:txBody>/, ''),
      /has \d shapes and \d text bodies/,
    ],
    [
      'a slide without a title',
      (files: Files) => change(files, SLIDE, 'type="title"', 'type="body"'),
      'ppt/slides/slide1.xml has no title',
    ],
    [
      'a relation that is used and not there',
      (files: Files) => change(files, 'ppt/presentation.xml', 'r:id="rId1"', 'r:id="rId99"'),
      'ppt/presentation.xml uses the relation rId99, which is not there',
    ],
  ])('with %s is refused', async (_, damage, problem) => {
    const files = unzipSync(write([text('One')]));
    damage(files);
    const { zipSync } = await import('fflate');
    const problems = checkPackage(zipSync(files));
    if (typeof problem === 'string') expect(problems).toContain(problem);
    else expect(problems).toEqual([expect.stringMatching(problem)]);
  });
});

describe('a presentation', () => {
  it('of any parts is a sound package', () => {
    const word = fc.string({ unit: 'binary', maxLength: 12 });
    const pixel = fc.double({ min: -50, max: 1400, noNaN: true });
    const box = fc.record({
      x: pixel,
      y: pixel,
      width: fc.double({ min: 0, max: 1400, noNaN: true }),
      height: fc.double({ min: 0, max: 900, noNaN: true }),
    });
    const part = fc
      .tuple(word, box, fc.option(fc.nat(3)), fc.constantFrom('text', 'code', 'table', 'panel'))
      .map(([words, place, step, type]): ShownPart => {
        const base = { box: place, step, column: 0 };
        const look = { fill: 'eeeeee', line: '111111', inset: [1, 2, 3, 4] } as const;
        if (type === 'code') return { ...base, type, lines: [paragraph(words)], look: null };
        if (type === 'panel') return { ...base, type, look };
        if (type === 'text') return { ...text(words), ...base };
        return {
          ...base,
          type: 'table',
          columns: [100, 200],
          hasHead: true,
          rows: [
            { height: 20, cells: [cell(words, 2, 1)] },
            { height: 20, cells: [cell(words, 1, 2), cell('', 1, 1)] },
            { height: 20, cells: [cell(words, 1, 1)] },
          ],
        };
      });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        expect(checkPackage(write(parts))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says which cells of a table are merged', () => {
    const part: ShownPart = {
      type: 'table',
      box: BOX,
      step: null,
      column: 0,
      columns: [10, 10, 10],
      hasHead: false,
      rows: [
        { height: 9, cells: [cell('wide', 2, 1), cell('high', 1, 2)] },
        { height: 9, cells: [cell('a', 1, 1), cell('b', 1, 1)] },
      ],
    };
    const cells = Array.from(slideOf([part]).matchAll(/<a:tc( [^>]*)?>/g), ([, attributes = '']) =>
      attributes.trim(),
    );
    expect(cells).toEqual(['gridSpan="2"', 'hMerge="1"', 'rowSpan="2"', '', '', 'vMerge="1"']);
  });

  it('gives a list its levels, marks and numbers', () => {
    const list: ShownPart = {
      ...text(''),
      paragraphs: [
        { ...paragraph('one'), bullet: 'number', start: 3 },
        { ...paragraph('two'), bullet: 'disc', level: 1, indent: 40 },
      ],
    };
    const slide = slideOf([list]);
    expect(slide).toContain('<a:buAutoNum type="arabicPeriod" startAt="3"/>');
    expect(slide).toMatch(/lvl="1".*<a:buChar char="•"\/>/);
  });

  it('leads to its own slides, and out of the file', () => {
    const inside = { ...run('in'), link: '#one' };
    const outside = { ...run('out'), link: 'https://example.org/' };
    const lost = { ...run('lost'), link: '#nowhere' };
    const slide = slideOf([
      { ...text(''), paragraphs: [{ ...paragraph(''), runs: [inside, outside, lost] }] },
    ]);
    expect(slide).toContain('action="ppaction://hlinksldjump"');
    expect(slide.match(/<a:hlinkClick /g)).toHaveLength(2);
  });
});

const SLIDE = 'ppt/slides/slide1.xml';
const BOX = { x: 100, y: 200, width: 600, height: 300 };

type Files = Record<string, Uint8Array>;

function put(files: Files, path: string, content: string): void {
  files[path] = new TextEncoder().encode(content);
}

function change(files: Files, path: string, from: string | RegExp, to: string): void {
  const before = strFromU8(files[path] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  put(files, path, after);
}

function write(parts: readonly ShownPart[]): Uint8Array {
  const { parts: files, root } = presentationParts(deckOf(parts), {
    title: 'A talk & more',
    speakers: ['Somebody <x>'],
    date: '2024-05',
    lang: 'en',
    names: new Map([['one', 'First']]),
    pictures: new Map(),
    grounds: new Map(),
    isAnimated: true,
  });
  return zipParts(files, root);
}

function slideOf(parts: readonly ShownPart[]): string {
  return strFromU8(unzipSync(write(parts))[SLIDE] ?? new Uint8Array());
}

function deckOf(parts: readonly ShownPart[]): ShownDeck {
  return {
    stage: { width: 1280, height: 720 },
    colors: {
      ink: '111111',
      paper: 'ffffff',
      soft: '555555',
      raised: 'eeeeee',
      accent: '0a6248',
      signal: 'a3380b',
      keyword: '0a6248',
      string: '7a4a00',
      function: '1d4f91',
      constant: '8a2f4f',
      link: '0a6248',
    },
    fonts: { headings: 'IBM Plex Sans', text: 'IBM Plex Sans', mono: 'IBM Plex Mono' },
    slides: [
      {
        id: 'one',
        layout: 'default',
        isHidden: false,
        background: { color: 'ffffff', picture: null },
        title: { ...text('One'), role: 'title' },
        footer: '',
        parts,
        notes: [paragraph('Said.')],
      },
    ],
  };
}

function text(words: string): Extract<ShownPart, { type: 'text' }> {
  return {
    type: 'text',
    role: 'body',
    box: BOX,
    step: null,
    column: 0,
    paragraphs: [paragraph(words)],
    look: null,
  };
}

function cell(words: string, columns: number, rows: number) {
  return { paragraphs: [paragraph(words)], columns, rows, fill: null, line: null };
}

function paragraph(words: string): Paragraph {
  return {
    runs: [run(words)],
    level: 0,
    bullet: 'none',
    markColor: null,
    start: 1,
    align: 'left',
    isRightToLeft: false,
    indent: 0,
    before: 0,
    leading: 1.35,
    step: null,
  };
}

function run(words: string): Run {
  return {
    text: words,
    size: 30,
    color: '111111',
    font: 'IBM Plex Sans',
    lang: '',
    isBold: false,
    isItalic: false,
    isStruck: false,
    isUnderlined: false,
    isUpper: false,
    mark: null,
    shift: 'none',
    link: null,
  };
}
