/**
 * Texts full of signs that are easily taken for something else, each with what a reader must see of it.
 *
 * What a reader must see is known while a text is made, so that no parser decides whether another one is right.
 */
export function makeTexts(seed: number, count: number): WrittenText[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => makeText(random));
}

/** A text in Markdown, and the words it stands for. */
export interface WrittenText {
  readonly source: string;
  readonly shown: string;
}

/** The slides of a talk: each has a text of its own in its heading, a list, a quote, a table, a caption and a picture. */
export function makeSlides(seed: number, count: number): WrittenSlide[] {
  const texts = makeTexts(seed, count * PARTS.length);
  return Array.from({ length: count }, (_, index) => {
    const own = texts.slice(index * PARTS.length, (index + 1) * PARTS.length);
    return Object.fromEntries(PARTS.map((part, at) => [part, own[at]])) as unknown as WrittenSlide;
  });
}

const PARTS = ['heading', 'item', 'quote', 'cell', 'said', 'alt'] as const;
export type WrittenSlide = Readonly<Record<(typeof PARTS)[number], WrittenText>>;

/** A talk of such slides; slide `n` has the id `slide-n` and the picture `picture-n.svg`. */
export function writeTalk(slides: readonly WrittenSlide[], frontmatter: readonly string[]): string {
  const written = slides.map(({ heading, item, quote, cell, said, alt }, index) =>
    [
      `## ${heading.source}`,
      `<Slide id="slide-${index}" />`,
      `- ${item.source}`,
      `> ${quote.source}`,
      `| ${cell.source} |\n| --- |\n| ${cell.source} |`,
      said.source,
      `![${alt.source}](./picture-${index}.svg "${titleOf(alt)}")`,
    ].join('\n\n'),
  );
  return `---\n${frontmatter.join('\n')}\n---\n\n${written.join('\n\n')}\n`;
}

/** A caption stands between quotes itself, and is text without Markdown. */
export function titleOf({ shown }: WrittenText): string {
  return shown.replace(/["\\&<]/g, '').replace(/ +/g, ' ');
}

/** A word first, for what opens a line can mean something else there: a list, a task, an aside. */
function makeText(random: Random): WrittenText {
  const tokens = [[pick(WORDS, random)].flatMap((word): Token[] => [[word, word]])[0] as Token];
  const length = 2 + Math.floor(random() * 7);
  while (tokens.length < length) tokens.push(makeToken(random));
  tokens.push(['end', 'end']);
  return {
    source: tokens.map(([source]) => source).join(' '),
    shown: tokens.map(([, shown]) => shown).join(' '),
  };
}

function makeToken(random: Random): Token {
  const kind = pick(KINDS, random);
  const token = pick(kind, random);
  return typeof token === 'string' ? [token, token] : token;
}

/** Numbers between 0 and 1, the same ones for the same seed. */
function createRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

type Random = () => number;
type Token = readonly [source: string, shown: string];

const WORDS = [
  'naïve',
  'Zürich',
  'λx',
  '数据库',
  '日本語',
  '한국어',
  'مرحبا',
  'שלום',
  'one',
] as const;

/** A token that is not shown as it is written says both. */
const KINDS: readonly (readonly (string | Token)[])[] = [
  WORDS,
  ['🚀', '👩‍💻', '→', '½', '№5', '✓', '①', 'ＦＵＬＬ', '、', '。'],
  [
    '18:30',
    '10:30:45',
    '3:4',
    'a:b',
    'std::vec::Vec',
    'key:value',
    '::',
    ':b',
    'TODO:',
    ':-)',
    '2:1:b',
  ],
  ['at:30[b]', ':x[y]', 'f:g(h)', 'x:y_z', '12:30.'],
  ['$5', '$1,000', 'US$20', '$HOME', '$PATH', '($7)', '$5/$6', ['\\$9', '$9']],
  ['--dry-run', '-v', 'a--b', '--', '---', '1990--2000', '--no-x=y', 'x-', '...', 'a...b', './...'],
  ['"word"', "'word'", "don't", '5"', "6'", "'90s", '"', "'n'", '“set”', '«set»', '("x")'],
  [
    '(a)',
    '[b]',
    'a[0]',
    '[x]',
    'f(x)[1]',
    '(1)',
    '(b',
    ')',
    ['\\[c\\]', '[c]'],
    ['\\{d\\}', '{d}'],
  ],
  [
    ['\\<e>', '<e>'],
    ['\\*f\\*', '*f*'],
    ['\\_g\\_', '_g_'],
    ['\\"h\\"', '"h"'],
    ['\\`i', '`i'],
  ],
  [
    ['R&amp;D', 'R&D'],
    ['&quot;j&quot;', '"j"'],
    ['&copy;', '©'],
    ['&#8212;', '—'],
    'a&b',
    '&nope;',
  ],
  [
    ['`--x "y" $5 :z`', '--x "y" $5 :z'],
    ['`[[k]]`', '[[k]]'],
    ['``a`b``', 'a`b'],
    ['<kbd>--l "m"</kbd>', '--l "m"'],
    ['<code>1--2</code>', '1--2'],
  ],
  [
    ['*word*', 'word'],
    ['**"bold"**', '"bold"'],
    ['~~gone~~', 'gone'],
    ['_it:30_', 'it:30'],
    ['**$5**', '$5'],
  ],
  [
    ['**真，**她', '真，她'],
    ['含**「重点」**内容', '含「重点」内容'],
    ['**스크립트(script)**라고', '스크립트(script)라고'],
    ['内容**"重点"**内容', '内容"重点"内容'],
    ['*終わり。*と', '終わり。と'],
    ['これは~~「誤り」~~です', 'これは「誤り」です'],
  ],
  [
    'snake_case',
    'C#',
    'C++',
    'F#.',
    '.NET',
    'v1.29',
    '1.2.3-rc.1',
    'foo.bar()',
    'x=1',
    '100%',
    '#1',
    '50 %',
  ],
  [
    'https://example.org/a--b?c=d:e#f',
    'http://localhost:3000/x',
    'https://example.org/1--2',
    'www.example.org/1--2',
  ],
  [
    ['[text "q" 18:30](https://example.org/x)', 'text "q" 18:30'],
    ['[$5](https://example.org/--y)', '$5'],
  ],
  [
    ['{"lit {n}"}', 'lit {n}'],
    ['{1 + 1}', '2'],
    ["{'--o'}", '--o'],
  ],
];
