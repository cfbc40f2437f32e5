import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DEMO, it } from '../support/browser-test.ts';
import { currentSlide, openDeck } from '../support/deck.ts';
import { countWakeLocks } from '../support/wake-lock.ts';

// What other browsers lack or refuse, taken from this one.
const TOUR = `${DEMO.url}talks/tour/`;
const DECK = `${TOUR}slides/`;

describe('a browser that blocks site data', () => {
  it('shows a deck with all its tools, and the presenter view says what is blocked', async ({
    page,
  }) => {
    const errors: string[] = [];
    page.context().on('weberror', (error) => errors.push(error.error().message));
    await page.context().addInitScript(() => {
      const refuse = function () {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      Object.assign(globalThis, { BroadcastChannel: refuse });
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, { get: refuse });
    });
    await openDeck(page, DECK);
    await page.getByRole('button', { name: 'Tools' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('p');
    await page.getByRole('toolbar', { name: 'Pen' }).waitFor();
    expect(await currentSlide(page)).toBe('why');
    await page.goto(`${TOUR}presenter/`);
    await page.getByText('This browser blocks site data').waitFor();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText('2 of 20').waitFor();
    expect(errors).toEqual([]);
  });

  it('is not told that the network is to blame', async ({ openPage }) => {
    const page = await openPage({ serviceWorkers: 'allow' });
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () =>
        Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    });
    await openDeck(page, DECK);
    const sign = page.locator('[data-offline="failed"]');
    await sign.waitFor();
    expect(await sign.getAttribute('title')).toBe(
      'The settings of this browser block data of this site.',
    );
  });
});

