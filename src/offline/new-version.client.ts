import { say } from '../i18n/say.client.ts';
import type { OfflineAnswer } from './manifest.ts';

/** Says that a newer version of the site is here; it is shown when the reader wants it, and only in one window. */
export function showOffer(takeOver: () => Promise<OfflineAnswer>): void {
  if (document.querySelector('.new-version')) return;
  const offer = document.createElement('aside');
  offer.className = 'new-version';
  offer.setAttribute('role', 'status');
  const text = document.createElement('span');
  text.textContent = say('update.ready');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('update.reload');
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    void takeOver().then(({ type }) => {
      if (type !== 'others-open') return;
      text.textContent = say('update.others');
    });
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = say('update.later');
  close.addEventListener('click', () => offer.remove());
  offer.append(text, button, close);
  document.body.append(offer);
}
