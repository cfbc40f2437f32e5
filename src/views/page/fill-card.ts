import { say } from '../../i18n/say.client.ts';
import type { Card, CardFile } from '../../library/cards.ts';
import { copyDrawing } from './copy-drawing.ts';

const filled = new Map<string, Promise<FilledCard | null>>();
const fetched = new Map<string, Promise<Response>>();

/** What a link's card shows, made once for each address; null when it cannot be had. */
export function fillCard(link: HTMLAnchorElement): Promise<FilledCard | null> {
  const known = filled.get(link.href) ?? read(link).catch(() => null);
  filled.set(link.href, known);
  return known;
}

function read(link: HTMLAnchorElement): Promise<FilledCard | null> {
  const url = new URL(link.href);
  if (link.classList.contains('ref-term')) return readEntry(url, 'terms', say('card.term'));
  if (link.classList.contains('ref-system')) return readEntry(url, 'systems', say('card.system'));
  return link.classList.contains('ref')
    ? readTalk(url)
    : readEntry(url, 'sources', say('card.source'));
}

/** An entry of a collection, from the file of its cards. */
async function readEntry(url: URL, file: CardFile, label: string): Promise<FilledCard | null> {
  const [, base = '', name = ''] =
    /^(.*\/)(?:glossary|references|systems\/([^/]+))\/$/.exec(url.pathname) ?? [];
  const response = await get(`${base}cards/${file}.json`);
  const cards = (await response.clone().json()) as Record<string, Card>;
  const id = decodeURIComponent(name || url.hash.slice(1));
  const card = Object.hasOwn(cards, id) ? cards[id] : undefined;
  return card ? cardOf(label, { ...card, title: card.name, href: url.href }) : null;
}

/** A talk, or what a talk's page has at an id: the page itself says it best. */
async function readTalk(url: URL): Promise<FilledCard | null> {
  const page = url.pathname === location.pathname ? document : await readPage(url.pathname);
  const target = page.getElementById(decodeURIComponent(url.hash.slice(1)));
  const section = target?.closest('.section');
  if (!target || !section || target.matches('.section-1')) return fillTalk(page, url);
  const talk = page === document ? '' : textOf(page, '.talk-header h1');
  const slide = textOf(section, '.to-slide');
  const place = { href: url.href, note: [talk, slide].filter(Boolean).join(' · ') };
  if (target.dataset['label']) return fillEquation(target, target.dataset['label'], place);
  return target.localName === 'figure'
    ? fillFigure(target, place)
    : fillSection(target, section, place);
}

function fillTalk(page: Document, { href }: URL): FilledCard {
  const facts = [...page.querySelectorAll('.facts dd')].slice(-2).map(wordsOf);
  return cardOf(say('card.talk'), {
    href,
    title: textOf(page, '.talk-header h1'),
    text: textOf(page, '.summary'),
    note: facts.join(' · '),
  });
}

function fillFigure(figure: Element, place: Place): FilledCard {
  const label = textOf(figure, '.caption-label');
  const caption = textOf(figure, 'figcaption').slice(label.length).trim();
  return cardOf(label, { ...place, title: caption || label, drawing: copyDrawing(figure) });
}

/** A formula as it is on its page, for a line of it with all others. */
function fillEquation(target: HTMLElement, label: string, place: Place): FilledCard {
  const formula = target.closest('.equation')?.querySelector('.math');
  const drawing = formula ? document.importNode(formula, true) : null;
  return cardOf(label, { ...place, title: label, drawing });
}

/** A section by its first words, or its drawing where it has none. */
function fillSection(target: Element, section: Element, place: Place): FilledCard {
  const title = target.localName === 'section' ? '' : wordsOf(target);
  const text = textOf(section, ':scope > p, :scope > :is(ul, ol) > li, :scope > .aside > p + p');
  const figure = text ? null : section.querySelector('figure');
  const drawing = figure && copyDrawing(figure);
  return cardOf(say('card.section'), {
    ...place,
    title: title || say('card.unnamed'),
    text,
    drawing,
  });
}

async function readPage(path: string): Promise<Document> {
  const response = await get(path);
  return new DOMParser().parseFromString(await response.clone().text(), 'text/html');
}

/** @throws Error when the server has it not, or none answers. */
async function get(path: string): Promise<Response> {
  const request = fetched.get(path) ?? fetch(path);
  fetched.set(path, request);
  const response = await request;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

function cardOf(label: string, { title, href, text, note, drawing }: CardParts): FilledCard {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const heading = paragraph('card-title', '');
  heading.append(link);
  const content: (Node | null | undefined)[] = [
    paragraph('card-kind', label),
    heading,
    drawing,
    text ? paragraph('card-text', text) : null,
    note ? paragraph('card-note', note) : null,
  ];
  return {
    label: say('card.label', { kind: label, title }),
    content: content.filter((each) => each != null),
  };
}

function paragraph(name: string, text: string): HTMLElement {
  const element = document.createElement('p');
  element.className = name;
  element.textContent = text;
  return element;
}

function textOf(root: ParentNode, selector: string): string {
  const element = root.querySelector(selector);
  return element ? wordsOf(element) : '';
}

function wordsOf({ textContent }: Node): string {
  return (textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What stands on a card, and what it is called. */
export interface FilledCard {
  readonly label: string;
  readonly content: readonly Node[];
}

interface Place {
  readonly href: string;
  readonly note: string;
}

interface CardParts extends Place {
  readonly title: string;
  readonly text?: string;
  readonly drawing?: Node | null;
}
