import { say } from '../../i18n/say.client.ts';

/** A click on a section's `#` also puts its address on the clipboard, and says so. */
const SHOWN_FOR = 1500;

for (const anchor of document.querySelectorAll<HTMLAnchorElement>('.anchor')) {
  anchor.addEventListener('click', () => {
    // There is no clipboard outside a secure context; the address bar still has the link.
    if (!isSecureContext) return;
    void navigator.clipboard.writeText(anchor.href).then(
      () => sayCopied(anchor),
      () => undefined,
    );
  });
}

function sayCopied(anchor: HTMLAnchorElement): void {
  anchor.dataset['copied'] = say('card.copied');
  setTimeout(() => delete anchor.dataset['copied'], SHOWN_FOR);
}
