import { loadCardStyles } from './card-styles.ts';
import { fillCard, type FilledCard } from './fill-card.ts';
import { placeCard } from './place-card.ts';

/** So long a pointer rests on a link before its card comes, and may be away before it goes. In ms. */
const SHOW_AFTER = 200;
const HIDE_AFTER = 250;

/** No card is shown before; one that looks like nothing would cover the text. */
const dressed = loadCardStyles();

const card = document.createElement('div');
card.id = 'card';
card.className = 'card';
card.popover = 'manual';
card.setAttribute('role', 'group');
document.querySelector('main')?.append(card);

let shown: HTMLAnchorElement | null = null;
/** Sent away with Escape; it comes back when the reader has been elsewhere. */
let dismissed: HTMLAnchorElement | null = null;
/** One timer brings a card and another takes it away, as a pointer leaves one link for the next. */
let coming = 0;
let leaving = 0;

/** The pointer or the focus has come to a link: its card comes, unless it leaves before that. */
export function approachLink(link: HTMLAnchorElement): void {
  clearTimeout(coming);
  if (link === shown) clearTimeout(leaving);
  if (link === shown || link === dismissed) return;
  dismissed = null;
  const content = dressedCard(link);
  coming = window.setTimeout(() => {
    void content.then((filled) => {
      if (filled && link.matches(':hover, :focus-visible')) show(link, filled);
    });
  }, SHOW_AFTER);
}

/** Shows a link's card at once; false when there is none. */
export async function openCard(link: HTMLAnchorElement): Promise<boolean> {
  const filled = await dressedCard(link);
  if (filled) show(link, filled);
  return filled !== null;
}

async function dressedCard(link: HTMLAnchorElement): Promise<FilledCard | null> {
  const filled = await fillCard(link);
  return (await dressed) ? filled : null;
}

function show(link: HTMLAnchorElement, { label, content }: FilledCard): void {
  hide();
  // The browser would show it on top of the card.
  link.removeAttribute('title');
  card.replaceChildren(...content.map((each) => each.cloneNode(true)));
  card.setAttribute('aria-label', label);
  // The link as its source puts the card right after it in the order of focus.
  card.showPopover({ source: link });
  placeCard(card, link, pointer);
  link.setAttribute('aria-describedby', card.id);
  shown = link;
}

function hide(): void {
  clearTimeout(leaving);
  if (!shown) return;
  shown.removeAttribute('aria-describedby');
  shown = null;
  card.hidePopover();
}

/** Whether something is the link, its card, or inside of them. */
function isOurs(target: EventTarget | null): boolean {
  return target instanceof Node && (card.contains(target) || shown?.contains(target) === true);
}

let pointer = { x: 0, y: 0 };
document.addEventListener('pointermove', ({ clientX, clientY }) => {
  pointer = { x: clientX, y: clientY };
});
document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (target instanceof Node && dismissed?.contains(target) === false) dismissed = null;
  if (!shown || pointerType === 'touch') return;
  clearTimeout(leaving);
  if (!isOurs(target) && !isOurs(document.activeElement))
    leaving = window.setTimeout(hide, HIDE_AFTER);
});
document.addEventListener('pointerdown', ({ target }) => {
  clearTimeout(coming);
  if (!isOurs(target)) hide();
});
document.addEventListener('focusin', ({ target }) => {
  if (!isOurs(target)) hide();
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !shown) return;
  dismissed = shown;
  if (card.contains(document.activeElement)) shown.focus();
  hide();
});
addEventListener('resize', hide);
