import { slug } from 'github-slugger';
import { Parser } from 'htmlparser2';
import { markdownToHtml } from 'satteri';
import { describe, expect, it } from 'vitest';
import { speak } from '../../../src/i18n/speak.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { outlineTalk } from '../../../src/format/outline-talk.ts';
import { readTalkText } from '../../../src/format/read-talk-text.ts';
import { readBlock } from '../../../src/format/blocks.ts';
import { createPlaceFinder } from '../../../src/lib/places.ts';
import { plainTalk } from '../../../src/markdown/plain-talk.ts';
import { buildRecords } from '../../../src/search/records/build-records.ts';
import { walk } from '../../../src/syntax/nodes.ts';
import { contentFiles, talkFile, TOOLS } from '../../fixtures/unit/content.ts';
import {
  makeSlides,
  makeTexts,
  titleOf,
  writeTalk,
  type WrittenSlide,
} from '../../support/written-text.ts';

const OPTIONS = { lang: 'en', typography: false, prose: 'narration' } as const;
const SLIDES_PER_TALK = 40;
const PICTURES = Object.fromEntries(
  Array.from({ length: SLIDES_PER_TALK }, (_, index) => [
    `picture-${index}.svg`,
    '<svg viewBox="0 0 9 9"/>',
  ]),
);
const FRONTMATTER = ['date: 2024', 'duration: 20', 'status: published', 'typography: false'];

describe.each([1, 2, 3, 4, 5, 6])(
  'the text of a talk made from seed %i, without typography',
  (seed) => {
    const slides = makeSlides(seed, SLIDES_PER_TALK);
    const [title, summary] = makeTexts(seed + 1000, 2).map(({ shown }) => shown);
    const front = [`title: ${JSON.stringify(title)}`, `summary: ${JSON.stringify(summary)}`];
    const source = writeTalk(slides, [...front, ...FRONTMATTER]);

    it('is in the tree of both views', () => {
      const read = readTalkText(source, OPTIONS);
      const root = read.type === 'read' ? read.publicRoot : { type: 'root' };
      const alts: (string | null)[] = [];
      walk(root, (node) => {
        const block = node.type === 'paragraph' ? readBlock(node) : null;
        if (block?.kind === 'figure') alts.push(block.alt, block.caption);
      });
      expect(alts).toEqual(slides.flatMap(({ alt }) => [alt.shown, titleOf(alt)]));
    });

    it('is in the outline, and the ids are made of it', async () => {
      const unnamed = source.replace(/<Slide [^>]*>/g, '');
      const { talks } = await checkContent(contentFiles([withPicture(unnamed)]), TOOLS);
      expect(talks[0]?.data).toMatchObject({ title, summary });
      const [, ...outlined] = talks[0]?.outline.slides ?? [];
      expect(outlined.map((slide) => slide.title)).toEqual(
        slides.map(({ heading }) => heading.shown),
      );
      for (const [index, { id }] of outlined.entries()) {
        const own = slug((slides[index] as WrittenSlide).heading.shown.normalize('NFC'));
        expect(id.replace(/-\d+$/, '')).toBe(own.replace(/^-+|-+$/g, '').replace(/-\d+$/, ''));
      }
    });

    it('is in the records of the search', async () => {
      const check = await checkContent(contentFiles([withPicture(source)]), TOOLS);
      const records = await buildRecords({ ...check, docs: [], lang: 'en' });
      const found = records.filter(({ kind }) => kind === 'slide');
      expect(found).toHaveLength(slides.length);
      for (const [index, { title: name, texts }] of found.entries()) {
        const { heading, item, quote, cell, said, alt } = slides[index] as WrittenSlide;
        expect(name).toBe(heading.shown);
        const words = texts.map(({ text }) => text);
        const expected = [item, quote, cell, said, alt].map(({ shown }) => shown);
        expect(words).toEqual(expect.arrayContaining([...expected, titleOf(alt)]));
        expect(words).toHaveLength(7);
      }
    });

    it('is in the Markdown twin, as any reader of Markdown shows it', () => {
      const blocks = readBlocks(twinOf(source));
      const shown = (part: keyof WrittenSlide) => slides.map((slide) => slide[part].shown);
      expect(blocks['h2']).toEqual(shown('heading'));
      expect(blocks['li']).toEqual(shown('item'));
      expect(blocks['blockquote']).toEqual(shown('quote'));
      expect(blocks['th']).toEqual(shown('cell'));
      expect(blocks['td']).toEqual(shown('cell'));
      const paragraphs = slides.flatMap(({ quote, said, alt }, index) => [
        quote.shown,
        said.shown,
        `Figure ${index + 1}: ${titleOf(alt)} (${alt.shown})`,
      ]);
      expect(blocks['p']).toEqual(paragraphs);
    });
  },
);

function withPicture(source: string) {
  return talkFile(source, { files: PICTURES });
}

function twinOf(source: string): string {
  const read = readTalkText(source, OPTIONS);
  if (read.type === 'failed') throw new Error(read.message);
  return plainTalk(outlineTalk(read.root, { slug: 'demo', source, title: 'T' }), {
    slug: 'demo',
    source,
    speaker: speak('en'),
    placeAt: createPlaceFinder(source),
    linkOf: () => null,
    citationOf: (key) => key,
    passagesOf: () => [],
    readText: () => '',
  });
}

/** The texts of the blocks of a Markdown text, by element, as plain GitHub Markdown has them. */
function readBlocks(markdown: string): Record<string, string[]> {
  const html = markdownToHtml(markdown, {
    features: { gfm: true, frontmatter: false, smartPunctuation: false },
  });
  const blocks: Record<string, string[]> = {};
  const open: { name: string; text: string }[] = [];
  const parser = new Parser({
    onopentag: (name) => void open.push({ name, text: '' }),
    ontext: (text) => open.forEach((element) => (element.text += text)),
    onclosetag() {
      const { name, text } = open.pop() ?? { name: '', text: '' };
      (blocks[name] ??= []).push(text.replace(/\s+/g, ' ').trim());
    },
  });
  parser.end(typeof html === 'string' ? html : html.html);
  return blocks;
}
