import type { Stage } from './stage.ts';

const SCALE = 2.2;

/** Enlarges the slide around the pointer, or goes back. While it is large, moving the pointer moves over it. */
export function toggleZoom({ deck, root, modes, pointer }: Stage): void {
  if (modes.has('zoom')) return modes.leave('zoom');
  const surface = document.createElement('div');
  surface.className = 'zoom-surface';
  document.body.append(surface);
  root.classList.add('zoomed');
  // What the pointer is over stays where it is; so its way across the window is the way across the slide.
  const lookAt = (x: number, y: number) => (root.style.transformOrigin = `${x}px ${y}px`);
  const follow = ({ clientX, clientY }: PointerEvent) => lookAt(clientX, clientY);
  const leave = () => modes.leave('zoom');
  lookAt(pointer.x || innerWidth / 2, pointer.y || innerHeight / 2);
  root.style.transform = `scale(${SCALE})`;
  addEventListener('pointermove', follow);
  surface.addEventListener(
    'click',
    ({ detail, altKey }) => void ((altKey || detail === 2) && leave()),
  );
  deck.on('slidechanged', leave);
  modes.enter('zoom', () => {
    deck.off('slidechanged', leave);
    removeEventListener('pointermove', follow);
    surface.remove();
    root.classList.remove('zoomed');
    root.style.transform = '';
  });
}
