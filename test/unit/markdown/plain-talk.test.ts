import { describe, expect, it } from 'vitest';
import { speak } from '../../../src/i18n/speak.ts';
import type { Target } from '../../../src/model/outline.ts';
import { createPlaceFinder } from '../../../src/lib/places.ts';
import { plainTalk } from '../../../src/markdown/plain-talk.ts';
import { outline } from '../../fixtures/unit/tree.ts';

function plain(source: string, files: Readonly<Record<string, string>> = {}): string {
  return plainTalk(outline(source), {
    slug: 'demo',
    source,
    speaker: speak('en'),
    placeAt: createPlaceFinder(source),
    linkOf: (target: Target) =>
      'talk' in target
        ? { href: `https://x.example/${target.talk}/`, text: `About ${target.talk}` }
        : null,
    citationOf: (key, locator) => [key, locator].filter(Boolean).join(', '),
    passagesOf: ({ from = '0:00' }) => [
      { clock: from, text: 'A [word].', url: 'https://video.example/?t=1' },
      { clock: '9:59', text: 'The end.', url: null },
    ],
    readText: (path) => files[path.replace(/^\.\//, '').replace(/#.*$/, '')] ?? '',
  });
}

describe('plainTalk', () => {
  it('says the numbers of formulas as TeX does', () => {
    const lines = '\\begin{align}\nx &= 1 \\label{eq:a} \\\\\ny &= 2 \\label{eq:b}\n\\end{align}';
    expect(
      plain(
        `## One\n\n$$\nE = mc^2 \\label{eq:m}\n$$\n\n$$ id=n\na\n$$\n\n$$\n${lines}\n$$\n\n$$\nb\n$$\n`,
      ),
    ).toBe(
      `## One\n\n$$\nE = mc^2 \\tag{1}\n$$\n\n$$\na \\tag{2}\n$$\n\n$$\n${lines.replace('\\label{eq:a}', '\\tag{3}').replace('\\label{eq:b}', '\\tag{4}')}\n$$\n\n$$\nb\n$$`,
    );
  });

  it('says what a transcript shows, by time', () => {
    expect(plain('## One\n\n<Transcript from="1:30" />')).toBe(
      '## One\n\n[1:30](https://video.example/?t=1) A \\[word\\].\n\n9:59 The end.',
    );
  });

  it('says what the page says, in plain Markdown', () => {
    expect(
      plain(
        [
          '---\ntitle: T\n---',
          'import x from "x"',
          'Welcome, [[kvm]] and [[kvm#a|there]] with [@popek, p. 3].',
          '## One *two*',
          '<Slide layout="full" />',
          '<Columns>\n<Column>\n\n- a\n\n</Column>\n</Columns>',
          '![An arrow](./a.svg "The path")',
          '```js {1|2} title="a.js" id=trap caption="It traps"\na\nb\n```',
          ':::tip[Do this]\nNow.\n:::',
          '---',
          '| a |\n| - |\n| [[kvm]] |',
          'Words[^1].',
          '[^1]: A note.',
        ].join('\n\n'),
      ),
    ).toMatchInlineSnapshot(`
      "Welcome, [About kvm](https://x.example/kvm/) and [there](https://x.example/kvm/) with (popek, p. 3).

      ## One *two*

      - a

      Figure 1: The path (An arrow)

      Listing 1: It traps

      \`\`\`js
      a
      b
      \`\`\`

      > **Do this**
      >
      > Now.

      ---

      | a |
      | - |
      | [About kvm](https://x.example/kvm/) |

      Words[^1].

      [^1]: A note."
    `);
  });

  it.each([
    '<Notes>Secret</Notes>',
    'a <Notes>Secret</Notes> b',
    '- a <Notes>Secret</Notes>',
    '| <Notes>Secret</Notes> |\n| - |',
    ':::note[a <Notes>Secret</Notes>]\n<Notes>Secret</Notes>\n:::',
    '[a <Notes>Secret</Notes>](https://x.example)',
    '#### a <Notes>Secret</Notes>',
    '<Notes>a[^1]</Notes>\n\n[^1]: Secret',
    'a[^1]\n\n[^1]: b <Notes>Secret</Notes>',
    'a :foo[<Notes>Secret</Notes>]',
    '::leaf[<Notes>Secret</Notes>]',
    '{<Notes>Secret</Notes>}',
    '{/* Secret */}',
    '<SlideOnly>Secret</SlideOnly>',
  ])('lets no word out of `%s`', (body) => {
    expect(plain(`## A\n\n${body}\n`)).not.toContain('Secret');
  });

  it.each([
    ['line one<br/>line two', 'line one<br>line two'],
    ['- a<br />b', '- a<br>b'],
    ['x<sup>2</sup> and H<sub>2</sub>O', 'x<sup>2</sup> and H<sub>2</sub>O'],
    [
      'Press <kbd>--flag</kbd>, run <code>--force</code>',
      'Press <kbd>--flag</kbd>, run <code>--force</code>',
    ],
    ['a <mark>marked</mark> word', 'a marked word'],
    ['{1 + 1} parts', '2 parts'],
    ['- {1 + 1}', '- 2'],
    ['{"a_b_ *c*"}', 'a_b\\_ \\*c\\*'],
    ['export const n = 3;\n\n**{n * 2}** of {`${n}`}', '**6** of 3'],
    ['**真，**她', '<strong>真，</strong>她'],
    ['*终。*了 ~~「错」~~的', '<em>终。</em>了 <del>「错」</del>的'],
    ['**漢字**と **a,** b', '**漢字**と **a,** b'],
    ['costs $5 and $10 at 18:30', 'costs $5 and $10 at 18:30'],
    ['the sign $\\infty$', 'the sign $\\infty$'],
    ['"quoted" -- and 1--2', '"quoted" -- and 1--2'],
  ])('keeps the words of `%s`', (source, twin) => {
    expect(plain(source)).toBe(twin);
  });

  it('shows the region of a file, in a fence long enough for it', () => {
    const files = { 'a.md': '```js\na\n```\n' };
    expect(plain('```md src=./a.md\n```', files)).toBe('````md\n```js\na\n```\n````');
  });

  it('leaves code and escapes as they are', () => {
    expect(plain('`[[kvm]]` \\[[kvm]] \\[@a] 10:30')).toBe('`[[kvm]]` \\[[kvm]] \\[@a] 10:30');
  });
});

describe('elements of HTML that begin a line', () => {
  it.each([
    ['<ul><li>alpha</li><li>beta</li></ul>', '- alpha\n- beta'],
    ['<ul>\n  <li>alpha</li>\n  <li>beta</li>\n</ul>', '- alpha\n- beta'],
    ['<ol><li>alpha</li><li>beta <b>c</b> d</li></ol>', '1. alpha\n2. beta c d'],
    ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n\n  - b\n- c'],
    ['<table><tr><td>alpha</td><td>beta</td></tr></table>', 'alpha | beta'],
    [
      '<table><tbody><tr><th>a</th><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
      'a | b\n\nc | d',
    ],
    ['<dl><dt>alpha</dt><dd>beta</dd></dl>', 'alpha\n\nbeta'],
    ['<details><summary>alpha</summary>beta *c*</details>', 'alpha\n\nbeta *c*'],
    ['<figure><b>alpha</b><figcaption>beta</figcaption></figure>', 'alpha\n\nbeta'],
    ['<div>alpha</div><div>beta</div>', 'alpha\n\nbeta'],
    ['one <p>alpha</p><p>beta</p> two', 'one  alpha  beta  two'],
    ['<Columns><Column>alpha</Column><Column>beta</Column></Columns>', 'alpha\n\nbeta'],
    ['<ul><li>a <Notes>Secret</Notes> b</li><Notes>Secret</Notes></ul>', '- a  b'],
    ['x <b>alpha</b><b>beta</b>', 'x alphabeta'],
  ])('do so in the twin: %s', (source, text) => {
    expect(plain(source)).toBe(text);
  });

  it.each([
    ['<img src="./a.png" alt="A [map]" />', 'A \\[map\\]'],
    ['See <img src="./a.png" alt="a map" /> here', 'See a map here'],
    ['- <img src="./a.png" alt="a map" />', '- a map'],
    ['<p><img src="./a.png" alt="a map" /></p>', 'a map'],
    ['<picture><img src="./a.png" alt="a map" /></picture>', 'a map'],
    ['<img src="./a.png" alt="" /> b', ' b'],
  ])('and pictures are their text: %s', (source, text) => {
    expect(plain(source)).toBe(text);
  });
});

describe('footnotes', () => {
  it.each([
    ['## One[^b]\n\n[^b]: Words.', '## One[^b]\n\n[^b]: Words.'],
    ['### One *two[^b]*\n\n[^b]: Words.', '### One *two[^b]*\n\n[^b]: Words.'],
    ['a[^b]\n\n[^b]: b[^c]\n\n[^c]: c', 'a[^b]\n\n[^b]: b[^c]\n\n[^c]: c'],
    ['a[^b]\n\n[^b]: b[^b]', 'a[^b]\n\n[^b]: b[^b]'],
    ['<Notes>a[^b]</Notes>\n\n[^b]: b[^c]\n\n[^c]: c', ''],
    ['## One <Notes>[^b]</Notes>\n\n[^b]: b', '## One '],
  ])('are there where a heading or another one uses them: %s', (source, text) => {
    expect(plain(source)).toBe(text);
  });
});
