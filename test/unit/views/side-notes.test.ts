import { describe, expect, it } from 'vitest';
import { addSideNotes } from '../../../src/views/page/side-notes.ts';

const mark = (number: number) =>
  `<sup class="footnote-mark"><a href="#fn-${number}" id="fnref-${number}">${number}</a></sup>`;
const list = (...notes: string[]) =>
  `<div class="footnotes"> <ol>${notes.map((note, index) => `<li id="fn-${index + 1}" value="${index + 1}">${note}</li>`).join('\n')}</ol> </div>`;
const source = (key: string) =>
  `<small class="side-note" data-cited="${key}" aria-hidden="true">${key}</small>`;

/** The notes in the margin, and whether the list below has nothing that they lack. */
function read(html: string): { notes: string[]; isBeside: boolean } {
  const made = addSideNotes(html);
  return {
    notes: [...made.matchAll(/<small class="side-note"[^>]*>([\s\S]*?)<\/small>/g)].map(
      ([, text = '']) => text.replace('<b>', '').replace('</b>', ''),
    ),
    isBeside: made.includes('class="footnotes is-beside"'),
  };
}

describe('a footnote', () => {
  it.each([
    ['in a paragraph', `<p>a${mark(1)}</p>${list('<p>note</p>')}`],
    ['in a list', `<ul><li>a${mark(1)}</li></ul>${list('<p>note</p>')}`],
    ['in a quotation', `<blockquote><p>a${mark(1)}</p></blockquote>${list('<p>note</p>')}`],
    ['in shown text', `<div class="show"><p>a${mark(1)}</p></div>${list('<p>note</p>')}`],
    ['after a table', `<table><tr><td>1</td></tr></table><p>a${mark(1)}</p>${list('<p>note</p>')}`],
    ['with a link', `<p>a${mark(1)}</p>${list('<p><a href="/x" id="y">note</a></p>')}`],
    ['that cites', `<p>a${mark(1)}</p>${list(`<p>note${source('a')}</p>`)}`],
    ['used twice', `<p>a${mark(1)} b${mark(1)}</p>${list('<p>note</p>')}`],
  ])('%s is beside its line, and its list is for those who follow it', (_, html) => {
    expect(read(html)).toEqual({ notes: ['1 note'], isBeside: true });
  });

  it.each([
    ['in a table', `<table><tr><td>a${mark(1)}</td></tr></table>${list('<p>note</p>')}`],
    ['in a heading', `<div class="heading"><h2>a${mark(1)}</h2></div>${list('<p>note</p>')}`],
    ['in a caption', `<figure><figcaption>a${mark(1)}</figcaption></figure>${list('<p>n</p>')}`],
    ['in a column', `<div class="columns"><div><p>a${mark(1)}</p></div></div>${list('<p>n</p>')}`],
    ['in an aside', `<aside class="aside"><p>a${mark(1)}</p></aside>${list('<p>note</p>')}`],
    ['with a list', `<p>a${mark(1)}</p>${list('<ul><li>one</li><li>two</li></ul>')}`],
    ['with code', `<p>a${mark(1)}</p>${list('<pre><code>x</code></pre>')}`],
    ['with a formula', `<p>a${mark(1)}</p>${list('<p><math><mi>x</mi></math></p>')}`],
  ])('%s is read at the end of its section', (_, html) => {
    expect(read(html)).toEqual({ notes: [], isBeside: false });
  });

  it('keeps the list when one of its notes has no place in the margin', () => {
    const html = `<p>a${mark(1)}</p><table><tr><td>b${mark(2)}</td></tr></table>${list('<p>one</p>', '<p>two</p>')}`;
    expect(read(html)).toEqual({ notes: ['1 one'], isBeside: false });
  });

  it('leaves no id and no link in the margin, and every word where it was', () => {
    const html = `<p>a${mark(1)}</p>${list('<p>see <a href="/x" id="z">there</a></p>')}`;
    const made = addSideNotes(html);
    const note = /<small[\s\S]*?<\/small>/.exec(made)?.[0] ?? '';
    expect(note).not.toMatch(/<a|id=/);
    expect(made.replace(note, '').replace(' is-beside', '')).toBe(html);
  });
});

describe('a source', () => {
  it('is beside its first mention in a section alone', () => {
    const html = `<p>${source('a')} ${source('b')} ${source('a')}</p>`;
    expect(read(html).notes).toEqual(['a', 'b']);
  });

  it('is not in a table, but where the text names it next', () => {
    const html = `<table><tr><td>x${source('a')}</td></tr></table><p>y${source('a')}</p>`;
    expect(addSideNotes(html)).toBe(`<table><tr><td>x</td></tr></table><p>y${source('a')}</p>`);
  });
});

it('a section without notes is as it was', () => {
  const html = '<p>a</p><div class="columns"><p>b</p></div>';
  expect(addSideNotes(html)).toBe(html);
});
