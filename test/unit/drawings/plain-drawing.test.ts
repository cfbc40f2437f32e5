import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inlineSvg } from '../../../src/drawings/inline-svg.ts';
import { inspectDrawing } from '../../../src/drawings/inspect-drawing.ts';
import { isOnPaper } from '../../../src/drawings/is-on-paper.ts';
import { plainDrawing } from '../../../src/drawings/plain-drawing.ts';
import { reportOfSlide } from '../../fixtures/unit/content.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/drawings');
const TOOLS = readdirSync(FOLDER);
const read = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const plain = async (inner: string, root = '') =>
  (await plainDrawing(`<svg xmlns="http://www.w3.org/2000/svg"${root}>${inner}</svg>`))
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '');

describe.each(TOOLS)('a drawing of %s', (file) => {
  it('passes the check', async () => {
    expect(await reportOfSlide('![What it shows](./a.svg)', { 'a.svg': read(file) })).toBe('');
  });

  it('becomes a part of the page without styles, data of the editor or a way out', async () => {
    const svg = await inlineSvg(await plainDrawing(read(file)), 'fig-a');
    expect(inspectDrawing(svg)).toMatchObject({ risks: [], hasStyles: false, fault: null });
    expect(svg).not.toMatch(/<\?|<!|inkscape|sodipodi|mxfile|rdf:|foreignObject|font-face/);
  });
});

