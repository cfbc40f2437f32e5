import Reveal, { type RevealApi } from 'reveal.js';
import { prepareCodeSteps, showCodeSteps } from './code-steps.ts';
import { stageSize } from './stage-size.ts';

const root = document.querySelector<HTMLElement>('.reveal');
if (root) void startDeck(root);

async function startDeck(root: HTMLElement): Promise<void> {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const transition = isStill
    ? 'none'
    : ((root.dataset['transitionDefault'] ?? 'none') as 'none' | 'fade' | 'slide');
  prepareCodeSteps(root);
  const deck = new Reveal(root, {
    ...stageSize(innerWidth, innerHeight),
    margin: 0,
    center: false,
    display: 'flex',
    hash: true,
    transition,
    backgroundTransition: 'none',
    autoAnimate: !isStill,
    slideNumber: 'c/t',
    // Below 435 px reveal.js would turn into a scroll view, where a link lands on the wrong slide: hakimel/reveal.js#3815.
    scrollActivationWidth: 0,
    // Any window that holds the deck could steer it: reveal.js checks no origin.
    postMessage: false,
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    keyboard: { 68: () => location.assign(pageOfSlide(deck, root)) },
  });
  await deck.initialize();
  // Screen readers cannot read line by line inside an application: hakimel/reveal.js#3772.
  root.removeAttribute('role');
  deck.on('slidechanged', () => showSlide(deck, root));
  deck.on('fragmentshown', () => showCodeSteps(deck.getCurrentSlide()));
  deck.on('fragmenthidden', () => showCodeSteps(deck.getCurrentSlide()));
  addEventListener('resize', () => deck.configure(stageSize(innerWidth, innerHeight)));
  showSlide(deck, root);
}

function showSlide(deck: RevealApi, root: HTMLElement): void {
  showCodeSteps(deck.getCurrentSlide());
  const link = document.querySelector<HTMLAnchorElement>('[data-to-page]');
  if (link) link.href = pageOfSlide(deck, root);
}

/** The section of the page that the current slide belongs to. */
function pageOfSlide(deck: RevealApi, root: HTMLElement): string {
  const { id } = deck.getCurrentSlide();
  return `${root.dataset['page'] ?? ''}#${encodeURI(id)}`;
}
