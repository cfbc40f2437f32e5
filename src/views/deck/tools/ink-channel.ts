import { openChannel } from '../../shared/open-channel.ts';
import { inkOn, replaceInk, type Ink } from './ink.ts';

/**
 * Shows the previews of this deck, in whatever window they are, what is drawn on it.
 *
 * A deck that nothing is drawn on keeps still, so that a reader's tab wipes nothing off the speaker's previews.
 */
export function shareInk(root: HTMLElement): void {
  const channel = openChannel(channelName());
  if (!channel) return;
  const tell = () => channel.postMessage(inkOn(root));
  const tellIfDrawn = () => void (root.querySelector('.ink') && tell());
  root.addEventListener('inkchanged', tell);
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data === HELLO) tellIfDrawn();
  });
  tellIfDrawn();
}

/** Draws on a preview what is drawn on its deck. */
export function followInk(root: ParentNode): void {
  const channel = openChannel(channelName());
  if (!channel) return;
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data !== HELLO) replaceInk(root, data);
  });
  channel.postMessage(HELLO satisfies Said);
}

function channelName(): string {
  return `lectern-ink ${location.pathname}`;
}

const HELLO = 'hello';

type Said = typeof HELLO | Ink;
