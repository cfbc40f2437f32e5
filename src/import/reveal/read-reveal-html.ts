import type { Element, ElementContent, Root } from 'hast';
import type { DeckSource } from '../deck-source.ts';
import type { ImportedDeck } from '../imported-deck.ts';
import { ImportError } from '../import-error.ts';
import { attributeText, classesOf, openingTag, textOf } from '../html/element.ts';
import { htmlTree } from '../html/markdown-blocks.ts';
import { readTree } from '../html/read-tree.ts';
import { dedent } from '../markdown/dedent.ts';
import { openDeck, type OpenDeck } from '../open-deck.ts';
import { addMarkdownSlides } from './markdown-slides.ts';
import { revealReading, writtenAttributes, type FoundOnSlide } from './reveal-elements.ts';
import { readSlideAttributes } from './slide-attributes.ts';

/** Reads a page of reveal.js: each section is a slide, sections in a section are below each other. */
export function readRevealHtml(source: DeckSource): ImportedDeck {
  const deck = openDeck(source, 'reveal.js');
  const tree = htmlTree(deck.text);
  const slides = findElement(tree, (node) => classesOf(node).includes('slides')) ?? tree;
  const sections = [...slides.children].filter(isSection);
  if (sections.length === 0)
    throw new ImportError(
      'There is no <section> in this page, so it has no slides. Is it a page of reveal.js?',
    );
  for (const section of sections) addSection(deck, section);
  const title = findElement(tree, ({ tagName }) => tagName === 'title');
  const name = title ? textOf(title).replace(/\s+/g, ' ').trim() : '';
  deck.ledger.atSlide(0);
  reportRest(deck, tree, slides);
  return deck.finish({ ...(name !== '' && { title: name }), ...metaOf(tree) });
}

function addSection(deck: OpenDeck, section: Element): void {
  const inner = section.children.filter(isSection);
  if (inner.length === 0) return addSlide(deck, section, false);
  const others = section.children.filter(
    (child) => !isSection(child) && textOf(child).trim() !== '',
  );
  if (others.length > 0) addSlide(deck, { ...section, children: others }, false);
  for (const [index, child] of inner.entries())
    addSlide(deck, child, index > 0 || others.length > 0);
}

function addSlide(deck: OpenDeck, section: Element, isBelow: boolean): void {
  const line = section.position?.start.line ?? 1;
  const markdown = attributeText(section, 'dataMarkdown');
  if (markdown !== undefined) return addMarkdown(deck, section, markdown, line, isBelow);
  deck.nextSlide();
  const found: FoundOnSlide = { notes: [], attributes: writtenAttributes(section) };
  const said = found.attributes.get('data-notes');
  found.attributes.delete('data-notes');
  const body = readTree(
    { type: 'root', children: section.children },
    {
      file: deck.source.file,
      line,
      ledger: deck.ledger,
      assets: deck.shelf,
      ...revealReading(deck.ledger, found),
    },
  );
  if (said) found.notes.push({ type: 'paragraph', children: [{ type: 'text', value: said }] });
  const place = deck.place(line);
  const { options, isHidden } = readSlideAttributes(found.attributes, {
    place,
    ledger: deck.ledger,
    shelf: deck.shelf,
  });
  const end = section.position?.end.line ?? line;
  const original = deck.text
    .split('\n')
    .slice(line - 1, end)
    .join('\n');
  deck.slides.push({ body, notes: found.notes, options, isBelow, isHidden, place, original });
}

/** A section written in Markdown, in the page or in a file. */
function addMarkdown(
  deck: OpenDeck,
  section: Element,
  file: string,
  line: number,
  isBelow: boolean,
): void {
  const pattern = (name: string, standard: string | null) => {
    const written = attributeText(section, name) ?? standard;
    try {
      return written === null ? null : new RegExp(written, 'gm');
    } catch {
      return standard === null ? null : new RegExp(standard, 'gm');
    }
  };
  const separators = {
    across: pattern('dataSeparator', '^\\r?\\n---\\r?\\n$') ?? /\n---\n/,
    down: pattern('dataSeparatorVertical', null),
    notes: pattern('dataSeparatorNotes', '^\\s*notes?:') ?? /^\s*notes?:/i,
  };
  if (file.trim() === '') {
    const text = dedent(section.children.map(textOf).join(''));
    return addMarkdownSlides(deck, text, line, separators, isBelow);
  }
  const other = deck.source.open(file);
  if (other?.text !== null && other?.text !== undefined)
    return addMarkdownSlides(deck.at(other), other.text, 1, separators, isBelow);
  deck.nextSlide();
  deck.ledger.add('dropped', 'slides of a file', {
    place: deck.place(line),
    original: openingTag(section),
    why: `The file \`${file}\` with the slides was not found.`,
  });
}

function metaOf(tree: Root): Record<string, unknown> {
  const content = (name: string) => {
    const meta = findElement(
      tree,
      (node) => node.tagName === 'meta' && attributeText(node, 'name') === name,
    );
    const text = meta ? attributeText(meta, 'content')?.trim() : undefined;
    return text === '' ? undefined : text;
  };
  const author = content('author');
  const summary = content('description');
  return { ...(author && { speakers: [{ name: author }] }), ...(summary && { summary }) };
}

/** What of the page is on no slide: its scripts and styles, and words around the slides. */
function reportRest(deck: OpenDeck, tree: Root, slides: Element | Root): void {
  const visit = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child === slides) {
        for (const each of child.children) if (!isSection(each)) report(each);
      } else if (child.type === 'element' && contains(child, slides)) visit(child);
      else report(child as ElementContent);
    }
  };
  const report = (node: ElementContent): void => {
    const text = node.type === 'element' ? `${openingTag(node)}${textOf(node)}` : textOf(node);
    if (
      text.trim() === '' ||
      (node.type === 'element' && (node.tagName === 'title' || node.tagName === 'section'))
    )
      return;
    deck.ledger.add(
      'dropped',
      node.type === 'element' && node.tagName === 'script' ? 'script' : 'part of the page',
      {
        place: deck.place(node.position?.start.line ?? 1),
        original: text,
        why: 'It is on no slide: a talk has its own page.',
      },
    );
  };
  visit(tree);
}

function contains(node: Element, wanted: Element | Root): boolean {
  return node.children.some(
    (child) => child === wanted || (child.type === 'element' && contains(child, wanted)),
  );
}

function findElement(node: Root | Element, isWanted: (node: Element) => boolean): Element | null {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = isWanted(child) ? child : findElement(child, isWanted);
    if (found) return found;
  }
  return null;
}

function isSection(node: ElementContent | Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'section';
}
