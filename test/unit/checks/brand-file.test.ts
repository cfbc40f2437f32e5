import { describe, expect, it } from 'vitest';
import { checkBrandFiles, readBrandFile } from '../../../src/checks/brand-file.ts';
import { readSiteFile } from '../../../src/checks/site-file.ts';
import type { FileText } from '../../../src/model/sources.ts';
import { formatProblems } from '../../../src/problems/report-cli.ts';

function read(text: string) {
  return readBrandFile({ type: 'text', text });
}

/** The problems of a file, each as its place, its kind and its suggestions. */
function faultsOf(text: string): string[] {
  return read(text).problems.map(
    ({ line, column, id, suggestions }) =>
      `${line}:${column} ${id}${suggestions.length > 0 ? ` -> ${suggestions.join(', ')}` : ''}`,
  );
}

const files: Record<string, FileText & { start?: string }> = {
  'good.svg': {
    type: 'text',
    text: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
  },
  'bad.svg': {
    type: 'text',
    text: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  },
  'good.woff2': { type: 'binary', start: 'wOF2' },
  'page.woff2': { type: 'text', text: '<!doctype html>', start: '<!do' },
  'font.eot': { type: 'binary', start: 'wOF2' },
};
const disk = {
  find: (path: string) =>
    path in files
      ? ({ type: 'file' } as const)
      : path.startsWith('..')
        ? ({ type: 'outside' } as const)
        : ({ type: 'missing', near: Object.keys(files) } as const),
  read: (path: string): FileText => files[path] ?? { type: 'missing' },
  readStart: (path: string) => new TextEncoder().encode(files[path]?.start ?? ''),
};
const decode = () => Promise.resolve(null);

