import type { DeckAction } from './deck-keys.ts';
import { openerOfSearch, pageOfSlide, type Stage } from './stage.ts';

/** What is loaded apart from the deck: at leisure after it, so that a stage without a network has it too. */
const load = {
  curtain: () => import('./curtain.client.ts'),
  help: () => import('./help.client.ts'),
  jump: () => import('./jump.client.ts'),
  overview: () => import('./overview.client.ts'),
  pen: () => import('./pen.client.ts'),
  pointer: () => import('./pointer.client.ts'),
  presenter: () => import('./open-presenter.client.ts'),
  zoom: () => import('./zoom.client.ts'),
} as const;

/** Loads every tool as soon as the browser has nothing better to do. */
export function loadToolsAtLeisure(): void {
  const loadAll = () => void Promise.allSettled(Object.values(load).map((tool) => tool()));
  if ('requestIdleCallback' in globalThis) requestIdleCallback(loadAll);
  else setTimeout(loadAll, 1000);
}

/** What each action does. */
export function createActions(stage: Stage): (action: DeckAction) => void {
  const { deck } = stage;
  const actions: Readonly<Record<DeckAction, () => unknown>> = {
    jump: async () => (await load.jump()).openJumpBox(deck),
    search: () => openerOfSearch()?.click(),
    overview: async () => (await load.overview()).openOverview(stage),
    page: () => location.assign(pageOfSlide(stage)),
    presenter: async () => (await load.presenter()).openPresenter(stage),
    fullscreen: toggleFullscreen,
    black: async () => (await load.curtain()).toggleCurtain(stage, 'black'),
    white: async () => (await load.curtain()).toggleCurtain(stage, 'white'),
    pointer: async () => (await load.pointer()).togglePointer(stage),
    zoom: async () => (await load.zoom()).toggleZoom(stage),
    pen: async () => (await load.pen()).togglePen(stage),
    undo: async () => (await load.pen()).takeBackStroke(stage),
    wipe: async () => (await load.pen()).wipeSlide(stage),
    help: async () => (await load.help()).openHelp(stage, act),
  };
  return act;

  function act(action: DeckAction): void {
    void actions[action]();
  }
}

/** Alt and a click zoom in on the place that was clicked. */
export function listenForPointer(stage: Stage, act: (action: DeckAction) => void): void {
  const { root, pointer, modes } = stage;
  const follow = ({ clientX, clientY }: PointerEvent) => {
    pointer.x = clientX;
    pointer.y = clientY;
  };
  addEventListener('pointermove', follow, { passive: true });
  addEventListener('pointerdown', follow, { passive: true, capture: true });
  root.addEventListener('click', (event) => {
    if (!event.altKey || modes.has('pen')) return;
    event.preventDefault();
    act('zoom');
  });
}

async function toggleFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    // Some phones and embedded frames have no full screen.
    return;
  }
}
