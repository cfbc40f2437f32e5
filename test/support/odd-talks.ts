import { Buffer } from 'node:buffer';
import sharp from 'sharp';

/**
 * Makes small talks that are each odd in one way: names of files, addresses, media, ids, nesting, imports, shared parts, line ends,
 * former names and signs.
 *
 * The same seed makes the same talks. Most are right; some are wrong, and what matters of those is that the check and the build agree.
 */
export async function makeOddTalks(seed: number, count: number): Promise<OddTalk[]> {
  const media = await makeMedia();
  const kinds = Object.values(KINDS);
  return Array.from({ length: count }, (_, index) => {
    const pick = createPicker(seed * 100_003 + index);
    const make = kinds[index % kinds.length] ?? picture;
    const { body, files = {}, keys = {}, lineEnds = '\n', start = '' } = make(pick, media);
    const slug = `odd-${index}`;
    const frontmatter = {
      title: `Talk ${index}`,
      summary: 'A talk.',
      date: '2024-01-01',
      duration: 5,
      status: 'published',
      ...keys,
    };
    const head = Object.entries(frontmatter).map(
      ([key, value]) => `${key}: ${JSON.stringify(value)}`,
    );
    const text = ['---', ...head, '---', '', ...body, ''].join('\n').replaceAll('\n', lineEnds);
    return { slug, files: { ...files, 'index.mdx': start + text } };
  });
}

type Make = (pick: Picker, media: Media) => Draft;

const picture: Make = (pick, media) => {
  const name = fileName(pick);
  const end = pick([
    'png',
    'png',
    'jpg',
    'gif',
    'webp',
    'avif',
    'svg',
    'PNG',
    'webm',
    'pdf',
    'txt',
    'bmp',
    '',
  ]);
  const file = end === '' ? name : `${name}.${end}`;
  const address = addressOf(file, pick);
  const content = pick([
    media[end.toLowerCase()],
    media[end.toLowerCase()],
    media['png'],
    media['cut'],
    'just words',
  ]);
  const places = [
    [`![a picture](<${address}>)`],
    [`![a picture](${address})`],
    [`- see ![a picture](<${address}>) here`],
    [`- see ![a picture][it] here`, '', `[it]: <${address}>`],
    [`[![a picture](<${address}>)](https://example.org)`],
    [`<Figure src=${quoted(address)} alt="a picture" />`],
    [`<img src=${quoted(address)} alt="a picture" />`],
    [`<Video src=${quoted(address)} title="a film" />`],
    [`- [a file](<${address}>)`],
    [`- <a href=${quoted(address)}>a file</a>`],
    ['- shown', '', '## Two', '', `<Slide background=${quoted(address)} />`, '', '- shown'],
    ['```txt src=' + quoted(address), '```'],
    [`<img src=${quoted(address)} srcset=${quoted(`${address} 2x`)} alt="a picture" />`],
  ];
  const isThere = pick([true, true, true, false]);
  return {
    body: ['## One', '', ...pick(places)],
    files: isThere ? { [file]: content ?? 'words' } : {},
  };
};

const id: Make = (pick) => {
  const own = pick(OWN_NAMES);
  const given = pick([
    own,
    own.toLowerCase(),
    'a?b',
    '..',
    'a b',
    'x'.repeat(300),
    'é',
    '日本',
    'fig-x',
    'fn-1',
    '_x',
    'a.b',
    '1a',
  ]);
  const bodies = [
    [`## ${own}`, '', '- an item'],
    ['## One', '', `#### ${own}`, '', '- an item'],
    ['## One', '', `<Slide id=${quoted(given)} />`, '', '- an item[^1]', '', '[^1]: A note.'],
    [
      '## One',
      '',
      `<Figure id=${quoted(given)} caption="A figure.">`,
      '',
      '- an item',
      '',
      '</Figure>',
    ],
    ['## One', '', `<div id=${quoted(given)}>`, '', '- an item', '', '</div>'],
    [`## ${own}`, '', `<b id=${quoted(given)}>x</b>`, '', `## ${own}`, '', '- an item'],
    ['```dot id=' + given.replace(/\s/g, '') + ' caption="c" alt="a"', 'digraph { a -> b }', '```'],
  ];
  return { body: pick(bodies) };
};