describe('readBrandFile', () => {
  it('takes a whole file of the format', () => {
    const { brand, problems } = read(`
meta:
  name: { short: Harbor, full: Friends of the Harbor }
  link: { home: https://harbor.example, github: https://github.example/harbor }
logo:
  images: { mark: { path: mark.svg, alt: An anchor } }
  small: mark
  medium: { light: wide.svg, dark: { path: wide-dark.svg, alt: Harbor } }
color:
  palette: { deep: "#0b4fd0", sand: { light: "#fff8f0", dark: "#101020" } }
  primary: deep
  background: sand
typography:
  fonts:
    - { family: Harbor Sans, source: file, weight: 100..900, files: [harbor.woff2] }
  base: Harbor Sans
  headings: { family: IBM Plex Serif }
  monospace: monospace
defaults: { quarto: { anything: true } }
`);
    expect(problems).toEqual([]);
    expect(brand).toMatchObject({
      name: 'Harbor',
      fullName: 'Friends of the Harbor',
      logos: {
        small: { light: { path: 'mark.svg', alt: 'An anchor' }, isSingle: true },
        medium: { light: { path: 'wide.svg', alt: null }, dark: { path: 'wide-dark.svg' } },
        large: { light: { path: 'wide.svg' }, isSingle: false },
      },
      fonts: [{ family: 'Harbor Sans', weight: '100 900', style: 'normal', path: 'harbor.woff2' }],
    });
    expect(brand.colors?.light).toMatchObject({ accent: '#0b4fd0', paper: '#fff8f0' });
    expect(brand.colors?.dark).toMatchObject({ paper: '#101020' });
    expect(brand.families.base).toMatch(/^"Harbor Sans", /);
    expect(brand.families.headings).toMatch(/^"Plex Serif", /);
    expect(brand.families.monospace).toMatch(/^monospace, /);
  });

  it.each([
    ['colour: {}', '1:1 unknown-key -> color'],
    ['color: { primry: red }', '1:10 unknown-key -> primary'],
    ['color: { primary: 12 }', '1:19 bad-value'],
    ['color: { primary: blu }', '1:19 bad-value -> blue'],
    ['color: { palette: { harbour: navy }, primary: harbor }', '1:47 bad-value -> harbour'],
    ['color: { primary: "rgb(0 0 0 / 50%)" }', '1:19 bad-value'],
    ['color: { palette: { a: b, b: a } }', '1:24 bad-value', '1:30 bad-value'],
    ['color: { primary: secondary, secondary: primary }', '1:19 bad-value', '1:41 bad-value'],
    ['color: { primary: { lite: red } }', '1:21 unknown-key'],
    ['color: { palette: { mist: "#eee" }, primary: mist }', '1:46 unreadable-color -> #', ''],
    ['color: { primary: { light: navy, dark: navy } }', '1:40 unreadable-color -> #', ''],
    ['typography: { base: Inter }', '1:15 remote-font'],
    ['typography: { fonts: [{ family: A, source: bunny }] }', '1:44 remote-font'],
    [
      'typography: { fonts: [{ family: A, files: ["https://a.example/a.woff2"] }] }',
      '1:44 remote-font',
    ],
    ['typography: { fonts: [{ family: A, source: file }] }', '1:44 missing-key'],
    ['typography: { fonts: [{ family: A, weight: heavy, files: [a.woff2] }] }', '1:59 bad-value'],
    [`typography: { base: 'a"; } * { x: url(b' }`, '1:15 bad-value'],
    ['typography: { base: { family: serif, size: 18px } }', '1:38 idle-brand-key'],
    ['meta: { name: { short: A, long: B } }', '1:27 unknown-key'],
    ['- a', '1:1 wrong-shape'],
    ['a: [', '1:4 data-syntax'],
  ])('finds the mistake in %s', (text, ...expected) => {
    const found = faultsOf(text);
    const wanted = expected.filter(Boolean);
    expect(found.length).toBe(wanted.length);
    for (const [index, each] of wanted.entries()) expect(found[index]).toMatch(startOf(each));
  });

  it('puts nothing of the file into styles but what it has read', () => {
    const { brand } = read(
      'color: { primary: "red; } body { display: none" }\ntypography: { fonts: [{ family: \'A"}\', files: [a.woff2] }] }',
    );
    expect(brand.colors).toBeNull();
    expect(brand.fonts).toEqual([]);
  });

  it('gives the site what its settings do not say', () => {
    const { brand } = read(
      'meta: { name: Harbor, link: { home: https://a.example, twitter: https://x.example/a, wiki: https://w.example } }',
    );
    const { site } = readSiteFile({ type: 'text', text: 'lang: es\n' }, brand);
    expect(site).toMatchObject({
      title: 'Harbor',
      lang: 'es',
      owner: { name: 'Harbor', url: 'https://a.example' },
      social: [{ kind: 'x', url: 'https://x.example/a' }],
    });
    expect(readSiteFile({ type: 'text', text: 'title: Own\n' }, brand).site.title).toBe('Own');
    expect(readSiteFile({ type: 'missing' }, brand).site.title).toBe('Harbor');
  });
});

describe('checkBrandFiles', () => {
  it.each([
    ['logo: good.svg', []],
    ['logo: { small: bad.svg }', ['unsafe-svg']],
    ['logo: { medium: { light: god.svg, dark: good.svg } }', ['brand-file good.svg']],
    ['logo: { images: { a: ../a.svg }, small: a }', ['brand-file']],
    ['logo: https://a.example/a.svg', ['brand-file', 'brand-file']],
    ['logo: notes.txt', ['brand-file', 'brand-file']],
    ['typography: { fonts: [{ family: A, files: [good.woff2] }] }', []],
    ['typography: { fonts: [{ family: A, files: [page.woff2] }] }', ['broken-font']],
    ['typography: { fonts: [{ family: A, files: [font.eot] }] }', ['broken-font']],
    [
      'typography: { fonts: [{ family: A, files: [{ path: god.woff2 }] }] }',
      ['brand-file good.woff2'],
    ],
  ])('finds what is wrong with the files of %s', async (text, expected) => {
    const found = await checkBrandFiles(read(text).files, disk, decode);
    expect(found.map(({ id, suggestions }) => [id, ...suggestions.slice(0, 1)].join(' '))).toEqual(
      expected,
    );
  });
});

