import { keep, readKept } from '../../shared/browser-storage.ts';
import { joinStage, stageChannel, type StageState } from '../../shared/stage-channel.ts';
import { currentStage } from '../stage-size.ts';
import { goToPlace, placeOf } from './place.ts';
import { storageName, type Stage } from './stage.ts';

/** A presenter view says every two seconds that it is there; after three silences it is gone. */
const PATIENCE = 7000;

/** Follows the presenter views of this talk, and tells them what is shown. Gives back whether one is there. */
export function linkPresenter(
  stage: Stage,
  { isResumed, onMeet }: { readonly isResumed: boolean; readonly onMeet: () => void },
): () => boolean {
  const { deck, root } = stage;
  let lastHeard = -Infinity;
  let isWaiting = false;
  let settled = Promise.resolve();
  const link = joinStage({
    name: stageChannel(location.pathname),
    side: 'deck',
    version:
      (isResumed ? (readKept('session', storageName('version')) as number | null) : null) ?? 1,
    shape: () => shapeOf(root),
    show: follow,
    meet({ isThere }) {
      lastHeard = isThere ? performance.now() : -Infinity;
      onMeet();
      setTimeout(onMeet, PATIENCE);
    },
  });
  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(event, tellSoon);
  root.addEventListener('curtainchanged', tellSoon);
  addEventListener('resize', link.tell);
  link.begin(stateOf(stage));
  link.hello();
  return () => performance.now() - lastHeard < PATIENCE;

  function keepVersion(): void {
    keep('session', storageName('version'), link.version());
  }

  /** One move makes several events; what counts is where they end. */
  function tellSoon(): void {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => void settled.then(tellNow));
  }

  function tellNow(): void {
    isWaiting = false;
    link.change(stateOf(stage));
    keepVersion();
  }

  function follow(state: StageState): void {
    const { slide, step, curtain } = stateOf(stage);
    if (slide !== state.slide || step !== state.step) goToPlace(deck, state);
    if (curtain !== state.curtain)
      settled = import('./curtain.client.ts').then(({ drawCurtain }) =>
        drawCurtain(stage, state.curtain),
      );
    keepVersion();
  }
}

function stateOf({ deck, root }: Stage): StageState {
  const { curtain } = root.dataset;
  return {
    ...placeOf(deck),
    curtain: curtain === 'black' || curtain === 'white' ? curtain : null,
  };
}

function shapeOf(root: HTMLElement): number {
  const { width, height } = currentStage(root);
  return height / width;
}
