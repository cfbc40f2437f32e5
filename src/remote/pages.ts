import encodeQR from 'qr';
import { directionOf } from '../i18n/languages.ts';
import { speak, type Speaker } from '../i18n/speak.ts';
import { escapeHtml } from '../lib/html.ts';
import { runHost } from './host-script.ts';
import { runPhone } from './phone-script.ts';

/** What the remote control knows of the site it is for. */
export interface RemoteSite {
  readonly lang: string;
  readonly decks: readonly RemoteDeck[];
  /** Addresses of this machine that a phone can reach, such as `http://192.168.0.7:4173`. */
  readonly origins: () => readonly string[];
}

/** A deck by its path and its title as HTML. */
export interface RemoteDeck {
  readonly path: string;
  readonly title: string;
}

/** The page on the speaker's machine: which deck to steer, then the code to scan and the slide that is shown. */
export function hostPage(site: RemoteSite, tokens: Tokens, { searchParams }: URL): string {
  const { say } = speak(site.lang);
  const deck = site.decks.find(({ path }) => path === searchParams.get('deck'));
  if (!deck) {
    const links = site.decks.map(
      ({ path, title }) => `<li><a href="?deck=${encodeURIComponent(path)}">${title}</a></li>`,
    );
    return page(
      site,
      `<main><h1>${say('remote.title')}</h1><ul class="decks">${links.join('')}</ul></main>`,
    );
  }
  const origins = site.origins();
  const origin = origins[Number(searchParams.get('address') ?? 0)] ?? origins[0];
  const address = `${origin ?? ''}/_remote/phone/#${tokens.phone}`;
  const others = origins.map((each, at) =>
    each === origin
      ? `<strong>${escapeHtml(each)}</strong>`
      : `<a href="?deck=${encodeURIComponent(deck.path)}&address=${at}">${escapeHtml(each)}</a>`,
  );
  const code = origin === undefined ? '' : encodeQR(address, 'svg', { ecc: 'medium', border: 2 });
  return page(
    site,
    `<main><h1>${deck.title}</h1>
<div class="host" data-deck="${escapeHtml(deck.path)}" data-token="${tokens.host}">
  <section>
    <a class="code" href="${escapeHtml(address)}" target="_blank" aria-label="${say('remote.title')}">${code}</a>
    <p>${say('remote.scan')}</p>
    <p class="soft">${others.join(' · ')}</p>
    <p class="soft">${say('remote.http')}</p>
  </section>
  <section>
    <p id="deck-state" role="status" data-yes="${escapeHtml(say('presenter.connected'))}" data-no="${escapeHtml(say('presenter.noDeck'))}"></p>
    <p><a class="button" href="${escapeHtml(deck.path)}" target="lectern-deck">${say('room.openDeck')}</a></p>
    <iframe title="${escapeHtml(say('room.shownSlide'))}" src="${escapeHtml(deck.path)}?preview" tabindex="-1" inert></iframe>
  </section>
</div></main>
<script src="/_remote/host.js" defer></script>`,
  );
}

/** The page for phones. It holds no secret: the code has the token behind its `#`, which no request carries. */
export function phonePage(site: RemoteSite): string {
  const speaker = speak(site.lang);
  const { say } = speaker;
  return page(
    site,
    `<main class="phone" ${placeWords(speaker)} data-lost="${escapeHtml(say('remote.lost'))}" data-invalid="${escapeHtml(say('remote.invalid'))}">
  <header><p id="place" role="status"></p><p id="timer" role="timer">0:00</p></header>
  <h1 id="title" dir="auto"></h1>
  <p id="trouble" role="alert" hidden></p>
  <div id="notes" dir="auto" tabindex="0"></div>
  <label id="private" hidden><input type="checkbox"> ${say('remote.private')}</label>
  <p class="soft">${say('remote.http')}</p>
  <nav><button type="button" id="back">${say('room.back')}</button><button type="button" id="next">${say('presenter.next')}</button></nav>
</main>
<script src="/_remote/phone.js" defer></script>`,
  );
}

