import Reveal, { type RevealApi } from 'reveal.js';
import { isRightToLeft } from '../../lib/reading-direction.ts';
import { say } from '../../i18n/say.client.ts';
import { explainTerms } from './explain-terms.ts';
import { isPreview } from '../shared/preview-messages.ts';
import { findMovers } from './find-movers.ts';
import { constructStyles } from './constructed-styles.ts';
import { prepareCodeSteps, showCodeSteps } from './code-steps.ts';
import { letFingersScroll } from './finger-scroll.ts';
import { watchIdle } from './idle.client.ts';
import { announceListing, stepsOf, tellListings } from './morph-steps.ts';
import { preparePrint } from './print-slides.client.ts';
import { currentStage } from './stage-size.ts';
import { tellSlide, tellStep } from './tell-slide.ts';
import { createActions, listenForPointer, loadToolsAtLeisure } from './tools/actions.client.ts';
import { restoreInk } from './tools/ink.ts';
import { shareInk } from './tools/ink-channel.ts';
import { linkPresenter } from './tools/link.client.ts';
import { isForReveal, listenForKeys } from './tools/keyboard.client.ts';
import { createModes } from './tools/modes.ts';
import { resumePlace } from './tools/resume.client.ts';
import { pageOfSlide, type Stage } from './tools/stage.ts';
import { keepAwake } from '../shared/wake-lock.ts';

/** A deck in a frame of the presenter view shows a slide and nothing else. */
const PREVIEW = {
  hash: false,
  respondToHashChanges: false,
  keyboard: false,
  touch: false,
  controls: false,
  progress: false,
  slideNumber: false,
  transition: 'none',
  autoPlayMedia: false,
  autoAnimate: false,
} as const;

const root = document.querySelector<HTMLElement>('.reveal');
if (root) void startDeck(root);

async function startDeck(root: HTMLElement): Promise<void> {
  constructStyles();
  // A preview has no frame around its stage, which counts as soon as the stage is measured.
  document.documentElement.classList.toggle('is-preview', isPreview());
  prepareCodeSteps(root);
  unlinkFootnotes(root);
  tellListings(root);
  const deck = createDeck(root);
  root.addEventListener('pdf-ready', () => showPrintedSteps(deck, root));
  await deck.initialize();
  // Screen readers cannot read line by line inside an application: hakimel/reveal.js#3772.
  root.removeAttribute('role');
  nameControls(root);
  takeOverStatus(root);
  const stage = { deck, root, modes: createModes(), pointer: { x: 0, y: 0 } };
  deck.on('slidechanged', () => showSlide(stage));
  deck.on('fragmentshown', (event) => showStep(stage, event));
  deck.on('fragmenthidden', (event) => showStep(stage, event));
  // The stage changes its shape with the window, and with it the room below a slide.
  deck.on('resize', () => {
    explainTerms(root, deck.getCurrentSlide());
    letFingersScroll(deck.getCurrentSlide());
  });
  addEventListener('resize', () => deck.configure(currentStage(root)));
  showSlide(stage);
  void document.fonts.ready.then(() => explainTerms(root, deck.getCurrentSlide()));
  if (isPreview()) return (await import('./tools/preview.client.ts')).followParent(deck);
  watchIdle();
  preparePrint(root);
  startTools(stage, resumePlace(deck));
  if (root.querySelector('.morph')) (await import('./morph.client.ts')).animateMorphs(deck);
}

/** reveal.js names its arrows in English, and has a button for a pause that this deck never makes. */
function nameControls(root: HTMLElement): void {
  const names = {
    'navigate-left': isRightToLeft() ? 'deck.next' : 'deck.previous',
    'navigate-right': isRightToLeft() ? 'deck.previous' : 'deck.next',
    'navigate-up': 'deck.above',
    'navigate-down': 'deck.below',
  } as const;
  for (const [name, key] of Object.entries(names))
    root.querySelector(`.controls .${name}`)?.setAttribute('aria-label', say(key));
  root.querySelector('.pause-overlay')?.replaceChildren();
}