const nesting: Make = (pick) => {
  const depth = pick([
    20, 40, 60, 70, 80, 90, 95, 100, 110, 120, 125, 127, 128, 129, 130, 140, 160, 190, 199, 201,
  ]);
  const bodies = [
    [`${'> '.repeat(depth)}deep`],
    [`${'- '.repeat(depth)}deep`],
    [`${'1. '.repeat(depth)}deep`],
    Array.from({ length: depth }, (_, level) => `${'  '.repeat(level)}- level`),
    [`${'> - '.repeat(Math.ceil(depth / 2))}deep`],
    [`${'<b>'.repeat(depth)}deep${'</b>'.repeat(depth)}`],
    [
      ...Array.from({ length: depth }, () => ['<Columns>', '']).flat(),
      '- deep',
      '',
      ...Array.from({ length: depth }, () => ['</Columns>', '']).flat(),
    ],
    [`- ${'*a **b '.repeat(depth / 2)}${'** *'.repeat(depth / 2)}`],
    [`- ${'['.repeat(depth)}x${'](a)'.repeat(depth)}`],
    [`{${'('.repeat(depth)}1${')'.repeat(depth)}}`],
    [`<b title={${'['.repeat(depth)}${']'.repeat(depth)}.length}>x</b>`],
    [
      ...Array.from({ length: depth }, (_, level) => `${':'.repeat(depth + 3 - level)}note`),
      'deep',
      ...Array.from({ length: depth }, (_, level) => ':'.repeat(4 + level)),
    ],
    [`{${Array.from({ length: depth }, () => '-').join(' ')} 1}`],
    [`{${Array.from({ length: depth }, () => '1').join(' + ')}}`],
  ];
  return { body: ['## One', '', ...pick(bodies)] };
};

const importing: Make = (pick, media) => {
  const [line, use] = pick<readonly [string, string]>([
    ["import X from 'no-such-package'", '<X />'],
    ["import X from 'no-such-package/deep'", '<X />'],
    ["import X from '@nobody/nothing'", '{X}'],
    ["import 'no-such-package'", ''],
    ["export * from 'no-such-package'", ''],
    ["import { slug } from 'github-slugger'", "{slug('A b')}"],
    ["import { nothing } from 'github-slugger'", '{nothing}'],
    ["import X from 'github-slugger/no-such-file'", '{X}'],
    ["import X from './Part.astro'", '<X />'],
    ["import X from './Gone.astro'", '<X />'],
    ["import X from './Broken.astro'", '<X />'],
    ["import X from './part'", '{X}'],
    ["import X from './part.ts'", '{X}'],
    ["import { nope } from './part.ts'", '{nope}'],
    ["import X from './data.json'", '{X.a}'],
    ["import X from './broken.json'", '{X.a}'],
    ["import X from './a.txt?raw'", '{X}'],
    ["import X from './a.txt'", '{X}'],
    ["import X from './a.png'", '<img src={X.src} alt="a" />'],
    ["import X from './a.png?url'", '<img src={X} alt="a" />'],
    ["import X from './a.svg'", '<X />'],
    ["import X from './a#b.png'", '<img src={X.src} alt="a" />'],
    ["import X from './what?.png?url'", '<img src={X} alt="a" />'],
    ["import X from './50%.png'", '<img src={X.src} alt="a" />'],
    ["import './style.css'", ''],
    ["import './broken.css'", ''],
    ["import X from '../../outside.ts'", '{X}'],
    ["import X from '..'", '{X}'],
    ["import X from '.'", '{X}'],
    ["import X from './'", '{X}'],
    ["import X from ''", '{X}'],
    ["import X from '#internal'", '{X}'],
    ["import X from '~/part'", '{X}'],
    ["import X from '@/part'", '{X}'],
    ["import X from 'astro:content'", '{typeof X}'],
    ["import { Image } from 'astro:assets'", '{typeof Image}'],
    ["import X from 'virtual:nothing'", '{X}'],
    ["import X from './Part.vue'", '<X />'],
    ["import X from './Part.jsx'", '<X />'],
    ["export const X = await import('./part.ts')", '{X.default}'],
    ["export const X = await import('no-such-package')", '{X.default}'],
    ["import X from './index.mdx'", '{typeof X}'],
  ]);
  return {
    body: [line, '', '## One', '', '- an item', '', use],
    files: {
      'Part.astro': '<b>part</b>\n',
      'Broken.astro': '---\nconst a = ;\n---\n<b>{a}</b>\n',
      'part.ts': 'export default 1;\n',
      'data.json': '{"a": 1}',
      'broken.json': '{"a": }',
      'a.txt': 'words',
      'a.png': media['png'] ?? '',
      'a#b.png': media['png'] ?? '',
      'what?.png': media['png'] ?? '',
      '50%.png': media['png'] ?? '',
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
      'style.css': '.odd { color: red }',
      'broken.css': '.odd { color: ',
      'Part.vue': '<template><b>x</b></template>',
      'Part.jsx': 'export default () => <b>x</b>;\n',
    },
  };
};

