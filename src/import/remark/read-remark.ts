import type { DeckSource } from '../deck-source.ts';
import { textOf } from '../html/element.ts';
import { htmlTree } from '../html/markdown-blocks.ts';
import type { ImportedDeck } from '../imported-deck.ts';
import { definitionsOf } from '../markdown/definitions.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { readMetadata } from '../metadata.ts';
import { openDeck, type OpenDeck } from '../open-deck.ts';
import { addRemarkSlide } from './remark-slide.ts';
import { splitRemark } from './split-remark.ts';
import { expandTemplates } from './templates.ts';

/** Reads a deck of remark or xaringan: Markdown alone, or in the text area of its page. */
export function readRemark(source: DeckSource): ImportedDeck {
  const deck = openDeck(source, 'remark');
  const isPage = /\.html?$/i.test(source.file);
  const { text, line, title } = isPage
    ? textOfPage(deck.text)
    : { text: deck.text, line: 1, title: '' };
  if (isPage) reportPage(deck);
  const { data, raw, body, bodyLine } = splitFrontMatter(text);
  const metadata = readMetadata(data, {
    raw,
    ledger: deck.ledger,
    place: deck.place(line),
    reasons: { output: 'How a talk is published is set by its site.' },
  });
  const definitions = definitionsOf(body);
  for (const slide of expandTemplates(splitRemark(body, line + bodyLine - 1), deck))
    addRemarkSlide(deck, slide, definitions);
  return deck.finish({
    ...metadata,
    ...(metadata.title === undefined && title !== '' && { title }),
  });
}

/** The Markdown in a page of remark, where its text area is. */
function textOfPage(html: string): { text: string; line: number; title: string } {
  const match = /<textarea[^>]*id=["']?source["']?[^>]*>([\s\S]*?)<\/textarea>/i.exec(html);
  const title =
    /<title[^>]*>([\s\S]*?)<\/title>/i.exec(html)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
  if (!match) return { text: '', line: 1, title };
  const before = html.slice(0, match.index + match[0].indexOf('>') + 1);
  const tree = htmlTree(`<p>${(match[1] ?? '').replace(/</g, '&lt;')}</p>`);
  const [paragraph] = tree.children;
  const text = paragraph?.type === 'element' ? paragraph.children.map(textOf).join('') : '';
  return { text, line: before.split('\n').length, title };
}

/** What is in the page and on no slide. */
function reportPage(deck: OpenDeck): void {
  const [head = '', tail = ''] = deck.text.split(/<textarea[\s\S]*<\/textarea>/i);
  for (const part of [head, tail]) {
    const words = part.replace(/<title[^>]*>[\s\S]*?<\/title>/i, '').trim();
    if (words !== '')
      deck.ledger.add('dropped', 'part of the page', {
        place: deck.place(part === head ? 1 : deck.text.split('\n').length),
        original: words,
        why: 'It is on no slide: a talk has its own page.',
      });
  }
}
