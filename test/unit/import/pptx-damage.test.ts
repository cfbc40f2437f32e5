import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from '../../../src/import/import-error.ts';
import { readPptx } from '../../../src/import/pptx/read-pptx.ts';
import { writeTalk } from '../../../src/import/write/write-talk.ts';
import { importFiles, wordsIn } from '../../support/import-text.ts';
import {
  frame,
  makePptx,
  p,
  packed,
  picture,
  pptxParts,
  run,
  table,
  text,
  type PptxParts,
  type PptxSlide,
} from '../../support/make-pptx.ts';

const importBytes = (bytes: Uint8Array) => importFiles({ 'deck.pptx': bytes });
const sourceOf = (bytes: Uint8Array) => ({
  path: '/deck.pptx',
  file: 'deck.pptx',
  bytes,
  text: null,
  readText: () => null,
  find: () => null,
  open: () => null,
});
const zip = (files: Record<string, string>) =>
  zipSync(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])),
  );
const utf16 = (words: string) => new Uint8Array(Buffer.from(words, 'utf16le'));
const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const DECK = makePptx([{ shapes: [text('A', { placeholder: 'title' })] }]);

describe('a presentation that cannot be imported', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /is empty/],
    [
      'protected with a password',
      new Uint8Array([...OLE, ...utf16('EncryptedPackage')]),
      /password.*Take it off/,
    ],
    [
      'of PowerPoint 97',
      new Uint8Array([...OLE, ...utf16('PowerPoint Document')]),
      /97 to 2003.*save it as \.pptx/,
    ],
    [
      'a pointer of Git LFS',
      strToU8('version https://git-lfs.github.com/spec/v1\n'),
      /git lfs pull/,
    ],
    ['a web page', strToU8('<!doctype html>'), /no zip file/],
    ['cut off', DECK.slice(0, DECK.length / 2), /damaged or not complete/],
    ['a Word document', zip({ 'word/document.xml': '<a/>' }), /document of Word/],
    ['a workbook', zip({ 'xl/workbook.xml': '<a/>' }), /workbook of Excel/],
    ['of LibreOffice', zip({ 'content.xml': '<a/>' }), /LibreOffice.*export it as PowerPoint/],
    ['of Keynote', zip({ 'Index/Document.iwa': '' }), /Keynote.*export it as PowerPoint/],
    ['without slides', makePptx([]), /has no slides/],
    ['some other zip', zip({ 'a.txt': '' }), /no slides in this file/],
    [
      'a bomb of one text',
      zipSync({ 'ppt/slides/slide1.xml': new Uint8Array(70_000_000) }),
      /nothing was read/,
    ],
    [
      'a bomb of its ratio',
      zipSync({ 'ppt/slides/slide1.xml': new Uint8Array(20_000_000) }),
      /200 times/,
    ],
    [
      'a bomb of files',
      zipSync(
        Object.fromEntries(
          Array.from({ length: 20_001 }, (_, n) => [
            `${n}`,
            [new Uint8Array(), { level: 0 }] as const,
          ]),
        ) as never,
      ),
      /more than 20000 files/,
    ],
  ])('says so when it is %s', async (_what, bytes, expected) => {
    await expect(importBytes(bytes)).rejects.toThrow(expected);
    await expect(importBytes(bytes)).rejects.toBeInstanceOf(ImportError);
  });
});

describe('a damaged part of a presentation', () => {
  const slides: PptxSlide[] = [
    { shapes: [text('Cover', { placeholder: 'title' })] },
    { shapes: [text('Second words', { placeholder: 'title' })] },
  ];
  it.each<[string, (parts: PptxParts) => PptxParts, string]>([
    [
      'a slide that ends too early',
      (parts) => cutPart(parts, 'ppt/slides/slide2.xml'),
      'Second words',
    ],
    [
      'a slide that declares entities',
      (parts) => ({
        ...parts,
        'ppt/slides/slide2.xml': `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(50)}">]>${String(parts['ppt/slides/slide2.xml']).replace(/^.*\n/, '')}`,
      }),
      'Second words',
    ],
    [
      'elements nested a thousand deep',
      (parts) => ({
        ...parts,
        'ppt/slides/slide2.xml': `<a:p><a:t>Second words</a:t></a:p>${'<a>'.repeat(1000)}`,
      }),
      'Second words',
    ],
    ['no list of slides', (parts) => without(parts, 'ppt/presentation.xml'), 'Second words'],
    [
      'relations in a circle',
      (parts) => ({
        ...parts,
        'ppt/slideLayouts/_rels/slideLayout1.xml.rels': String(
          parts['ppt/slides/_rels/slide1.xml.rels'],
        ),
      }),
      'Second words',
    ],
  ])('costs no words: %s', async (_what, change, words) => {
    const { text: talk, things } = await importBytes(zipSync(packed(change(pptxParts(slides)))));
    expect(`${talk}${things.map(({ original }) => original).join()}`).toContain(words);
  });

  it('is reported when it is a slide that is not there', async () => {
    const parts = without(pptxParts(slides), 'ppt/slides/slide2.xml');
    const { things } = await importBytes(zipSync(packed(parts)));
    expect(things.find(({ kind }) => kind === 'slide')?.outcome).toBe('dropped');
  });
});

