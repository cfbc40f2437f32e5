import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkshop } from '../support/build-workshop.ts';
import { makeSlides, makeTexts, titleOf, writeTalk } from '../support/written-text.ts';

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';
const slides = makeSlides(2026, 60);
const [title = '', summary = ''] = makeTexts(2027, 2).map(({ shown }) => shown);

const workshop = openWorkshop();
const out = workshop.at('site');

beforeAll(async () => {
  const content = workshop.write('content', {
    ...Object.fromEntries(slides.map((_, index) => [`talks/signs/picture-${index}.svg`, PICTURE])),
    'talks/signs/index.mdx': writeTalk(slides, [
      `title: ${JSON.stringify(title)}`,
      `summary: ${JSON.stringify(summary)}`,
      'date: 2024',
      'duration: 60',
      'status: published',
      'typography: false',
    ]),
  });
  await workshop.build(['--content', content, '--out', out]);
});
afterAll(workshop.close);

/** What a view shows of a slide. */
type Part = 'heading' | 'item' | 'quote' | 'cell' | 'said' | 'alt' | 'caption';
type Shown = Readonly<Record<Part, string>>;

const expected = slides.map(({ heading, item, quote, cell, said, alt }): Shown => ({
  heading: heading.shown,
  item: item.shown,
  quote: quote.shown,
  cell: cell.shown,
  said: said.shown,
  alt: alt.shown,
  caption: titleOf(alt),
}));

describe.each([
  { view: 'page', file: 'index.html' },
  { view: 'deck', file: 'slides/index.html' },
])('the $view of a talk without typography', ({ file }) => {
  it('shows every text as it was written', () => {
    const document = parseDocument(readFileSync(join(out, 'talks/signs', file), 'utf8'));
    expect(slides.map((_, index) => readSlide(document, `slide-${index}`))).toEqual(expected);
  });

  it('is named by the title as it was written', () => {
    const document = parseDocument(readFileSync(join(out, 'talks/signs', file), 'utf8'));
    const [name] = DomUtils.getElementsByTagName('title', document);
    expect(name && DomUtils.textContent(name)).toContain(title);
  });
});

function readSlide(document: ParentNode, id: string): Shown {
  const section = sectionOf(DomUtils.getElementById(id, document.children));
  const find = (name: string) =>
    section ? DomUtils.getElementsByTagName(name, section.children) : [];
  const text = (name: string) => tidy(find(name)[0]);
  const said = find('p').find(({ parent }) => !isIn(parent, ['blockquote', 'figure', 'li']));
  const picture = find('figure')[0];
  return {
    heading: text('h2'),
    item: text('li'),
    quote: text('blockquote'),
    cell: text('td'),
    said: tidy(said),
    alt: picture ? altOf(picture) : '',
    caption: text('figcaption').replace(/^Figure \d+\s*/, ''),
  };
}

/** On a page the id is that of the heading, in a deck that of the slide. */
function sectionOf(node: ParentNode | null): ParentNode | null {
  return !node || ('name' in node && node.name === 'section') ? node : sectionOf(node.parent);
}

function altOf(picture: Element): string {
  return DomUtils.getElementsByTagName('svg', picture.children)[0]?.attribs['aria-label'] ?? '';
}

function tidy(node: Element | undefined): string {
  return node ? DomUtils.textContent(node).replace(/\s+/g, ' ').trim() : '';
}

function isIn(node: ParentNode | null, names: readonly string[]): boolean {
  if (!node) return false;
  return ('name' in node && names.includes(node.name)) || isIn(node.parent, names);
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
type ParentNode = NonNullable<Element['parent']>;
