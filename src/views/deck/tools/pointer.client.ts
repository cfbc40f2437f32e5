import type { Stage } from './stage.ts';

/** Takes up or puts away a dot of light that follows the mouse or a finger. */
export function togglePointer({ modes, pointer }: Stage): void {
  if (modes.has('pointer')) return modes.leave('pointer');
  const surface = document.createElement('div');
  surface.className = 'pointer-surface';
  const dot = document.createElement('div');
  dot.className = 'pointer-dot';
  surface.append(dot);
  document.body.append(surface);
  moveTo(pointer.x || innerWidth / 2, pointer.y || innerHeight / 2);
  surface.addEventListener('pointermove', ({ clientX, clientY }) => moveTo(clientX, clientY));
  surface.addEventListener('pointerdown', ({ clientX, clientY }) => moveTo(clientX, clientY));
  modes.enter('pointer', () => surface.remove());

  function moveTo(x: number, y: number): void {
    dot.style.translate = `${x}px ${y}px`;
  }
}