const sharing: Make = (pick) => {
  const part = pick(['_part.mdx', 'part.mdx', 'parts/part.mdx', 'parts/a#b.mdx', 'part.md']);
  const text = pick([
    '## Shared\n\n- shared item\n',
    '- shared item\n',
    '---\ntitle: A part\n---\n\n## Shared\n\nSaid aloud.\n\n- shared item\n',
    "import Inner from './inner.mdx'\n\n## Shared\n\n<Inner />\n",
    "import Self from './" + (part.split('/').at(-1) ?? '') + "'\n\n<Self />\n",
    '## Shared\n\n- [[#one]] and [[#nowhere]]\n',
    '## Shared\n\n<Unknown />\n',
    '## Shared\n\n{\n',
    '## One\n\n- the same heading\n',
    'export const answer = 42\n\n## Shared\n\n- {answer}\n',
    '',
    '## Shared\n\n![x](./gone.png)\n',
  ]);
  const use = pick([
    '<Part />',
    '<Part></Part>',
    '<Part a="1" />',
    '- <Part />',
    '{true && <Part />}',
    'said <Part /> aloud',
    '<Part />\n\n<Part />',
    '<Columns>\n\n<Part />\n\n</Columns>',
    '',
  ]);
  return {
    body: [
      `import Part from './${part}'`,
      '',
      '## One',
      '',
      '- an item',
      '',
      use,
      '',
      '## Last',
      '',
      '- an item',
    ],
    files: { [part]: text, 'inner.mdx': '- inner item\n', 'parts/inner.mdx': '- inner item\n' },
  };
};

const lines: Make = (pick) => ({
  lineEnds: pick(['\r', '\r\n', '\n', '\r\n', '\n']),
  start: pick(['', '\uFEFF', '', '\n', ' ', '\u200b']),
  body: [
    '## One',
    '',
    `- an item${pick(['', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0', '\u001b[31m', '\u0007', '\u202e', '\u200b', '\ufeff', '\ud83d\ude00'])}after`,
    '',
    `{'a${pick(['', '\u2028', '\0', '\u202e'])}'}`,
  ],
});

const naming: Make = (pick) => {
  const odd = () =>
    pick([
      '..',
      '.',
      'a?b',
      'a#b',
      'a/b',
      'a b',
      'x'.repeat(300),
      'é',
      'A',
      'index',
      '404',
      'slides',
      '_astro',
      'a%20b',
      '%',
      '日本',
      '-',
      'con',
      'a\\b',
      'a"b',
      'a.b',
      'talks',
      '😀',
      'a<b',
      'old',
    ]);
  const keys = pick<Readonly<Record<string, unknown>>>([
    { aliases: [odd()] },
    { aliases: [odd(), odd()] },
    { moved: { [odd()]: 'one' } },
    { moved: { [`fig:${odd()}`]: 'one' } },
    { moved: { old: odd() } },
    { tags: [odd()] },
    { title: `A ${odd()} talk` },
    { title: odd(), subtitle: odd(), summary: odd() },
    { speakers: [{ name: odd(), affiliation: odd() }], event: { name: odd(), place: odd() } },
    { variants: { [odd()]: { duration: 3, only: ['one'] } } },
    { captions: odd() },
    { references: odd() },
    { lang: odd() },
  ]);
  return { keys, body: ['## One', '', '- an item'] };
};

/** Signs that mean something somewhere, in any order. */
const signs: Make = (pick) => {
  const words = () => Array.from({ length: 6 }, () => pick(SIGNS)).join(pick(['', ' ']));
  const bodies = [
    [`## ${words()}`, '', '- an item'],
    ['## One', '', `- ${words()}`],
    ['## One', '', words()],
    ['## One', '', `![${words().replace(/[[\]\n]/g, '')}](./a.png)`],
    ['## One', '', '| a | b |', '| - | - |', `| ${words()} | x |`],
    [
      '## One',
      '',
      '```' + pick(['js', 'txt', 'ansi', 'dot', 'mermaid', 'nope', '{1}', 'js {9}', 'js title="']),
      words(),
      pick(['```', '']),
    ],
    ['## One', '', `$$${words()}$$`],
    ['## One', '', `:::note[${words()}]`, words(), ':::'],
    ['## One', '', `<b title=${quoted(words())}>${words()}</b>`],
    ['## One', '', `{/* ${words()} */}`, '', '- an item'],
  ];
  return { body: pick(bodies), files: { 'a.png': 'words' } };
};

