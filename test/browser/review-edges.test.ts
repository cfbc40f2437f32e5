import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunResult } from '../../src/review/run-result.ts';
import { openReview } from '../support/review-site.ts';

const ADDRESS = `https://example.org/${'documents/manual-of-the/'.repeat(4)}?part=one#section`;
const WORD = 'x'.repeat(90);
/** Slides whose words are wider than their place. */
const LONG_WORDS = [
  `- ${ADDRESS}\n- ${WORD}`,
  `> ${ADDRESS} ${WORD}`,
  `- [${WORD}](https://example.org)\n  - ${ADDRESS}`,
  `- \`${ADDRESS}\`\n- \`${WORD}\``,
  `| who | where |\n| --- | --- |\n| Firecracker | ${ADDRESS} |\n| Kata | \`${WORD}\` |`,
  `| a | b | c |\n| --- | --- | --- |\n| ${WORD} | two words | [${ADDRESS}](https://example.org) |`,
  `:::note[${WORD}]\n${ADDRESS}\n:::`,
  `<Show>${WORD} ${ADDRESS.replace('?', '')}</Show>`,
  `<Columns>\n<Column>\n\n- ${ADDRESS}\n\n</Column>\n<Column>\n\n- ${WORD}\n\n</Column>\n</Columns>`,
  `<Steps>\n\n- **${WORD}**\n- *${ADDRESS}*\n\n</Steps>`,
] as const;

function longWords(): string {
  const slides = LONG_WORDS.map((body, index) => `## ${index} ${WORD.slice(0, 60)}\n\n${body}`);
  const front =
    'title: Long words\nsummary: Of long words.\ndate: 2024\nduration: 20\nstatus: published';
  return `---\n${front}\n---\n\n${slides.join('\n\n')}\n`;
}

/** Every state of thirty slides is looked at, on two screens, in two themes, with two kinds of fonts; in ms. */
const PATIENCE = 360_000;

const bench = openReview(join(import.meta.dirname, '../fixtures/review'));
afterAll(bench.close);

let marks: string[] = [];
let run: RunResult;
beforeAll(async () => {
  marks = bench.takeMarks();
  const talk = join(bench.content, 'talks/long-words');
  mkdirSync(talk);
  writeFileSync(join(talk, 'index.mdx'), longWords());
  run = await bench.review();
}, PATIENCE);

describe('the review of slides over each edge', () => {
  it('names every marked place, and no other', () => {
    const places = run.problems.map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(places.toSorted()).toEqual(marks.toSorted());
  });

  it('says of each what is wrong', () => {
    expect(
      run.problems.map(
        ({ file, line, id, message }) => `${file.slice(12)}:${line} ${id}: ${message}`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "cut.svg:2 clipped-content: \`a label that leaves\` is cut off at the right: 107 px do not fit into the box around it.",
        "dark.svg:3 low-contrast: \`hard to read\` has a contrast of 2.77:1 to what is behind it; it needs 4.5:1.",
        "index.mdx:24 slide-overflow: \`twelve\` stands 98 px outside the slide at the bottom, on a screen of 16:9.",
        "index.mdx:41 overlapping-content: \`eleven\` lies on \`the bar of the deck\`: 69 × 7 px are shared, on a screen of 16:9.",
        "index.mdx:76 wide-code: The code is 94 px, about 7 characters, wider than its box.",
        "index.mdx:102 squeezed-picture: \`<img>\` has only 0 px left on the slide, on a screen of 16:9.",
        "index.mdx:135 unused-exception: The slide allows \`small-text\`, and no such problem is left on it.",
        "index.mdx:151 low-contrast: \`Background fails\` has a contrast of 1.04:1 to what is behind it; it needs 3:1.",
        "index.mdx:165 coarse-picture: \`<img>\` has 640 × 360 pixels, and a projector of 1920 × 1080 shows it with 1401 × 788.",
        "index.mdx:185 empty-slide: The slide shows nothing; its prose is only said.",
        "index.mdx:201 idle-step: Step 1 of the slide changes nothing one could see.",
        "index.mdx:220 missing-glyph: \`\` (U+E0A0) comes out as an empty box, since no font has it.",
        "index.mdx:233 unnamed-picture: \`the drawing\` has no name for those who do not see it.",
        "index.mdx:256 axe-violation: \`ul\` breaks the accessibility rule \`list\` (List element has direct children that are not allowed: div).",
        "ink.svg:2 low-contrast: \`gone in the dark\` has a contrast of 1.13:1 to what is behind it; it needs 4.5:1, in the dark theme.",
        "overlap.svg:3 overlapping-content: \`the second label\` lies on \`the first label\`: 168 × 16 px are shared.",
        "small.svg:3 small-text: \`small\` comes out 21.3 px high on a stage of 1280; the back row needs 24.",
        "tight.svg:2 fallback-fit: Where the fonts of the site do not arrive, \`The quick brown fox jumps over the lazy…\` is cut off at the right: 38 px do not fit into the box around it.",
      ]
    `);
  });

  it('has nothing against the slides that just stay inside', () => {
    const near = run.slides.filter(({ id }) => id.endsWith('-near'));
    expect(near).toHaveLength(17);
    expect(near.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('breaks long words and addresses wherever they stand', () => {
    const long = run.slides.filter(({ talk }) => talk === 'long-words');
    expect(long).toHaveLength(LONG_WORDS.length + 1);
    expect(long.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('keeps what is allowed, with the reason', () => {
    const allowed = run.slides.find(({ id }) => id === 'small-text-allowed')?.findings;
    expect(allowed).toMatchObject([
      { id: 'small-text', allowed: 'the lettering of the drawing is no text' },
    ]);
  });

  it('looks at both screens, both themes, both kinds of fonts, and every step', () => {
    const states = run.slides.find(({ id }) => id === 'idle-step-near')?.states ?? [];
    const of = (screen: string, fonts: string) =>
      states
        .filter((state) => state.screen === screen && state.fonts === fonts)
        .map(({ theme, step }) => `${theme} ${step}`);
    expect(of('16:9', 'web')).toEqual([
      'light 0',
      'dark 0',
      'light 1',
      'dark 1',
      'light 2',
      'dark 2',
    ]);
    for (const screen of ['16:9', '4:3'])
      expect(of(screen, 'fallback')).toEqual(['light 0', 'light 1', 'light 2']);
  });
});

describe('a second review', () => {
  it('opens only the slide that changed, and names places that moved', async () => {
    const file = join(bench.content, 'talks/edges/index.mdx');
    const source = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      source.replace('- naïve', '- still naïve').replace('- one\n', '- one\n\n{/* moved */}\n'),
    );
    const again = await bench.review();
    const opened = again.slides.filter(({ isReused }) => !isReused).map(({ id }) => id);
    expect(opened).toEqual(['slide-overflow-fails', 'missing-glyph-near']);
    const lineOf = (result: RunResult) =>
      result.problems.find(({ id }) => id === 'wide-code')?.line ?? 0;
    expect(lineOf(again)).toBe(lineOf(run) + 2);
  });
});
