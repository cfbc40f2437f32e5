import { describe, expect, it } from 'vitest';
import { readSiteFile } from '../../../src/checks/site-file.ts';
import { formatProblems } from '../../../src/problems/report-cli.ts';

function read(text: string) {
  return readSiteFile({ type: 'text', text });
}

/** The problems of a file, each as its place, its sentence and its suggestions. */
function faultsOf(text: string): string[] {
  return read(text).problems.map(
    ({ line, column, message, suggestions }) =>
      `${line}:${column} ${message}${suggestions.length > 0 ? ` -> ${suggestions.join(', ')}` : ''}`,
  );
}

describe('readSiteFile', () => {
  it('names a mistake with its line and what was meant', () => {
    const [text] = formatProblems(read('title: A\nnavigaton: []\n').problems, { prefix: '' });
    expect(text).toMatchInlineSnapshot(`
      "site.yaml:2:1  error  unknown-key
        site.yaml has no key \`navigaton\`.
        Did you mean \`navigation\`?
        Fix: Correct the name or take the line out."
    `);
  });

  it.each([
    ['owner: { nam: A }', 'no key `nam`', 'name'],
    ['navigation: [{ page: glosary }]', 'none of', 'glossary'],
    ['navigation: [{ url: /a/ }]', 'needs a `label`', ''],
    ['navigation: [{ label: A }]', 'needs either `page` or `url`', ''],
    ['navigation: [{ label: A, url: "javascript:alert(1)" }]', 'is no link', ''],
    ['pages: { glossary: false }\nnavigation: [{ page: glossary }]', 'switched off', ''],
    ['social: [{ kind: mastodn, url: https://a.example }]', 'none of', 'mastodon'],
    ['slides: { aspect: "4:5" }', 'none of `16:9`, `16:10`, `4:3`', ''],
    ['slides: { footer: "{titel}" }', 'has `{titel}`; there are `{title}`', ''],
    ['lang: spanish!', 'is no language tag', ''],
    ['pages: { timelin: false }', 'no key `timelin`', 'timeline'],
    ['math: { macros: { R: a } }', 'is not the name of a command', ''],
    ['math: { macros: { \\R: "a#" } }', 'a `#` without a number', ''],
    ['head: { origins: ["https://a.example/x"] }', 'is no origin', ''],
    ['head: { tags: [{ tag: style, attributes: {} }] }', 'none of `script`', ''],
    [
      'head: { tags: [{ tag: script, attributes: { defer: true } }] }',
      'a script must be a file',
      '',
    ],
    [
      'head: { tags: [{ tag: script, attributes: { src: "https://a.example/x.js" } }] }',
      'is of an origin that the site does not name',
      '',
    ],
    [
      'head: { tags: [{ tag: link, attributes: { rel: stylesheet, href: "//a.example/x.css" } }] }',
      'of an origin',
      '',
    ],
    ['head: { tags: [{ tag: meta, attributes: { http-equiv: refresh } }] }', 'left to Lectern', ''],
    ['head: { tags: [{ tag: link, attributes: { onload: x } }] }', 'script in an attribute', ''],
  ])('refuses %s', (text, said, meant) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
    expect(faults[0]).toContain(meant);
  });

  it('keeps what is right beside a mistake', () => {
    const { site } = read('lang: es\ntitle: 5\nmath: { macros: { \\R: "\\\\mathbb{R}" } }\n');
    expect(site).toMatchObject({
      lang: 'es',
      title: 'Talks',
      math: { macros: { '\\R': '\\mathbb{R}' } },
    });
  });

  it('says where YAML ends a macro, and reads it as it was meant', () => {
    const { site, problems } = read('math:\n  macros:\n    \\abs: \\left| #1 \\right|\n');
    expect(problems.map(({ id, line }) => `${line} ${id}`)).toEqual(['3 cut-value']);
    expect(site.math.macros).toEqual({ '\\abs': '\\left| #1 \\right|' });
  });

  it('takes a comment behind a macro for what it is', () => {
    expect(faultsOf('math:\n  macros:\n    \\R: \\mathbb{R} # the reals\n')).toEqual([]);
  });
});
