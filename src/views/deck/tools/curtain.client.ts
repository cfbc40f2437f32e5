import { say } from '../../../i18n/say.client.ts';
import type { Stage } from './stage.ts';

/** Draws a black or white curtain before the slide, or lifts it; another colour changes it. */
export function toggleCurtain(stage: Stage, color: Curtain): void {
  drawCurtain(stage, stage.root.dataset['curtain'] === color ? null : color);
}

/** Shows this curtain, or none. The root says which one, and that it changed, for who follows the deck. */
export function drawCurtain({ root, modes }: Stage, color: Curtain | null): void {
  modes.leave('curtain');
  if (color === null) return;
  const before = document.activeElement;
  const curtain = document.createElement('button');
  curtain.type = 'button';
  curtain.className = `curtain curtain-${color}`;
  curtain.setAttribute('aria-label', say('deck.showSlide'));
  curtain.addEventListener('click', () => modes.leave('curtain'));
  document.body.append(curtain);
  curtain.focus();
  announce(color);
  modes.enter('curtain', () => {
    curtain.remove();
    if (before instanceof HTMLElement) before.focus();
    announce(null);
  });

  function announce(shown: Curtain | null): void {
    if (shown === null) delete root.dataset['curtain'];
    else root.dataset['curtain'] = shown;
    root.dispatchEvent(new Event('curtainchanged'));
  }
}

export type Curtain = 'black' | 'white';
