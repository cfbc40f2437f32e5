import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servePages, type PagesServer } from '../../src/serve/pages-server.ts';
import { DEMO } from '../support/browser-test.ts';
import {
  FIREFOX,
  startFirefox,
  startWebKit,
  WEBKIT,
  type OtherBrowser,
} from '../support/other-engines.ts';

const ENGINES = [
  {
    name: 'Firefox',
    missing: FIREFOX === null ? 'install firefox-esr' : null,
    start: () => startFirefox(FIREFOX ?? ''),
  },
  {
    name: 'WebKit',
    missing: WEBKIT === null ? 'install webkit2gtk-driver and xvfb' : null,
    start: () => startWebKit(WEBKIT ?? { driver: '', browser: '' }),
  },
] as const;

for (const { name, missing, start } of ENGINES) {
  describe.skipIf(missing !== null)(missing === null ? name : `${name}: ${missing}`, () => {
    let browser: OtherBrowser;
    let server: PagesServer;
    let tour: string;

    beforeAll(async () => {
      server = await servePages({ folder: DEMO.folder, base: '/x/' });
      tour = `${server.url}talks/tour/`;
      browser = await start();
    });

    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    /** What an expression comes to, as soon as it is what is expected. */
    const expectSoon = (expression: string) =>
      expect.poll(() => browser.read(expression), { timeout: 20_000 });
    const openDeck = async (id: string) => {
      await browser.open('about:blank');
      await browser.open(`${tour}slides/#/${id}`);
      await expectSoon('document.querySelector(".reveal.ready") !== null').toBe(true);
    };
    const slide = 'document.querySelector("section.slide.present")?.id';

    it('shows a page, and a card for each link that is pointed at', async () => {
      await browser.open(tour);
      expect(await browser.read('document.querySelector("h1").textContent.trim()')).toBe(
        'A tour of the tides',
      );
      for (const index of [0, 1]) {
        const link = `document.querySelectorAll("article a.ref-term, article a.ref-system")[${index}]`;
        const spot = await browser.read(
          `(${link}.scrollIntoView({ block: "center" }), (({ x, y, width, height }) => [x + width / 2, y + height / 2])(${link}.getClientRects()[0]))`,
        );
        const [x = 0, y = 0] = (spot as number[]).map(Math.round);
        await browser.point(x, y);
        await expectSoon(`${link}.getAttribute("aria-describedby")`).toBe('card');
      }
    });

    it('goes through a deck with its keys, in the order of its steps', async () => {
      await openDeck('line');
      await browser.press('ArrowRight', 'ArrowRight');
      expect(await browser.read(slide)).toBe('rules');
      expect(
        await browser.read('document.querySelectorAll("#rules .fragment.visible").length'),
      ).toBe(1);
      await browser.press('ArrowLeft');
      expect(
        await browser.read('document.querySelectorAll("#rules .fragment.visible").length'),
      ).toBe(0);
    });

    it('finds a slide, and the first Escape closes the search and gives the keys back', async () => {
      await openDeck('why');
      await browser.press('/');
      await expectSoon('document.querySelectorAll("dialog[open] input[type=search]").length').toBe(
        1,
      );
      await browser.press('t', 'i', 'd', 'e');
      await expectSoon('document.querySelectorAll(".hit").length > 0').toBe(true);
      await browser.press('Escape');
      expect(await browser.read('document.querySelectorAll("dialog[open]").length')).toBe(0);
      await browser.press('ArrowRight');
      expect(await browser.read(slide)).toBe('shape');
    });

    it('shows what comes next in the presenter view, joins a deck, and leads it', async () => {
      await browser.open(`${tour}presenter/#/why`);
      await expectSoon('document.querySelector("#now-count").textContent').toBe('2 of 20');
      expect(await browser.read('document.querySelector("#notes").textContent')).toContain(
        'The moon pulls',
      );
      // A deck in a frame of its own is a window like any other to the channel between them.
      await browser.read(
        `(() => { const frame = document.createElement("iframe"); frame.id = "stage"; frame.src = ${JSON.stringify(`${tour}slides/`)}; document.body.append(frame); })()`,
      );
      await expectSoon('document.querySelector("#deck-state").textContent').toBe('Deck connected');
      // The view has gone to where the deck began.
      await expectSoon('document.querySelector("#now-count").textContent').toBe('1 of 20');
      await browser.read('document.querySelector("#next").click()');
      await expectSoon(
        'document.querySelector("#stage").contentDocument.querySelector("section.slide.present")?.id',
      ).toBe('why');
    });

    it('shows a deck without a network that it has opened once', async () => {
      await openDeck('why');
      await expectSoon('document.querySelector("[data-offline]").dataset.offline').toBe('ready');
      await server.close();
      await openDeck('shape');
      expect(await browser.read(slide)).toBe('shape');
    });
  });
}