/** A script that is one function of ours, which needs nothing around it. */
export function scriptOf(name: 'host.js' | 'phone.js'): string {
  return `(${String(name === 'host.js' ? runHost : runPhone)})();`;
}

function placeWords({ say }: Speaker): string {
  // The script fills these in, so that a phone needs no table of words.
  const place = say('presenter.place', { number: '{number}', count: '{count}' });
  const words = {
    place,
    step: say('presenter.step', { place, step: '{step}', steps: '{steps}' }),
    before: say('presenter.beforeStep', { place, steps: '{steps}' }),
  };
  return Object.entries(words)
    .map(([key, text]) => `data-${key}="${escapeHtml(text)}"`)
    .join(' ');
}

function page({ lang }: RemoteSite, body: string): string {
  const { say } = speak(lang);
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${say('remote.title')}</title>
<link rel="stylesheet" href="/_remote/remote.css">
</head>
<body>
${body}
</body>
</html>
`;
}

interface Tokens {
  readonly host: string;
  readonly phone: string;
}

/** Made to be pressed without a look, in a dark room. */
export const STYLES = `
:root { color-scheme: light dark; --paper: #fdfdfb; --raised: #e9eeea; --ink: #14211c; --soft: #4a5851; --accent: #0a6248; --on-accent: #fff; --signal: #a3380b; }
@media (prefers-color-scheme: dark) { :root { --paper: #101815; --raised: #24312b; --ink: #edf2ec; --soft: #aab8af; --accent: #7ed8b2; --on-accent: #101815; --signal: #ffb169; } }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.45 'Helvetica Neue', Arial, sans-serif; }
body { padding: 1.5rem; }
h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.2; }
p { margin: 0 0 0.75rem; }
a { color: var(--accent); }
.soft { color: var(--soft); font-size: 0.875rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.decks { padding-inline-start: 1.2em; }
.decks li { margin-block: 0.75rem; }
.host { display: grid; grid-template-columns: minmax(16rem, 22rem) minmax(0, 1fr); gap: 2.5rem; max-width: 72rem; }
.code svg { display: block; width: 100%; margin-bottom: 1rem; background: #fff; }
.host iframe { width: 100%; aspect-ratio: 16 / 9; border: 1px solid var(--soft); }
.button, button { display: inline-flex; align-items: center; justify-content: center; min-height: 44px; padding: 0 1rem; border: 0; border-radius: 8px; background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
.phone { display: flex; flex-direction: column; height: 100dvh; margin: -1.5rem; padding: 1rem 1rem calc(1rem + env(safe-area-inset-bottom)); touch-action: manipulation; }
.phone header { display: flex; justify-content: space-between; align-items: baseline; color: var(--soft); font-variant-numeric: tabular-nums; }
.phone header p { margin: 0; }
#timer { color: var(--ink); font-size: 1.75rem; font-weight: 600; }
.phone h1 { margin: 0.25rem 0 0.5rem; }
#trouble { padding: 0.6rem 0.8rem; border-inline-start: 4px solid var(--signal); background: var(--raised); }
#notes { flex: 1; min-height: 4rem; overflow-y: auto; font-size: 1.1875rem; }
#notes .private { padding-inline-start: 0.7rem; border-inline-start: 4px solid var(--signal); }
#private { display: flex; gap: 0.6rem; align-items: center; min-height: 44px; }
#private input { width: 22px; height: 22px; accent-color: var(--accent); }
[hidden] { display: none !important; }
.phone nav { display: grid; grid-template-columns: 1fr 2fr; gap: 0.75rem; }
.phone nav button { min-height: min(9rem, 24dvh); font-size: 1.5rem; }
.phone #back { background: var(--raised); color: var(--ink); }
@media (max-width: 50rem) { .host { grid-template-columns: 1fr; } }
@media (orientation: landscape) and (max-height: 30rem) { .phone nav button { min-height: 28dvh; } }
`;