describe('plainDrawing', () => {
  it('keeps the words and colors of every tool', async () => {
    const words: Readonly<Record<string, readonly string[]>> = {
      'plantuml.svg': ['>Guest<', '>trap<', 'stroke-dasharray="5.0,5.0"', 'fill="#FFFFFF"'],
      'matplotlib.svg': ['stroke="#1f77b4"', 'stroke-linejoin="round"', 'font-size="10px"'],
      'inkscape.svg': ['fill="#ffe680"', 'xml:space="preserve"', '>A  trap<'],
      'drawio.svg': ['>The guest stops and the<', '>host looks why it did<', '218, 232, 252'],
      'excalidraw.svg': ['>a trap<', 'stroke="#1e1e1e"'],
      'graphviz.svg': ['>guest<', 'stroke="black"'],
      'figma.svg': ['mask-type="alpha"', '#F24E1E'],
      'illustrator.svg': ['fill="#FFD23F"', 'font-size="14px"'],
      'd3.svg': ['fill="steelblue"', 'font-style="italic"', 'translate(4, 0)'],
      'gnuplot.svg': ['>traps a second<'],
      'mermaid-cli.svg': ['>trap<', '>the host<', '>looks<', 'fill="#ECECFF"', 'fill="white"'],
      'libreoffice.svg': ['>a trap<', 'rgb(114,159,207)'],
    };
    expect(Object.keys(words).sort()).toEqual(TOOLS);
    for (const [file, pieces] of Object.entries(words)) {
      const svg = await plainDrawing(read(file));
      for (const piece of pieces) expect(svg, `${file} ${piece}`).toContain(piece);
    }
  });

  it('leaves a drawing alone that has nothing of that', async () => {
    const svg = '<svg  viewBox="0 0 9 9">\n <path d="M0 0" fill="var(--ink)" />\n</svg>\n';
    expect(await plainDrawing(svg)).toBe(svg);
  });

  it.each([
    ['<g style="fill:red"/>', '<g fill="red"/>'],
    ['<g style="FILL : red ; ;stroke:#000!important"/>', '<g fill="red" stroke="#000"/>'],
    ['<g fill="blue" style="fill:red"/>', '<g fill="red"/>'],
    ['<g style="/* a: b; */ fill: red"/>', '<g fill="red"/>'],
    [`<g style="font-family:'A;B', c;fill:red"/>`, `<g font-family="'A;B', c" fill="red"/>`],
    ['<g style="fill:url(#a)"/>', '<g fill="url(#a)"/>'],
    ['<g style="fill:rgb(1, 2, calc(1 + (2)))"/>', '<g fill="rgb(1, 2, calc(1 + (2)))"/>'],
    ['<g style="fill:var(--ink, #000)"/>', '<g fill="var(--ink, #000)"/>'],
    ['<g style="--a:1;-inkscape-font-specification:x;line-height:2"/>', '<g/>'],
    [
      '<g style="marker:url(#m)"/>',
      '<g marker-start="url(#m)" marker-mid="url(#m)" marker-end="url(#m)"/>',
    ],
    ['<rect style="x:1px;width:20px;rx:2"/>', '<rect x="1" width="20" rx="2"/>'],
    [`<path style="d:path('M0 0')"/>`, '<path d="M0 0"/>'],
    [
      '<g style="transform:translate(1px, 2px) rotate(45deg)"/>',
      '<g transform="translate(1, 2) rotate(45)"/>',
    ],
    ['<g style="transform:translate(50%)"/>', '<g/>'],
    ['<text style="white-space:pre">a  b</text>', '<text xml:space="preserve">a  b</text>'],
    [
      '<text style="font:bold 12px/1 A">a</text>',
      '<text font-size="12px" font-family="A" font-weight="bold">a</text>',
    ],
    ['<style>.a{fill:red}</style><g class="a"/>', '<g fill="red"/>'],
    ['<style>.a{fill:red}.a.b{fill:blue}</style><g class="a b"/>', '<g fill="blue"/>'],
    ['<style>*{fill:red}</style><g/>', null],
    ['<style><![CDATA[g{fill:red}]]></style><g/>', '<g fill="red"/>'],
    ['<style>@media print{g{fill:red}}</style><g/>', '<g/>'],
    ['<style>g:hover{fill:red}</style><g/>', '<g/>'],
    ['<style>@import "https://x.example/a.css";g{fill:red}</style><g/>', '<g fill="red"/>'],
    [
      '<style>@font-face{font-family:A;src:url(https://x.example/a.woff2)}g{fill:red}</style><g/>',
      '<g fill="red"/>',
    ],
  ])('makes attributes of %s', async (inner, made) => {
    const found = await plain(inner);
    if (made !== null) expect(found).toBe(made);
    else expect(found).toContain('fill="red"');
    expect(found).not.toContain('style');
  });

  it('paints the background of a drawing as a rectangle', async () => {
    expect(await plain('<g/>', ' viewBox="-5 -6 10 12" style="background:#fff"')).toBe(
      '<rect x="-5" y="-6" width="100%" height="100%" fill="#fff"/><g/>',
    );
    expect(await plain('<g/>', ' style="background:transparent"')).toBe('<g/>');
  });

  it('makes text of HTML that is nothing but text', async () => {
    const html = (inner: string) =>
      `<foreignObject x="10" y="20" width="60" height="40"><div xmlns="http://www.w3.org/1999/xhtml">${inner}</div></foreignObject>`;
    expect(await plain(html('a <b>b</b><br/>c &amp; d'))).toBe(
      '<text text-anchor="middle" y="36" x="40"><tspan x="40">a b</tspan><tspan x="40" dy="19.2">c &amp; d</tspan></text>',
    );
    expect(await plain(html(' '))).toBe('<g/>');
    for (const inner of [
      '<img src="a"/>',
      '<p onclick="a()">b</p>',
      '<script>a</script>',
      '<input/>',
    ])
      expect(await plain(html(inner))).toContain('foreignObject');
  });

  it('chooses the other way of a switch, with all its words', async () => {
    const both = (html: string, text: string) =>
      `<switch><foreignObject width="100%" height="100%"><div xmlns="http://www.w3.org/1999/xhtml" style="width: 50px">${html}</div></foreignObject><text x="9" y="20" font-size="10px">${text}</text></switch>`;
    expect(await plain(both('a', 'a'))).toBe('<g><text x="9" y="20" font-size="10px">a</text></g>');
    const made = await plain(both('one two three', 'one...'));
    expect(
      made
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('one two three');
    expect(
      await plain('<switch><g systemLanguage="de"/><foreignObject><p/></foreignObject></switch>'),
    ).toContain('switch');
  });

  it('keeps what moves, so that the check can tell of it', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><style>@keyframes a{to{opacity:0}}.b{animation:a 1s}</style><g class="b"/></svg>';
    expect(await reportOfSlide('![a](./a.svg)', { 'a.svg': svg })).toContain('holds an animation');
  });

  it.each([
    ['a script', '<script>a</script><g style="fill:red"/>'],
    ['an event handler', '<g onclick="a()" style="fill:red"/>'],
    ['a link out of the file', '<image href="https://x.example/a.png" style="opacity:1"/>'],
    ['a link out of the file', '<g style="fill:url(https://x.example/a)"/>'],
    ['a link out of the file', '<style>g{fill:url(https://x.example/a)}</style><g/>'],
    ['a link out of the file', '<g style="fill:u\\72l(https://x.example/a)"/>'],
    ['a script', '<a href="javascript:a()" style="fill:red"><g/></a>'],
    [
      'foreign content',
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    ],
    [
      'foreign content',
      '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"><a href="javascript:a()">b</a></div></foreignObject>',
    ],
    ['a script', '<switch><script>a</script><foreignObject/></switch>'],
  ])('hides nothing from the check: %s', async (what, inner) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
    const report = await reportOfSlide('![a](./a.svg)', { 'a.svg': svg });
    expect(report).toContain(`holds ${what}`);
  });
});

describe('isOnPaper', () => {
  it.each([
    ['<path fill="#ffe680" stroke="black"/>', true],
    ['<path stroke="currentColor"/><path fill="#333"/>', true],
    ['<path stroke="currentColor"/><path fill="rgb(10, 20, 30)"/>', true],
    ['<path stroke="currentColor"/><path fill="#c33"/>', false],
    ['<path stroke="var(--ink)" fill="#000"/>', false],
    ['<path fill="light-dark(#000, #fff)"/>', false],
    ['<path fill="none"/><path fill="url(#a)"/>', false],
    ['<path d="M0 0"/>', false],
  ])('%s: %s', (inner, isPaper) => {
    expect(isOnPaper(`<svg>${inner}</svg>`)).toBe(isPaper);
  });
});