/** On a slide, a mark leads nowhere: its note stands at the foot. */
function unlinkFootnotes(root: HTMLElement): void {
  for (const mark of root.querySelectorAll('.slide .footnote-mark a')) mark.removeAttribute('href');
}

/** What is said of a change is ours; reveal.js goes on talking to an element that nobody hears. */
function takeOverStatus(root: HTMLElement): void {
  const status = root.querySelector('.aria-status');
  status?.replaceWith(status.cloneNode(false));
}

function announce(root: HTMLElement, text: string): void {
  const status = root.querySelector('.aria-status');
  if (status) status.textContent = text;
}

function createDeck(root: HTMLElement): RevealApi {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const transition = isStill
    ? 'none'
    : ((root.dataset['transitionDefault'] ?? 'fade') as 'none' | 'fade' | 'slide');
  return new Reveal(root, {
    ...currentStage(root),
    margin: 0,
    center: false,
    display: 'flex',
    hash: true,
    transition,
    backgroundTransition: isStill ? 'none' : 'fade',
    // A film begins by itself only where its author says so, and never for those who asked for less motion.
    autoPlayMedia: isStill ? false : null,
    autoAnimate: !isStill,
    autoAnimateMatcher: findMovers,
    autoAnimateDuration: 0.7,
    slideNumber: 'c/t',
    // What is next lies to the left, and so do its arrow and its key.
    rtl: isRightToLeft(),
    // Below 435 px reveal.js would turn into a scroll view, where a link lands on the wrong slide: hakimel/reveal.js#3815.
    scrollActivationWidth: 0,
    // Any window that holds the deck could steer it: reveal.js checks no origin.
    postMessage: false,
    pdfSeparateFragments: false,
    pdfMaxPagesPerSlide: 1,
    // These have their own keys in `tools/deck-keys.ts`, and work under the security policy.
    help: false,
    overview: false,
    jumpToSlide: false,
    pause: false,
    keyboardCondition: isForReveal,
    ...(isPreview() ? PREVIEW : {}),
  });
}

/** Keys, and what a speaker may call up; each tool is loaded apart from the deck. */
function startTools(stage: Stage, isResumed: boolean): void {
  const act = createActions(stage);
  listenForKeys(stage, act);
  listenForPointer(stage, act);
  const updateWakeLock = keepAwake(() => document.fullscreenElement !== null || isPresented());
  const isPresented = linkPresenter(stage, { isResumed, onMeet: () => updateWakeLock() });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-deck-tools]')) {
    button.hidden = false;
    button.addEventListener('click', () => act('help'));
  }
  restoreInk(stage.root);
  shareInk(stage.root);
  loadToolsAtLeisure();
}

function showSlide(stage: Stage): void {
  showCodeSteps(stage.deck.getCurrentSlide());
  tellListings(stage.deck.getCurrentSlide());
  explainTerms(stage.root, stage.deck.getCurrentSlide());
  letFingersScroll(stage.deck.getCurrentSlide());
  announce(stage.root, describeSlide(stage));
  const link = document.querySelector<HTMLAnchorElement>('[data-to-page]');
  if (link) link.href = pageOfSlide(stage);
}

function describeSlide({ deck }: Stage): string {
  const number = deck.getSlidePastCount() + 1;
  return tellSlide(deck.getCurrentSlide(), number, deck.getTotalSlides());
}

function showStep({ deck, root }: Stage, event: Event): void {
  showCodeSteps(deck.getCurrentSlide());
  tellListings(deck.getCurrentSlide());
  if (event.type === 'fragmentshown')
    announce(root, stepsOf(event).map(tellStep).filter(Boolean).join(' '));
  announceListing(root, stepsOf(event));
}

/** On paper a block of code is dimmed only where each of its steps has a page of its own. */
function showPrintedSteps(deck: RevealApi, root: HTMLElement): void {
  tellListings(root);
  if (!deck.getConfig().pdfSeparateFragments) return;
  for (const page of root.querySelectorAll<HTMLElement>('.pdf-page')) showCodeSteps(page);
}