describe('any presentation', () => {
  it('loses no word of its slides and notes, and the check finds no error in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(SLIDE, { minLength: 1, maxLength: 4 }), async (slides) => {
        let count = 0;
        const marked = JSON.parse(
          JSON.stringify(slides).replace(/\bW\b/g, () => `w${(count += 1)}x`),
        ) as PptxSlide[];
        const talk = await importBytes(makePptx(marked));
        const found = new Set(
          wordsIn(
            [
              talk.text,
              ...talk.things.map(({ original, outcome }) => (outcome === 'kept' ? '' : original)),
            ].join(' '),
          ),
        );
        const words = JSON.stringify(marked).match(/\bw\d+x\b/g) ?? [];
        expect(words.filter((word) => !found.has(word))).toEqual([]);
        expect(talk.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 60, seed: 11 },
    );
  }, 60_000);

  it('is read or refused, never worse, whatever is broken in it', async () => {
    const whole = pptxParts(RICH);
    const names = Object.keys(whole);
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.constantFrom(...names), fc.nat(99), fc.nat(), fc.constantFrom(...JUNK)),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        fc.nat(20),
        async (changes, cut) => {
          const parts = { ...whole };
          for (const [name, how, at, junk] of changes) breakPart(parts, name, how, at, junk, names);
          const bytes = zipSync(packed(parts));
          const started = performance.now();
          try {
            const deck = await readPptx(sourceOf(cut === 0 ? bytes.slice(0, -30) : bytes));
            writeTalk(deck, { notes: 'private', name: 'Deck' });
            read += 1;
          } catch (error) {
            expect(error).toBeInstanceOf(ImportError);
          }
          expect(performance.now() - started).toBeLessThan(5000);
        },
      ),
      { numRuns: 200, seed: 5 },
    );
    expect(read).toBeGreaterThan(100);
  }, 60_000);
});

function without(parts: PptxParts, name: string): PptxParts {
  return Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));
}

function cutPart(parts: PptxParts, name: string): PptxParts {
  return { ...parts, [name]: String(parts[name]).replace(/<\/p:spTree>[\s\S]*$/, '') };
}

/** Drops a part, cuts it, puts junk in, or gives it what belongs to another one. */
function breakPart(
  parts: PptxParts,
  name: string,
  how: number,
  at: number,
  junk: string,
  names: readonly string[],
): void {
  const content = String(parts[name] ?? '');
  const from = at % (content.length + 1);
  if (how < 10) Reflect.deleteProperty(parts, name);
  else if (how < 20) parts[name] = content.slice(0, from);
  else if (how < 40) parts[name] = parts[names[at % names.length] ?? ''] ?? '';
  else if (how < 60)
    parts[name] = content.replace(
      /Target="[^"]*"/g,
      () => `Target="${junk.replace(/[<"&]/g, '')}"`,
    );
  else if (how < 80) parts[name] = content.replaceAll(/"\d+"/g, '"-99999999999999999999"');
  else parts[name] = `${content.slice(0, from)}${junk}${content.slice(from)}`;
}

const JUNK = [
  '<',
  '>',
  '&',
  '&lol;',
  '"',
  '\u0000',
  '</p:sp>',
  '<p:sp>',
  '<!DOCTYPE a>',
  '../../../../../etc/passwd',
  'slide1.xml',
  '../slides/slide1.xml',
  '../slideLayouts/slideLayout1.xml',
  'https://example.org/%zz',
  '%E0%A4%A',
  '<a:p lvl="9e99"/>',
  ']]>',
];

const WORD = fc.constantFrom(
  'W',
  'W W',
  'W {W}',
  '<W> & W',
  '$W',
  'W_W_',
  '# W',
  '- W',
  '• W',
  '[W](W)',
  '',
  '1. W',
  'import W',
  '`W`',
  '* W',
  '| W |',
  '> W',
  'W\tW',
  '{/* W',
  '~W~ ==W==',
);
const PARAGRAPH = fc
  .tuple(
    fc.array(
      fc.tuple(
        WORD,
        fc.constantFrom('', 'b="1"', 'i="1"', 'baseline="3000"'),
        fc.constantFrom('', '<a:latin typeface="Consolas"/>'),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.constantFrom(
      '',
      'lvl="1"',
      'lvl="3"',
      '<a:buNone/>',
      '<a:buChar char="•"/>',
      '<a:buAutoNum/>',
    ),
  )
  .map(([runs, properties]) =>
    p(runs.map(([words, marks, inside]) => run(words, marks, inside)).join('<a:br/>'), properties),
  );
const TEXT = fc
  .tuple(
    fc.array(PARAGRAPH, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', 'title', 'body', 'subTitle', 'ftr', 'pic'),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
    fc.constantFrom('Shape', 'Other', 'Third'),
  )
  .map(([paragraphs, placeholder, at, name]) =>
    text(paragraphs, { ...(placeholder !== '' && { placeholder }), at, name }),
  );
const TABLE = fc
  .array(fc.array(WORD, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((rows) => table(rows, false));
const SLIDE: fc.Arbitrary<PptxSlide> = fc.record(
  {
    shapes: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: TEXT },
        TABLE,
        fc.constant(picture('none', { alt: 'W W', at: [1, 1, 3, 3] })),
      ),
      { maxLength: 5 },
    ),
    notes: fc.constantFrom('W', 'W\nW {W}', '<W>'),
    isHidden: fc.constantFrom(false, false, true),
  },
  { requiredKeys: ['shapes'] },
);

const RICH: PptxSlide[] = [
  {
    shapes: [text('Rivers', { placeholder: 'title' }), text('one\ntwo', { placeholder: 'body' })],
    notes: 'Say',
  },
  {
    shapes: [
      table([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      picture('none', { alt: 'x', at: [1, 1, 2, 2] }),
      text('x', { at: [5, 5, 2, 2] }),
    ],
  },
  {
    shapes: [
      frame('<c:chart r:id="layout"/>', 'chart'),
      frame('<d:relIds r:dm="notes"/>', 'diagram'),
    ],
    notes: 'More',
  },
];
