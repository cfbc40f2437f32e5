import { describe, expect, it } from 'vitest';
import { activeKindOf } from '../../../src/checks/active-files.ts';
import {
  FRONTMATTER,
  idsOf,
  reportOf,
  reportOfSlide,
  slideWith,
  talkFile,
} from '../../fixtures/unit/content.ts';

/** Every road on which a talk publishes a file next to it; the file is `FILE`. */
const ROADS: Readonly<Record<string, string>> = {
  'a link': '[a](./FILE)',
  'a link without a dot': '[a](FILE)',
  'a link with a query and a hash': '[a](./FILE?x=1#y)',
  'an encoded link': '[a](./ENCODED)',
  'a definition': '[a][b]\n\n[b]: ./FILE',
  'an anchor': '<a href="./FILE">a</a>',
  'an anchor of a literal': "<a href={'./FILE'}>a</a>",
  'a lone picture': '![a](./FILE)',
  'a picture in a line': 'a ![a](./FILE) b',
  'a figure': '<Figure src="./FILE" alt="a" />',
  'an image': '<img src="./FILE" alt="a" />',
  'a set of images': '<img src="./ok.png" srcset="./ok.png 1x, ./FILE 2x" alt="a" />',
  'a poster': '<Video src="./ok.mp4" poster="./FILE" captions="./ok.vtt" />',
  'a film': '<Video src="./FILE" captions="./ok.vtt" />',
  captions: '<Video src="./ok.mp4" captions="./FILE" />',
  'a source': '<video controls><source src="./FILE" /></video>',
  'a drawing in the text': '<svg><image href="./FILE" /></svg>',
  'a background': '<section data-background-image="./FILE">a</section>',
  'a background of many': '<section data-background-video="./ok.mp4,./FILE">a</section>',
};
const OTHERS = { 'ok.png': '', 'ok.mp4': 'x', 'ok.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\na\n' };

const through = (road: string, file: string, content: string) => {
  const encoded = `%${file.charCodeAt(0).toString(16)}${file.slice(1)}`;
  const body = (ROADS[road] ?? '').replaceAll('FILE', file).replaceAll('ENCODED', encoded);
  return idsOf([talkFile(slideWith(body), { files: { ...OTHERS, [file]: content } })]);
};

const withModule = (code: string, files: Readonly<Record<string, string>>) =>
  reportOf([talkFile(`${FRONTMATTER}${code}\n\n## One\n\nWords.\n`, { files })]);

describe('active-file', () => {
  it('names a page and a script, and says what to do', async () => {
    expect(
      await reportOfSlide('[a](./n.html)\n\n<a href="./e.mjs">b</a>', {
        'n.html': '',
        'e.mjs': '',
      }),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:11:1  error  active-file
        \`./n.html\` would be published as a page of your site, and what it says would run there.
        Fix: Link to it where it is published already, or show it as code. If you wrote it yourself and trust it, move it to \`public/\`.
      talks/demo/index.mdx:13:1  error  active-file
        \`./e.mjs\` would be published as a script of your site, and what it says would run there.
        Fix: Link to it where it is published already, or show it as code. If you wrote it yourself and trust it, move it to \`public/\`."
    `);
  });

  describe.each(Object.keys(ROADS))('by %s', (road) => {
    it.each(['n.html', 'N.HTM', 'n.xhtml', 'n.xml', 'n.svgz', 'n.js', 'n.wasm'])(
      'finds `%s`',
      async (file) => {
        const found = await through(road, file, '<svg/>');
        expect(found.map((each) => each.split(' ')[0])).toContain('active-file');
      },
    );

    it('finds a drawing with a script', async () => {
      const found = await through(road, 'n.svg', '<svg><script>1</script></svg>');
      expect(found.map((each) => each.split(' ')[0])).toContain('unsafe-svg');
    });
  });

  it('finds captions of the frontmatter', async () => {
    const text = `${FRONTMATTER.replace('status:', 'captions: ./n.html\nstatus:')}## One\n\nWords.\n`;
    expect(await idsOf([talkFile(text, { files: { 'n.html': '' } })])).toContain('active-file 1:1');
  });

  it.each([
    'import a from "./e.js?url";',
    'import a from "./e.js?inline";',
    'import a from "./e.js?worker";',
    'import a from "./e.js?worker&url";',
    'import a from "./e.js?x&sharedworker";',
    'import a from "./n.html";',
    'import a from "./n.html?url";',
    'export const a = await import("./n.html?url");',
    'export { default as a } from "./e.js?no-inline";',
  ])('finds `%s`', async (code) => {
    expect(await withModule(code, { 'e.js': '', 'n.html': '' })).toMatch(
      /:9:\d+ {2}error {2}active-file/,
    );
  });

  it.each(['', '?url', '?raw', '?inline', '?react'])(
    'finds a drawing with a handler that is imported with `%s`',
    async (query) => {
      const files = { 'e.svg': '<svg onload="a"/>' };
      expect(await withModule(`import A from "./e.svg${query}";`, files)).toContain('unsafe-svg');
    },
  );

  it('leaves code that runs while pages are made, text, and files that only show', async () => {
    const files = {
      'e.js': '',
      'n.html': '',
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style></svg>',
      'b.pdf': '',
    };
    const code =
      'import a from "./e.js";\nimport b from "./n.html?raw";\nimport c from "./a.svg?url";\n\n{a}{b}{c}';
    expect(await withModule(code, files)).toBe('');
    expect(await reportOfSlide('[a](./b.pdf) ![b](./a.svg) c', files)).toBe('');
  });

  it.each(['a.pdf', 'a.txt', 'a.ts', 'a.json', 'a.css', 'a.csv', 'html', 'a.html.txt', 'a.zip'])(
    'takes `%s` for nothing that acts',
    (file) => expect(activeKindOf(file)).toBeNull(),
  );
});

