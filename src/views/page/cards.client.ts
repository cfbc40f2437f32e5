/**
 * Shows a card for what the article refers to: under the pointer, at keyboard focus, at the first tap.
 *
 * A page loads no more than this; what fills and places a card comes when a reader first points at something.
 */
const LINKS = 'a.ref:not(.ref-moment), .cite a';

const article = document.querySelector('article');
let isTouch = false;

article?.addEventListener('pointerover', (event) => {
  const link = linkOf(event);
  if (link && event.pointerType !== 'touch') void approach(link);
});
article?.addEventListener('focusin', (event) => {
  const link = linkOf(event);
  if (link?.matches(':focus-visible')) void approach(link);
});
article?.addEventListener('pointerdown', (event) => {
  isTouch = event.pointerType === 'touch';
});
article?.addEventListener('click', (event) => {
  const link = linkOf(event);
  // A click without a press comes from the keyboard, and a link that has its card open is followed.
  if (!link || !isTouch || event.detail === 0 || link.hasAttribute('aria-describedby')) return;
  event.preventDefault();
  void open(link);
});

function linkOf({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
}

async function approach(link: HTMLAnchorElement): Promise<void> {
  const { approachLink } = await import('./show-card.ts');
  approachLink(link);
}

/** A card that cannot be had is no reason to stay. */
async function open(link: HTMLAnchorElement): Promise<void> {
  const isShown = await import('./show-card.ts').then(
    ({ openCard }) => openCard(link),
    () => false,
  );
  if (!isShown) location.assign(link.href);
}