const KINDS = { picture, id, nesting, importing, picture2: picture, sharing, lines, naming, signs };

const OWN_NAMES = [
  'Top',
  'Main',
  'Sources',
  'Contents',
  'Search',
  'Notes',
  'Open',
  'Slides',
  'Outline',
  'Fn 1',
  'Fnref 1',
  'Fig x',
  'Constructor',
  '__proto__',
  'toString',
  '???',
  '🎉',
  'Location',
  'Said',
  'Kept',
  'Lectern main',
];

const SIGNS = [
  'a',
  'b',
  '1',
  '`',
  '*',
  '_',
  '~',
  '$',
  '{',
  '}',
  '<',
  '>',
  '[',
  ']',
  '(',
  ')',
  '|',
  ':',
  '::',
  '#',
  '!',
  '&',
  '&amp;',
  '\\',
  '"',
  "'",
  '--',
  '...',
  '@x',
  '[[',
  ']]',
  '[^1]',
  'https://x.y',
  '^',
  '=',
  '+',
  '/',
  '%',
  '日',
  '😀',
  '\u0301',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '{x}',
  '$x$',
  ':a',
  '{1}',
];

/** Stems of file names, of pieces that an address, a bundler or a shell reads as something else. */
function fileName(pick: Picker): string {
  const pieces = [
    'a',
    'b',
    '#',
    '%',
    '?',
    '&',
    '+',
    ' ',
    'é',
    'e\u0301',
    '日本',
    '😀',
    '%23',
    '%20',
    '.',
    "'",
    '"',
    '(',
    ')',
    '[',
    ']',
    '!',
    '@',
    '=',
    ',',
    ';',
    '~',
    '$',
    '^',
    '`',
    '{',
    '}',
    '<',
    '>',
    '|',
    '*',
    ':',
    '-',
    '_',
    '\u00a0',
  ];
  return `${pick(['', '', 'x', 'sub/'])}${Array.from({ length: pick([1, 2, 3]) }, () => pick(pieces)).join('')}`;
}

function addressOf(file: string, pick: Picker): string {
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  const path = pick([
    encoded,
    encoded,
    encodeURI(file),
    file,
    file.normalize('NFC'),
    encoded.toLowerCase(),
  ]);
  return `${pick(['./', './', './', ''])}${path}${pick(['', '', '', '?raw=true', '#part', '?a=1#b', '?url', '?raw'])}`;
}

/** A value as an attribute's, in whichever quotes it does not contain. */
function quoted(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", '&apos;')}'` : `"${value}"`;
}

async function makeMedia(): Promise<Media> {
  const gray = sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } });
  const make = async (format: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif') =>
    gray.clone().toFormat(format).toBuffer();
  const png = await make('png');
  return {
    png,
    jpg: await make('jpeg'),
    gif: await make('gif'),
    webp: await make('webp'),
    avif: await make('avif'),
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9"/></svg>',
    cut: png.subarray(0, 40),
    webm: Buffer.from([0x1a, 0x45, 0xdf, 0xa3]),
    pdf: '%PDF-1.4',
    txt: 'words',
    bmp: Buffer.from('BM'),
  };
}

/** Picks from lists, the same for the same seed. */
function createPicker(seed: number): Picker {
  let state = seed | 0;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const at = ((mixed ^ (mixed >>> 14)) >>> 0) % list.length;
    return list[at] as (typeof list)[number];
  };
}

type Picker = <T>(list: readonly T[]) => T;
type Media = Readonly<Record<string, Buffer | string>>;

/** A talk before its frontmatter is written. */
interface Draft {
  readonly body: readonly string[];
  readonly files?: Readonly<Record<string, Buffer | string>>;
  readonly keys?: Readonly<Record<string, unknown>>;
  readonly lineEnds?: string;
  readonly start?: string;
}

/** A talk as the files of its folder. */
export interface OddTalk {
  readonly slug: string;
  readonly files: Readonly<Record<string, Buffer | string>>;
}
