import { crc32, deflateSync } from 'node:zlib';
import type { FindingId } from '../../src/review/finding.ts';

const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('\n');

const drawing = (shapes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 300">\n${shapes}\n</svg>\n`;

/** A formula under a root, which breaks nowhere. */
const sum = (count: number) =>
  `\\sqrt{${times(count, (n) => `x_{${n}} +`).replaceAll('\n', ' ')} y}`;

const LETTERS = 'font-size="90" fill="var(--ink)"';

/** Ways to push a slide over an edge: Markdown to put into it, files it needs, and what has to be found there. */
export const MUTATIONS: Readonly<Record<string, SlideMutation>> = {
  'a long formula in a list': {
    text: `- $${sum(40)}$`,
    ids: ['slide-overflow', 'clipped-content'],
  },
  'many items': {
    text: times(26, (n) => `- item ${n}`),
    ids: ['slide-overflow', 'clipped-content'],
  },
  'wide code': {
    text: `\`\`\`ts\nconst a = 1;\nconst wide = ${"'wide' + ".repeat(14)}'end';\n\`\`\``,
    ids: ['wide-code'],
  },
  'tall code': {
    text: `\`\`\`ts\n${times(40, (n) => `line${n}();`)}\n\`\`\``,
    ids: ['slide-overflow', 'clipped-content'],
  },
  'a tall table': {
    text: `| a | b |\n| --- | --- |\n${times(24, (n) => `| row ${n} | value |`)}`,
    ids: ['slide-overflow', 'clipped-content'],
  },
  'a wide table': {
    text: ['heading', '---', 'unbreakable']
      .map((cell) => `| ${`${cell} | `.repeat(18)}`)
      .join('\n'),
    ids: ['clipped-content', 'slide-overflow'],
  },
  'small letters in a drawing': {
    text: '![A drawing](./mutant.svg)',
    svg: drawing('<text x="20" y="150" font-size="9" fill="var(--ink)">tiny</text>'),
    ids: ['small-text'],
  },
  'pale letters in a drawing': {
    text: '![A drawing](./mutant.svg)',
    svg: drawing('<text x="20" y="150" font-size="90" fill="#b5bab7">pale</text>'),
    ids: ['low-contrast'],
  },
  'a label beyond its drawing': {
    text: '![A drawing](./mutant.svg)',
    svg: drawing(`<text x="700" y="150" ${LETTERS}>far beyond the edge</text>`),
    ids: ['clipped-content', 'slide-overflow'],
  },
  'two labels at one place': {
    text: '![A drawing](./mutant.svg)',
    svg: drawing(
      `<text x="20" y="150" ${LETTERS}>one</text>\n<text x="40" y="155" ${LETTERS}>two</text>`,
    ),
    ids: ['overlapping-content'],
  },
  'a coarse picture': { text: '![A sign](./mutant.png)', png: [48, 27], ids: ['coarse-picture'] },
  'a drawing without a name': {
    text: '<div>\n  <svg viewBox="0 0 90 90"><rect width="90" height="90" /></svg>\n</div>',
    ids: ['unnamed-picture'],
  },
  'a step that changes nothing': {
    text: '```ts {1|1}\nconst one = 1;\nconst two = 2;\n```',
    ids: ['idle-step'],
  },
  'a character without a picture': { text: '- branch \ue0a0 main', ids: ['missing-glyph'] },
  'a list of what is no item': {
    text: '<ul>\n  <div>no item</div>\n</ul>',
    ids: ['axe-violation'],
  },
  'a long quote': {
    text: `> ${'Words and words and words. '.repeat(60)}`,
    ids: ['slide-overflow', 'clipped-content'],
  },
  'a wide formula': {
    text: `$$\n${sum(40)}\n$$`,
    ids: ['clipped-content', 'slide-overflow'],
  },
  'small print': {
    text: '- <sub>read</sub> <small><small>the small print</small></small>',
    ids: ['small-text'],
  },
  'a wide diagram': {
    text: `\`\`\`dot alt="A chain"\ndigraph { rankdir=LR;\n${times(24, (n) => `station${n} -> station${n + 1};`)}\n}\n\`\`\``,
    ids: ['small-text'],
  },
  'columns of long formulas': {
    text: `<Columns>\n${times(4, () => `<Column>\n\n- $${sum(14)}$\n\n</Column>`)}\n</Columns>`,
    ids: ['overlapping-content', 'slide-overflow', 'clipped-content'],
  },
};

/** A picture of one colour. */
export function plainPng([width, height]: readonly [number, number]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3), 0);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[
      ['IHDR', header] as const,
      ['IDAT', deflateSync(rows)] as const,
      ['IEND', Buffer.alloc(0)] as const,
    ].map(([type, body]) => pngChunk(type, body)),
  ]);
}

function pngChunk(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(body.length + 12);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(type, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length);
  return chunk;
}

/** What to put into a slide. */
interface SlideMutation {
  readonly text: string;
  /** Text of `mutant.svg` beside the talk. */
  readonly svg?: string;
  /** Size of `mutant.png` beside the talk. */
  readonly png?: readonly [number, number];
  /** Any of these names it rightly. */
  readonly ids: readonly FindingId[];
}
