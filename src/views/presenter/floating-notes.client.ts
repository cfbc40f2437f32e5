import { element } from './elements.ts';

/**
 * Lets the notes stand in a small window that stays above all others, where the browser has such windows. They come back when it is
 * closed.
 */
export function startFloatingNotes(): void {
  const { documentPictureInPicture: windows } = globalThis as {
    documentPictureInPicture?: SmallWindows;
  };
  if (!windows) return;
  const button = element('notes-float', 'button');
  const part = element('notes-part');
  const place = document.createComment('notes');
  button.hidden = false;
  button.addEventListener('click', () => {
    if (windows.window) windows.window.close();
    else void float(windows);
  });

  async function float(from: SmallWindows): Promise<void> {
    const small = await from.requestWindow({ width: 420, height: 520 });
    const { documentElement: root } = small.document;
    for (const { name, value } of document.documentElement.attributes)
      root.setAttribute(name, value);
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style'))
      small.document.head.append(small.document.importNode(sheet, true));
    small.document.title = document.title;
    small.document.body.className = 'floating';
    part.replaceWith(place);
    small.document.body.append(part);
    small.document.addEventListener('keydown', passOn);
    small.addEventListener('pagehide', () => place.replaceWith(part), { once: true });
  }
}

/** The keys of the view work in the small window too. */
function passOn(event: KeyboardEvent): void {
  const same = new KeyboardEvent('keydown', { ...keysOf(event), bubbles: true, cancelable: true });
  if (!document.body.dispatchEvent(same)) event.preventDefault();
}

function keysOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): KeyboardEventInit {
  return { key, shiftKey, ctrlKey, metaKey, altKey };
}

/** TypeScript does not know of these windows yet. */
interface SmallWindows {
  readonly window: Window | null;
  readonly requestWindow: (size: {
    readonly width: number;
    readonly height: number;
  }) => Promise<Window>;
}
