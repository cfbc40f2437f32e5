import { say } from '../../../i18n/say.client.ts';
import { addStroke, removeStrokes, saveInk, type InkColor } from './ink.ts';
import type { Stage } from './stage.ts';
import { strokePath, type Point } from './stroke-path.ts';

const COLORS = [
  { color: 'signal', name: 'deck.orangePen' },
  { color: 'accent', name: 'deck.greenPen' },
  { color: 'mark', name: 'deck.highlighter' },
] as const satisfies readonly { readonly color: InkColor; readonly name: string }[];

/** Takes up the pen, or puts it away. What was drawn stays on its slide. */
export function togglePen(stage: Stage): void {
  const { modes } = stage;
  if (modes.has('pen')) return modes.leave('pen');
  const surface = document.createElement('div');
  surface.className = 'pen-surface';
  const pen = { color: 'signal' as InkColor };
  const bar = createBar(stage, pen);
  document.body.append(surface, bar);
  surface.addEventListener('pointerdown', (event) => {
    if (event.isPrimary && event.button === 0) drawStroke(stage, surface, event, pen.color);
  });
  const takeBack = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    takeBackStroke(stage);
  };
  document.addEventListener('keydown', takeBack);
  modes.enter('pen', () => {
    document.removeEventListener('keydown', takeBack);
    surface.remove();
    bar.remove();
  });
}

/** Takes back the last stroke on the slide that is shown. */
export function takeBackStroke({ deck, root }: Stage): void {
  removeStrokes(deck.getCurrentSlide(), 'last');
  saveInk(root);
}

/** Takes every stroke off the slide that is shown. */
export function wipeSlide({ deck, root }: Stage): void {
  removeStrokes(deck.getCurrentSlide(), 'all');
  saveInk(root);
}

/** Follows the pen from where it touched the slide until it is lifted. */
function drawStroke(
  { deck, root }: Stage,
  surface: HTMLElement,
  start: PointerEvent,
  color: InkColor,
): void {
  const slide = deck.getCurrentSlide();
  const stroke = addStroke(slide, color);
  const points = [placeOn(slide, start)];
  const draw = () => stroke.setAttribute('d', strokePath(points));
  draw();
  surface.setPointerCapture(start.pointerId);
  const lifted = new AbortController();
  const { signal } = lifted;
  surface.addEventListener(
    'pointermove',
    (event) => {
      // Safari before 18.2 has none of these on a page without https.
      const passed = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
      for (const each of passed.length > 0 ? passed : [event]) points.push(placeOn(slide, each));
      draw();
    },
    { signal },
  );
  const lift = () => {
    lifted.abort();
    saveInk(root);
  };
  surface.addEventListener('pointerup', lift, { signal });
  surface.addEventListener('pointercancel', lift, { signal });
}

/** A place of the window in pixels of the slide, which may be scaled and scrolled. */
function placeOn(slide: HTMLElement, { clientX, clientY }: PointerEvent): Point {
  const box = slide.getBoundingClientRect();
  const scale = box.width / slide.offsetWidth;
  return {
    x: (clientX - box.left) / scale + slide.scrollLeft,
    y: (clientY - box.top) / scale + slide.scrollTop,
  };
}

function createBar(stage: Stage, pen: { color: InkColor }): HTMLElement {
  const frame = document.createElement('section');
  frame.setAttribute('aria-label', say('deck.drawing'));
  const bar = document.createElement('div');
  bar.className = 'tool-bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', say('deck.pen'));
  frame.append(bar);
  const colors = COLORS.map(({ color, name }) => {
    const choice = button(say(name), () => {
      pen.color = color;
      for (const each of colors) each.setAttribute('aria-pressed', String(each === choice));
    });
    choice.textContent = '';
    choice.setAttribute('aria-label', say(name));
    choice.setAttribute('aria-pressed', String(color === pen.color));
    choice.className = `swatch swatch-${color}`;
    return choice;
  });
  bar.append(
    ...colors,
    button(say('deck.undo'), () => takeBackStroke(stage)),
    button(say('deck.clear'), () => wipeSlide(stage)),
    button(say('deck.done'), () => stage.modes.leave('pen')),
  );
  return frame;
}

function button(name: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = name;
  element.addEventListener('click', act);
  return element;
}
