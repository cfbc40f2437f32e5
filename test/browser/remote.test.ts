import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { createRemote, REMOTE_PATH } from '../../src/remote/answer-remote.ts';
import { listDecks } from '../../src/remote/list-decks.ts';
import { servePages } from '../../src/serve/pages-server.ts';
import { findViolations } from '../support/axe.ts';
import { DEMO, it, THEMES } from '../support/browser-test.ts';
import { currentSlide } from '../support/deck.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Serves the demo with a remote control, as `lectern preview --host` does, on this machine alone. */
async function serve(): Promise<{ origin: string; close: () => Promise<void> }> {
  const { decks } = await listDecks(DEMO.folder, '/x/');
  let origins: string[] = [];
  const remote = createRemote({ lang: 'en', decks, origins: () => origins });
  const server = await servePages({ folder: DEMO.folder, base: '/x/', before: remote.answer });
  const { origin } = new URL(server.url);
  origins = [origin];
  return { origin, close: server.close };
}

describe('a phone', () => {
  it('steers a deck, and shows its place, its notes and the time', async ({ openPage }) => {
    const { origin, close } = await serve();
    try {
      const host = await openPage();
      const errors: string[] = [];
      host.on('pageerror', (error) => errors.push(error.message));
      await host.goto(origin + REMOTE_PATH);
      await host.getByRole('link', { name: 'A tour of the tides', exact: true }).click();
      const address = (await host.locator('a.code').getAttribute('href')) ?? '';
      const [deck] = await Promise.all([
        host.context().waitForEvent('page'),
        host.getByRole('link', { name: 'Open the deck' }).click(),
      ]);
      await deck.locator('.reveal.ready').waitFor();
      await host.getByText('Deck connected').waitFor();

      const phone = await openPage(PHONE);
      phone.on('pageerror', (error) => errors.push(error.message));
      await phone.goto(address);
      await phone.getByText('1 of 20').waitFor();
      expect(phone.url()).not.toContain('#');
      expect(await phone.locator('#timer').textContent()).toBe('0:00');
      await phone.getByRole('button', { name: 'Next' }).tap();
      await expect.poll(() => currentSlide(deck)).toBe('why');
      await phone.getByRole('heading', { name: 'Why water moves' }).waitFor();
      await phone.getByText('The moon pulls, the earth turns').waitFor();
      await expect.poll(() => phone.locator('#timer').textContent()).toMatch(/^0:0[1-9]$/);
      // What somebody does at the deck is shown on the phone, too.
      await deck.keyboard.press('ArrowRight');
      await phone.getByText('3 of 20').waitFor();
      await phone.getByRole('button', { name: 'Back' }).tap();
      await expect.poll(() => currentSlide(deck)).toBe('why');
      expect(await phone.getByText('Show private notes').isVisible()).toBe(false);
      await phone.reload();
      await phone.getByText('2 of 20').waitFor();
      expect(errors).toEqual([]);

      const stranger = await openPage(PHONE);
      await stranger.goto(address.replace(/#.*/, '#AAAAAAAAAAAAAAAAAAAAAA'));
      await stranger.getByText('This link is not valid any more.').waitFor();
      await stranger.getByRole('button', { name: 'Next' }).tap();
      expect(await currentSlide(deck)).toBe('why');
    } finally {
      await close();
    }
  });

  it.for(THEMES)(
    'has buttons for a thumb, and nothing axe objects to, %s',
    async (colorScheme, { openPage }) => {
      const { origin, close } = await serve();
      try {
        const host = await openPage({ colorScheme });
        await host.goto(`${origin}${REMOTE_PATH}?deck=/x/talks/tour/slides/`);
        await host.frameLocator('iframe').locator('.reveal.ready').waitFor();
        expect(await findViolations(host)).toEqual([]);
        const phone = await openPage({ ...PHONE, colorScheme });
        await phone.goto((await host.locator('a.code').getAttribute('href')) ?? '');
        await phone.getByText('1 of 20').waitFor();
        expect(await findViolations(phone)).toEqual([]);
        for (const name of ['Back', 'Next']) {
          const box = await phone.getByRole('button', { name }).boundingBox();
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(88);
          expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
        }
      } finally {
        await close();
      }
    },
  );
});

describe('a published site', () => {
  it('has no trace of the remote control', () => {
    const files = readdirSync(DEMO.folder, { recursive: true, encoding: 'utf8' });
    const texts = files.filter((file) => /\.(?:html|js|css|json|xml|txt|md)$/.test(file));
    expect(texts.length).toBeGreaterThan(20);
    expect(
      texts.filter((file) =>
        /_remote|lectern-remote/.test(readFileSync(join(DEMO.folder, file), 'utf8')),
      ),
    ).toEqual([]);
  });
});