describe('a screen that may be kept awake only after a press', () => {
  it('is asked for again at the next press', async ({ page }) => {
    await page.addInitScript(countWakeLocks);
    await page.addInitScript(() => {
      const { wakeLock } = navigator;
      const grant = wakeLock.request.bind(wakeLock);
      let isPressed = false;
      addEventListener('keydown', () => (isPressed = true), true);
      wakeLock.request = () =>
        isPressed ? grant() : Promise.reject(new DOMException('Not allowed.', 'NotAllowedError'));
    });
    const held = () =>
      page.evaluate(() => (globalThis as unknown as { held: { count: number } }).held.count);
    await page.goto(`${TOUR}presenter/`);
    await page.getByText('1 of 20').waitFor();
    expect(await held()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await expect.poll(held).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.getByText('3 of 20').waitFor();
    expect(await held()).toBe(1);
  });
});

describe('the box that goes to a slide', () => {
  it('shows its best match below the field, at first and whatever is typed', async ({
    openPage,
  }) => {
    const page = await openPage({ viewport: { width: 1280, height: 500 } });
    await openDeck(page, `${DECK}#/end`);
    await page.keyboard.press('g');
    for (const typed of ['', 'a', 'e', 'the']) {
      await page.getByRole('combobox').fill(typed);
      expect(await distanceBelowField(page)).toBeGreaterThanOrEqual(0);
    }
    for (let press = 0; press < 9; press += 1) await page.keyboard.press('ArrowDown');
    for (let press = 0; press < 9; press += 1) {
      await page.keyboard.press('ArrowUp');
      expect(await distanceBelowField(page)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('cards of links', () => {
  it('come one after another with the mouse, each time', async ({ page }) => {
    await page.goto(TOUR);
    const links = page.locator('article a.ref-term, article a.ref-system, article .cite a');
    const count = await links.count();
    expect(count).toBeGreaterThan(2);
    for (let round = 0; round < 2; round += 1) {
      for (const index of [0, 1, 2]) {
        await links.nth(index).hover();
        await expect.poll(() => links.nth(index).getAttribute('aria-describedby')).toBe('card');
      }
    }
  });

  it('come one after another with Tab', async ({ page }) => {
    await page.goto(TOUR);
    const links = page.locator('article a.ref:not(.ref-moment), article .cite a');
    await links.first().focus();
    await page.keyboard.press('Shift+Tab');
    for (let press = 0, seen = 0; seen < 3 && press < 30; press += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':is(a.ref, .cite a):focus');
      if ((await focused.count()) === 0) continue;
      await expect.poll(() => focused.getAttribute('aria-describedby')).toBe('card');
      seen += 1;
    }
  });

  it('leave the tooltip until they are shown', async ({ page }) => {
    await page.goto(TOUR);
    const link = page.locator('article a.ref-term[title]').first();
    const title = await link.getAttribute('title');
    await page.route('**/cards/*.json', (route) => route.abort());
    await link.hover();
    await page.waitForTimeout(400);
    expect(await link.getAttribute('title')).toBe(title);
  });
});

describe('a deck that comes back from the memory of a browser', () => {
  it('asks what is shown now', async ({ page }) => {
    await page.context().addInitScript(() => {
      class Drowsy extends BroadcastChannel {
        override addEventListener(type: string, heard: unknown): void {
          super.addEventListener(type, (event: Event) => {
            if (!(globalThis as { isAsleep?: boolean }).isAsleep)
              (heard as (event: Event) => void)(event);
          });
        }
      }
      globalThis.BroadcastChannel = Drowsy;
    });
    await openDeck(page, DECK);
    const presenter = await page.context().newPage();
    await presenter.goto(`${TOUR}presenter/`);
    await presenter.getByText('Deck connected').waitFor();
    await page.evaluate(() => {
      (globalThis as { isAsleep?: boolean }).isAsleep = true;
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    });
    await presenter.keyboard.press('ArrowRight');
    await presenter.getByText('2 of 20').waitFor();
    expect(await currentSlide(page)).toBe('open');
    await page.evaluate(() => {
      (globalThis as { isAsleep?: boolean }).isAsleep = false;
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await expect.poll(() => currentSlide(page), { timeout: 1500 }).toBe('why');
  });
});

describe('a pen without coalesced events', () => {
  it('draws a line, and not a dot', async ({ page }) => {
    await page.addInitScript(() => {
      delete (PointerEvent.prototype as { getCoalescedEvents?: unknown }).getCoalescedEvents;
    });
    await openDeck(page, DECK);
    await page.keyboard.press('p');
    await page.getByRole('toolbar', { name: 'Pen' }).waitFor();
    await page.mouse.move(200, 300);
    await page.mouse.down();
    await page.mouse.move(500, 320, { steps: 6 });
    await page.mouse.up();
    const width = await page
      .locator('.stroke')
      .evaluate((stroke) => (stroke as SVGPathElement).getBBox().width);
    expect(width).toBeGreaterThan(200);
  });
});

describe('a phone without full screen', () => {
  it('is not offered it', async ({ page }) => {
    await openDeck(page, DECK);
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Full screen').waitFor();
    await page.addInitScript(() => {
      delete (Element.prototype as { requestFullscreen?: unknown }).requestFullscreen;
    });
    await page.reload();
    await page.locator('.reveal.ready').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Black screen').waitFor();
    expect(await page.getByRole('dialog').getByText('Full screen').count()).toBe(0);
  });
});

describe('a browser that forgets after a week', () => {
  it('is asked once to keep a deck for longer', async ({ openPage }) => {
    const page = await openPage({ serviceWorkers: 'allow' });
    await page.addInitScript(() => {
      const asked = Number(localStorage.getItem('asked-to-keep') ?? 0);
      navigator.storage.persisted = () => Promise.resolve(false);
      navigator.storage.persist = () => {
        localStorage.setItem('asked-to-keep', String(asked + 1));
        return Promise.resolve(false);
      };
    });
    const asked = () => page.evaluate(() => localStorage.getItem('asked-to-keep'));
    await openDeck(page, DECK);
    await expect.poll(asked).toBe('1');
    await page.reload();
    await page.locator('[data-offline="ready"]').waitFor();
    expect(await asked()).toBe('1');
  });
});

/** How far the marked option starts below the field that lies over the list; negative behind it. */
function distanceBelowField(page: Page): Promise<number> {
  return page.evaluate(() => {
    const field = document.querySelector('.sheet-input')?.getBoundingClientRect();
    const option = document.querySelector('[aria-selected="true"]')?.getBoundingClientRect();
    return Math.round((option?.top ?? 0) - (field?.bottom ?? Infinity));
  });
}
