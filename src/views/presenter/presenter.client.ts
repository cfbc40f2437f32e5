import { say } from '../../i18n/say.client.ts';
import { keepAwake } from '../shared/wake-lock.ts';
import { joinStage, stageChannel, type StageState } from '../shared/stage-channel.ts';
import { startClock } from './clock.client.ts';
import { element } from './elements.ts';
import { steerFrame } from './frames.client.ts';
import { listenForPresenterKeys } from './keys.client.ts';
import { startFloatingNotes } from './floating-notes.client.ts';
import { startKeysSheet } from './keys-sheet.client.ts';
import { showNotes, startNotesSize } from './notes.client.ts';
import { readState, writeState } from './resume.ts';
import { startRunSheet } from './run-sheet.client.ts';
import { startSlideList } from './slide-list.client.ts';

/** How often the view says that it is there, and how long it waits for a deck to answer. */
const HELLO_EVERY = 2000;
const PATIENCE = 5000;

startPresenter();

function startPresenter(): void {
  const { deck = '', talk = '', variant } = document.body.dataset;
  const list = startSlideList((slide) => go({ slide, step: -1 }));
  const clock = startClock(list.showTimes);
  const stored = readState();
  const first = { slide: slideOfAddress(), step: -1, curtain: null };
  let state: StageState = stored?.state ?? first;
  let lastHeard = -Infinity;
  const now = steerFrame(element('frame-now', 'iframe'), (shown) => {
    if (shown.isMove) change({ ...state, slide: shown.slide, step: shown.step });
    // The deck in the frame may not know the slide, or counts its steps otherwise: what it shows is true.
    drawPlace(shown.slide, shown.step, shown.steps);
  });
  const next = steerFrame(element('frame-next', 'iframe'), drawAhead);
  const link = joinStage({
    name: stageChannel(deck),
    side: 'presenter',
    version: stored?.version ?? 0,
    show: (shown) => adopt(shown),
    meet({ isThere, shape }) {
      if (shape !== null) document.documentElement.style.setProperty('--shape', String(shape));
      lastHeard = isThere ? performance.now() : -Infinity;
      drawConnection();
    },
  });
  startNotesSize();
  startRunSheet({
    given: { talk, variant },
    slides: list.slides,
    run: clock.run,
    seconds: clock.secondsBySlide,
    reset: clock.reset,
  });
  element('prev').addEventListener('click', () => now.move('prev'));
  element('next').addEventListener('click', () => now.move('next'));
  for (const color of ['black', 'white'] as const)
    element(color).addEventListener('click', () => toggleCurtain(color));
  for (const choice of document.querySelectorAll<HTMLInputElement>('[name="ahead"]')) {
    choice.addEventListener('change', () => showAhead());
    // A choice made with the mouse gives the arrows back to the deck.
    choice.addEventListener(
      'click',
      ({ clientX, clientY }) => clientX + clientY > 0 && choice.blur(),
    );
  }
  const openHelp = startKeysSheet();
  startFloatingNotes();
  listenForPresenterKeys(now.move, toggleCurtain, (tool) =>
    tool === 'help' ? openHelp() : element('filter').focus(),
  );
  keepAwake(() => true)();
  adopt(state);
  link.begin(state);
  link.hello();
  setInterval(() => {
    link.hello();
    drawConnection();
  }, HELLO_EVERY);

  /** What somebody did in this window. */
  function change(next: StageState): void {
    state = next;
    link.change(state);
    writeState(state, link.version());
  }

  function go(place: { readonly slide: string; readonly step: number }): void {
    change({ ...state, ...place });
    adopt(state);
  }

  /** Shows what the stage shows, whoever changed it. */
  function adopt(shown: StageState): void {
    state = shown;
    writeState(state, link.version());
    now.show(shown);
    drawCurtain();
  }

  function toggleCurtain(color: 'black' | 'white'): void {
    change({ ...state, curtain: state.curtain === color ? null : color });
    drawCurtain();
  }

  function drawCurtain(): void {
    for (const color of ['black', 'white'] as const)
      element(color).setAttribute('aria-pressed', String(state.curtain === color));
    const sign = element('frame-curtain');
    sign.hidden = state.curtain === null;
    if (state.curtain !== null)
      sign.textContent = say(state.curtain === 'black' ? 'presenter.isBlack' : 'presenter.isWhite');
  }

  function drawPlace(slide: string, step: number, steps: number): void {
    const listed = list.slides.find(({ id }) => id === slide);
    if (!listed) return;
    const shownSteps = step + 1;
    element('now-name').textContent = listed.title || say('presenter.now');
    element('now-count').textContent = describePlace(listed.number, shownSteps, steps);
    list.mark(slide);
    clock.show(listed, shownSteps);
    showNotes(now.slide(slide));
    showAhead();
  }

  function describePlace(number: number, shown: number, steps: number): string {
    const place = say('presenter.place', { number, count: list.slides.length });
    if (steps === 0) return place;
    return shown === 0
      ? say('presenter.beforeStep', { place, steps })
      : say('presenter.step', { place, step: shown, steps });
  }

  function showAhead(): void {
    const chosen = document.querySelector<HTMLInputElement>('[name="ahead"]:checked')?.value;
    next.show(state, chosen === 'slide' ? 'slide' : 'press');
  }

  function drawAhead({
    slide,
    step,
    isEnd,
  }: {
    slide: string;
    step: number;
    isEnd: boolean;
  }): void {
    const title = list.slides.find(({ id }) => id === slide)?.title ?? '';
    element('frame-end').hidden = !isEnd;
    element('next-name').textContent = isEnd
      ? say('presenter.end')
      : slide === state.slide
        ? say('presenter.stepNumber', { number: step + 1 })
        : title || say('presenter.next');
  }

  function drawConnection(): void {
    const isThere = performance.now() - lastHeard < PATIENCE;
    const text = say(
      link.isBlocked ? 'presenter.blocked' : isThere ? 'presenter.connected' : 'presenter.noDeck',
    );
    const sign = element('deck-state');
    if (sign.textContent !== text) sign.textContent = text;
    sign.dataset['there'] = String(isThere);
    element('deck-open').hidden = isThere;
  }
}

/** `#/why` names a slide; without one the talk begins. */
function slideOfAddress(): string {
  const first = document.querySelector<HTMLElement>('[data-slide]')?.dataset['slide'] ?? '';
  try {
    return decodeURIComponent(location.hash.replace(/^#\/?/, '')) || first;
  } catch {
    return first;
  }
}
