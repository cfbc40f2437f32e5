import type { OfflineAnswer } from './manifest.ts';

/** Says that a newer version of the site is here; it is shown when the reader wants it, and only in one window. */
export function showOffer(takeOver: () => Promise<OfflineAnswer>): void {
  if (document.querySelector('.new-version')) return;
  const offer = document.createElement('aside');
  offer.className = 'new-version';
  offer.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = 'A newer version is ready.';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Show it';
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    void takeOver().then(({ type }) => {
      if (type !== 'others-open') return;
      text.textContent = 'Close the other windows of this site first, then try again.';
    });
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Later';
  close.addEventListener('click', () => offer.remove());
  offer.append(text, button, close);
  document.body.append(offer);
}