describe('unreadable-color', () => {
  it('names the nearest color that can be read, with the pair and its contrast', () => {
    const { problems } = read('color:\n  primary: "#fff3a0"\n');
    expect(formatProblems(problems, { prefix: '' })).toMatchInlineSnapshot(`
      [
        "_brand.yml:2:12  error  unreadable-color
        \`primary\` is \`#fff3a0\`, which cannot be read in the light theme. It is the color of links, buttons and what matters; against \`#f4f3ed\` (the ground of code, panels and shapes) its contrast is 1.01:1, and 4.5:1 is needed.
        Did you mean \`#7c7018\`?
        Fix: Write \`"#7c7018"\`, the nearest color that can be read everywhere.",
      ]
    `);
    const [instead] = problems[0]?.suggestions ?? [];
    expect(faultsOf(`color:\n  primary: "${instead}"\n`)).toEqual([]);
  });
});

describe('remote-font', () => {
  it('says how to bring a font of another site along', () => {
    const { problems } = read(
      'typography:\n  fonts:\n    - family: Open Sans\n      source: google\n  base: Open Sans\n',
    );
    expect(formatProblems(problems, { prefix: '' })).toMatchInlineSnapshot(`
      [
        "_brand.yml:4:15  error  remote-font
        \`Open Sans\` would be fetched from Google Fonts, and pages of Lectern ask no other site for anything.
        Fix: Run \`npm install @fontsource/open-sans\` and list the font under \`typography.fonts\` as \`{ family: Open Sans, source: file, files: [node_modules/@fontsource/open-sans/files/open-sans-latin-400-normal.woff2] }\`.",
      ]
    `);
  });
});

describe('idle-brand-key', () => {
  it('names a key that changes nothing', () => {
    const { problems } = read(
      'typography:\n  base:\n    family: serif\n    size: 18px\n  link: {}\n',
    );
    expect(formatProblems(problems, { prefix: '' })).toMatchInlineSnapshot(`
      [
        "_brand.yml:5:3  warning  idle-brand-key
        \`typography.link\` changes nothing here: it is for other tools that read \`_brand.yml\`.
        Fix: Take it out if no other tool reads this file; \`theme.css\` can set what you want.",
        "_brand.yml:4:5  warning  idle-brand-key
        \`typography.base.size\` changes nothing here: it is for other tools that read \`_brand.yml\`.
        Fix: Take it out if no other tool reads this file; \`theme.css\` can set what you want.",
      ]
    `);
  });

  it('leaves alone what is for other tools by its place', () => {
    expect(faultsOf('defaults: { bootstrap: { a: b } }')).toEqual([]);
  });
});

describe('brand-file', () => {
  it('names a file that is not there, outside, or on another site', async () => {
    const text = 'logo:\n  small: god.svg\n  medium: ../a.svg\n  large: https://a.example/a.svg\n';
    const problems = await checkBrandFiles(read(text).files, disk, decode);
    expect(formatProblems(problems, { prefix: '' })).toMatchInlineSnapshot(`
      [
        "_brand.yml:2:10  error  brand-file
        There is no file \`god.svg\` next to \`_brand.yml\`.
        Did you mean \`good.svg\` or \`bad.svg\`?
        Fix: Correct the path, or add the file.",
        "_brand.yml:3:11  error  brand-file
        \`../a.svg\` lies outside the folder of this content.
        Fix: Copy the file next to \`_brand.yml\`. Fonts may also be in \`node_modules/@fontsource\`.",
        "_brand.yml:4:10  error  brand-file
        \`https://a.example/a.svg\` would be fetched from another site.
        Fix: Download the file and name it by its path.",
      ]
    `);
  });
});

describe('broken-font', () => {
  it('names a font that is none by its bytes or its name', async () => {
    const text = 'typography: { fonts: [{ family: A, files: [page.woff2, font.eot] }] }';
    const problems = await checkBrandFiles(read(text).files, disk, decode);
    expect(formatProblems(problems, { prefix: '' })).toMatchInlineSnapshot(`
      [
        "_brand.yml:1:44  error  broken-font
        \`page.woff2\` cannot be used as a font: its bytes are those of no such font.
        Fix: Use a \`.woff2\`, \`.woff\`, \`.ttf\` or \`.otf\` file.",
        "_brand.yml:1:56  error  broken-font
        \`font.eot\` cannot be used as a font: its name ends with no kind of font.
        Fix: Use a \`.woff2\`, \`.woff\`, \`.ttf\` or \`.otf\` file.",
      ]
    `);
  });
});

/** A pattern for what begins like a text and may go on. */
function startOf(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