describe('node-import', () => {
  it('names the part of Node, whatever it is called', async () => {
    expect(await withModule('import fs from "fs";\nimport { exec } from "node:child_process";', {}))
      .toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:16  error  node-import
        The import \`fs\` is a part of Node, with which a talk could read or change the machine that builds it.
        Fix: Move the code to \`src/\` of your project, as a component that talks can use.
      talks/demo/index.mdx:10:22  error  node-import
        The import \`node:child_process\` is a part of Node, with which a talk could read or change the machine that builds it.
        Fix: Move the code to \`src/\` of your project, as a component that talks can use."
    `);
  });

  it.each([
    'import { readFile } from "fs/promises";',
    'import * as os from "os";',
    'export * from "net";',
    'export const a = await import("node:vm");',
    'export const a = await import("worker_threads");',
  ])('finds `%s`', async (code) => {
    expect(await withModule(code, {})).toMatch(/:9:\d+ {2}error {2}node-import/);
  });
});

/** Drawings that act, each in another way of writing it. */
const DRAWINGS: Readonly<Record<string, readonly string[]>> = {
  'a script': [
    '<svg><script>1</script></svg>',
    '<svg><SCRIPT>1</SCRIPT></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/2000/svg"><x:script>1</x:script></svg>',
    '<svg xmlns="http://x.example"><script>1</script></svg>',
    '<svg><a href="java&#x09;script:1"/></svg>',
    '<svg><a xlink:href=" JaVaScript:1" xmlns:xlink="http://www.w3.org/1999/xlink"/></svg>',
    '<svg><set to="javascript:1" attributeName="x"/></svg>',
    '<svg><animate values="#a;javascript:1" attributeName="x"/></svg>',
  ],
  'an event handler': [
    '<svg onload="1"/>',
    '<svg><g ONCLICK="1"/></svg>',
    "<svg><g\tonbegin\n=\n'1'/></svg>",
  ],
  'foreign content': [
    '<svg><foreignObject/></svg>',
    '<svg><foreignobject/></svg>',
    '<svg><iframe/></svg>',
    '<svg><x:div xmlns:x="http://www.w3.org/1999/xhtml"/></svg>',
    '<svg><img/></svg>',
    '<svg><handler/></svg>',
    '<svg><audio/></svg>',
  ],
  'a link out of the file': [
    '<svg><use href="other.svg#a"/></svg>',
    '<svg><image href="https://x.example/a.png"/></svg>',
    '<svg><image href="data:image/svg+xml,&lt;svg/&gt;"/></svg>',
    '<svg><use href="data:image/png;base64,AA"/></svg>',
    '<svg><rect fill="\\75 rl(https://x.example/)"/></svg>',
    '<svg><style>@import "https://x.example/a.css";</style></svg>',
    '<svg><style><![CDATA[a{fill:url(//x.example)}]]></style></svg>',
    '<svg xml:base="https://x.example/"/>',
  ],
  'an animation of a link': [
    '<svg><set attributeName="href" to="#a"/></svg>',
    '<svg><animate attributeName="xlink:href" from="#a"/></svg>',
  ],
  entities: [
    '<!DOCTYPE svg [ <!ENTITY a "b"> ]><svg/>',
    '<!DOCTYPE svg PUBLIC "x" "y" [\n]><svg/>',
  ],
  'a style sheet of another file': ['<?xml-stylesheet href="a.xsl" type="text/xsl"?><svg/>'],
  'another encoding than UTF-8': [
    '<?xml version="1.0" encoding="ISO-2022-JP"?><svg/>',
    "<?xml version='1.0' encoding='UTF-16'?><svg/>",
    '<?xml version="1.0" encoding="iso-8859-1"?><svg><text>ä</text></svg>',
  ],
};

describe('a drawing that is published as a file', () => {
  it.each(['<svg x::y="1"/>', '<svg a:="1" xmlns:="b"/>', '<svg><x:/></svg>'])(
    'is named when it is no XML: %s',
    async (text) => {
      expect(await reportOfSlide('a ![b](./a.svg) c', { 'a.svg': text })).toMatch(/-svg/);
    },
  );

  it.each(Object.entries(DRAWINGS).flatMap(([what, texts]) => texts.map((text) => [what, text])))(
    'is refused for %s: %s',
    async (what = '', text = '') => {
      expect(await reportOfSlide('a ![b](./a.svg) c', { 'a.svg': text })).toContain(
        `holds ${what}`,
      );
    },
  );

  it('is refused when it is no UTF-8 text', async () => {
    const talk = talkFile(slideWith('a ![b](./a.svg) c'), { files: { 'a.svg': '' } });
    const binary = { ...talk, read: () => ({ type: 'binary' }) as const };
    expect(await reportOf([binary])).toContain('holds bytes that are not UTF-8 text');
  });

  it.each([
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?><svg/>',
    '<?xml version="1.0" encoding="iso-8859-1"?><svg/>',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>',
    '<svg><image href="data:image/png;base64,iVBORw0KGgo="/></svg>',
    '<svg xmlns:i="http://www.inkscape.org/n"><i:grid x="1"/></svg>',
    '<svg><style>a{fill:url(#b)}</style><g style="fill:red" clip-path="url(#c)"/></svg>',
    '<svg><text>on = script: url(x) javascript</text></svg>',
    '<svg><filter><feGaussianBlur/><feDropShadow/></filter><textPath href="#a"/></svg>',
  ])('is content with %s', async (text) => {
    const svg = text.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
    expect(await reportOfSlide('a ![b](./a.svg) c', { 'a.svg': svg })).toBe('');
  });
});
