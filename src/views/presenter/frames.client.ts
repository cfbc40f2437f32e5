import type { Move, PreviewAnswer, PreviewRequest } from '../shared/preview-messages.ts';

/** Steers a deck in a frame. What is asked of it before it is ready is asked once it is; of several places, the last. */
export function steerFrame(
  frame: HTMLIFrameElement,
  onShown: (shown: Shown) => void,
): FrameControl {
  let isReady = false;
  let waiting: PreviewRequest | null = null;
  const post = (request: PreviewRequest) => {
    if (isReady) frame.contentWindow?.postMessage(request, location.origin);
    else if (request.type === 'lectern-show') waiting = request;
  };
  addEventListener('message', ({ data, source, origin }: MessageEvent<PreviewAnswer>) => {
    if (source !== frame.contentWindow || origin !== location.origin) return;
    if (data.type === 'lectern-shown') return onShown(data);
    isReady = true;
    if (waiting) post(waiting);
  });
  // The address is set here, as a frame that was ready before anybody listened would be waited for in vain.
  frame.src = frame.dataset['src'] ?? '';
  return {
    show: (place, then = 'stay') => post({ type: 'lectern-show', ...place, then }),
    move: (to) => post({ type: 'lectern-move', to }),
    slide: (id) => frame.contentDocument?.getElementById(id) ?? null,
  };
}

type Shown = Extract<PreviewAnswer, { readonly slide: string }>;

/** A deck in a frame. */
interface FrameControl {
  readonly show: (
    place: { readonly slide: string; readonly step: number },
    then?: 'stay' | 'press' | 'slide',
  ) => void;
  readonly move: (to: Move) => void;
  /** A slide of the deck, which holds what is to be said. */
  readonly slide: (id: string) => Element | null;
}
