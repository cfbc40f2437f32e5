import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { DEMO, it, THEMES } from '../support/browser-test.ts';
import { CURRENT_SLIDE, currentSlide, openDeck } from '../support/deck.ts';
import { countWakeLocks } from '../support/wake-lock.ts';

const TOUR = `${DEMO.url}talks/tour/`;
const ANNEX = `${DEMO.url}talks/annex/`;

describe('the presenter view', () => {
  it('opens with S at the slide that is shown, and follows the deck through slides and steps', async ({
    page,
  }) => {
    await openDeck(page, `${TOUR}slides/#/line`);
    const [presenter] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('s'),
    ]);
    await presenter.getByText('Deck connected').waitFor();
    await expectPlace(presenter, 'line', 0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectPlace(presenter, 'rules', 1);
    await presenter.getByText('5 of 20, step 1 of 3').waitFor();
    await presenter.getByText('Rules are easier one at a time.').waitFor();
  });

  it('is offered as a link where windows are not let open', async ({ page }) => {
    await page.addInitScript(() => Object.assign(globalThis, { open: () => null }));
    await openDeck(page, `${TOUR}slides/`);
    await page.keyboard.press('s');
    const link = page.getByRole('link', { name: 'Open the presenter view' });
    const [presenter] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await presenter.getByText('Deck connected').waitFor();
  });

  it('leads the deck: buttons, keys, the list, the curtains', async ({ page }) => {
    const presenter = await openBoth(page, TOUR);
    await presenter.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => currentSlide(page)).toBe('why');
    await presenter.keyboard.press('PageDown');
    await expect.poll(() => currentSlide(page)).toBe('shape');
    await presenter.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => currentSlide(page)).toBe('why');
    await presenter.getByRole('button', { name: /Three rules/ }).click();
    await expect.poll(() => currentSlide(page)).toBe('rules');
    await presenter.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => stepsOf(page)).toBe(1);
    const curtain = page.getByRole('button', { name: 'Show the slide again' });
    await presenter.getByRole('button', { name: 'Black' }).click();
    await curtain.waitFor();
    await presenter.getByText('The stage is black').waitFor();
    await curtain.click();
    await presenter.getByText('The stage is black').waitFor({ state: 'hidden' });
    expect(await currentSlide(page)).toBe('rules');
  });

  it('keeps up with keys that are pressed faster than frames are drawn', async ({ page }) => {
    const presenter = await openBoth(page, TOUR);
    for (let press = 0; press < 9; press += 1) await presenter.keyboard.press('ArrowRight');
    await expectPlace(presenter, 'code', 1);
    await expect.poll(() => currentSlide(page)).toBe('code');
    await expect.poll(() => stepsOf(page)).toBe(1);
  });

  it('shows what the next press brings, or the next slide', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/#/line`);
    const presenter = await openBeside(page, TOUR);
    await expectNext(presenter, 'rules', 0);
    await page.keyboard.press('ArrowRight');
    await expectNext(presenter, 'rules', 1);
    await presenter.getByText('Next slide', { exact: true }).click();
    await expectNext(presenter, 'code', 0);
    await presenter.keyboard.press('End');
    await presenter.getByText('The end of the talk').waitFor();
  });

  it('belongs to the variant it is opened from', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/short/`);
    const [presenter] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('s'),
    ]);
    await presenter.getByText('Deck connected').waitFor();
    await presenter.getByText(/^1 of [3-9]$/).waitFor();
    expect(await presenter.getByText('of 5:00').count()).toBe(1);
    await presenter.keyboard.press('End');
    await expect.poll(() => currentSlide(page)).toBe('end');
  });

  it('has the shape of the stage', async ({ openPage }) => {
    const page = await openPage({ viewport: { width: 1024, height: 768 } });
    const presenter = await openBoth(page, TOUR);
    const shape = async () => {
      const box = await presenter.locator('#frame-now').boundingBox();
      return Math.round(((box?.height ?? 0) / (box?.width ?? 1)) * 100) / 100;
    };
    await expect.poll(shape).toBeCloseTo(0.75, 1);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(shape).toBeCloseTo(0.56, 1);
  });

  it('shows in both pictures what the pen draws, takes back, and drew before either was loaded again', async ({
    page,
  }) => {
    const presenter = await openBoth(page, TOUR);
    await page.keyboard.press('ArrowRight');
    await expectPlace(presenter, 'why', 0);
    await page.keyboard.press('p');
    await page.getByRole('toolbar', { name: 'Pen' }).waitFor();
    for (const y of [200, 400]) {
      await page.mouse.move(300, y);
      await page.mouse.down();
      await page.mouse.move(600, y + 20, { steps: 4 });
      await page.mouse.up();
    }
    const strokes = (frame: string) =>
      presenter.frameLocator(`#frame-${frame}`).locator('#why .stroke').count();
    await expect.poll(() => strokes('now')).toBe(2);
    expect(await strokes('next')).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => strokes('now')).toBe(1);
    const [drawn, shown] = await Promise.all(
      [page, presenter.frameLocator('#frame-now')].map((view) =>
        view.locator('#why .stroke').getAttribute('d'),
      ),
    );
    expect(shown).toBe(drawn);
    await presenter.reload();
    await presenter.getByText('Deck connected').waitFor();
    await expect.poll(() => strokes('now')).toBe(1);
    await page.reload();
    await page.locator('.reveal.ready').waitFor();
    await page.keyboard.press('c');
    await expect.poll(() => strokes('now')).toBe(0);
  });

  it('finds a slide by words, and goes to the first with Enter', async ({ page }) => {
    const presenter = await openBoth(page, TOUR);
    const filter = presenter.getByRole('searchbox');
    await filter.fill('zebra');
    await presenter.getByText('No slide has that number, id or those words.').waitFor();
    await filter.fill('numb');
    expect(await presenter.locator('#slides li:visible').allTextContents()).toEqual([
      expect.stringContaining('Numbers') as string,
    ]);
    await filter.press('Enter');
    await expect.poll(() => currentSlide(page)).toBe('numbers');
    expect(await presenter.locator('#slides li:visible').count()).toBe(20);
  });

  it('shows private notes of a deck that has them, in a size one can choose', async ({ page }) => {
    await page.context().route(/\/slides\//, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const note = '<aside class="notes private-notes"><p>Breathe.</p></aside></section>';
      await route.fulfill({ response, body: text.replace('</section>', note) });
    });
    const presenter = await openBoth(page, TOUR);
    const note = presenter.getByRole('region', { name: 'Notes' }).getByText('Breathe.');
    await note.waitFor();
    const size = () => note.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
    const before = await size();
    await presenter.getByRole('button', { name: 'Larger notes' }).click();
    expect(await size()).toBeGreaterThan(before);
    await presenter.reload();
    await note.waitFor();
    expect(await size()).toBeGreaterThan(before);
  });
});

describe('deck and presenter view find each other', () => {
  it('when either is loaded again', async ({ page }) => {
    await openDeck(page, `${TOUR}slides/#/line`);
    const presenter = await openBeside(page, TOUR);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expectPlace(presenter, 'rules', 1);
    await page.reload();
    await page.locator('.reveal.ready').waitFor();
    await expect.poll(() => stepsOf(page)).toBe(1);
    await presenter.reload();
    await presenter.getByText('Deck connected').waitFor();
    await expectPlace(presenter, 'rules', 1);
    await page.keyboard.press('ArrowRight');
    await expectPlace(presenter, 'rules', 2);
    await presenter.keyboard.press('ArrowRight');
    await expect.poll(() => stepsOf(page)).toBe(3);
  });

  it('when the deck is gone and another is opened, at the slide the speaker has gone on to', async ({
    page,
  }) => {
    const presenter = await openBoth(page, TOUR);
    const context = page.context();
    await page.close();
    await presenter.getByText('No deck is open').waitFor();
    await presenter.getByRole('button', { name: /Three rules/ }).click();
    await expectPlace(presenter, 'rules', 0);
    await presenter.keyboard.press('ArrowRight');
    await expectPlace(presenter, 'rules', 1);
    const [deck] = await Promise.all([
      context.waitForEvent('page'),
      presenter.getByRole('link', { name: 'Open the deck' }).click(),
    ]);
    await deck.locator('.reveal.ready').waitFor();
    await expect.poll(() => currentSlide(deck)).toBe('rules');
    await expect.poll(() => stepsOf(deck)).toBe(1);
    await presenter.getByText('Deck connected').waitFor();
  });

  it('when the presenter view is gone and another is opened, with the clock that was running', async ({
    page,
  }) => {
    const first = await openBoth(page, TOUR);
    await first.clock.install();
    await first.getByRole('button', { name: 'Start' }).click();
    await first.clock.runFor(5000);
    await page.keyboard.press('ArrowRight');
    await expectPlace(first, 'why', 0);
    await first.close();
    await page.keyboard.press('ArrowRight');
    const second = await openBeside(page, TOUR);
    await expectPlace(second, 'shape', 0);
    await second.getByRole('button', { name: 'Pause' }).waitFor();
    await second.keyboard.press('ArrowRight');
    await expect.poll(() => currentSlide(page)).toBe('line');
  });

  it('when either crashes, at the same slide and step and with the clock still running', async ({
    page,
  }) => {
    const presenter = await openBoth(page, TOUR);
    await presenter.getByRole('button', { name: /Three rules/ }).click();
    await presenter.getByRole('button', { name: 'Start' }).click();
    await presenter.keyboard.press('ArrowRight');
    await expect.poll(() => stepsOf(page)).toBe(1);
    await crash(page);
    // Nobody says goodbye in a crash, so it shows by silence.
    await presenter.getByText('No deck is open').waitFor();
    const deck = await page.context().newPage();
    await openDeck(deck, `${TOUR}slides/`);
    await expect.poll(() => currentSlide(deck)).toBe('rules');
    await expect.poll(() => stepsOf(deck)).toBe(1);
    await presenter.getByText('Deck connected').waitFor();
    await crash(presenter);
    await deck.keyboard.press('ArrowRight');
    const second = await openBeside(deck, TOUR);
    await expectPlace(second, 'rules', 2);
    await second.getByRole('button', { name: 'Pause' }).waitFor();
    await second.keyboard.press('ArrowRight');
    await expect.poll(() => stepsOf(deck)).toBe(3);
  });

  it('and leave decks of other talks, and decks nobody presents, alone', async ({ page }) => {
    const other = await page.context().newPage();
    await openDeck(other, `${ANNEX}slides/`);
    const readers = await page.context().newPage();
    await openDeck(readers, `${TOUR}slides/#/end`);
    await openDeck(page, `${TOUR}slides/`);
    await page.keyboard.press('ArrowRight');
    expect(await currentSlide(page)).toBe('why');
    expect(await currentSlide(readers)).toBe('end');
    const presenter = await openBeside(page, TOUR);
    await presenter.getByRole('button', { name: /Three rules/ }).click();
    await expect.poll(() => currentSlide(page)).toBe('rules');
    await expect.poll(() => currentSlide(readers)).toBe('rules');
    expect(await currentSlide(other)).toBe('open');
  });
});

describe('a run', () => {
  it('is held against the plan while it lasts', async ({ page }) => {
    const presenter = await openTimed(page);
    await presenter.keyboard.press('ArrowRight');
    await expectPlace(presenter, 'why', 0);
    await presenter.getByRole('button', { name: 'Pause' }).waitFor();
    // The clock is drawn four times a second.
    await presenter.clock.runFor(3300);
    expect(await presenter.locator('#elapsed').textContent()).toBe('0:03');
    expect(await presenter.locator('#slide-time').textContent()).toBe('0:03');
    expect(await presenter.locator('#pace').textContent()).toMatch(/ahead$/);
    await presenter.clock.runFor(120_000);
    expect(await presenter.locator('#pace').textContent()).toMatch(/behind$/);
    await presenter.getByRole('button', { name: 'Pause' }).click();
    await presenter.clock.runFor(60_000);
    expect(await presenter.locator('#elapsed').textContent()).toBe('2:03');
  });

  it('is saved as a file to commit, and as chapters', async ({ page }) => {
    const presenter = await openTimed(page);
    await presenter.getByRole('button', { name: 'Start' }).click();
    await presenter.clock.runFor(20_000);
    await presenter.keyboard.press('ArrowRight');
    await expectPlace(presenter, 'why', 0);
    await presenter.clock.runFor(40_000);
    await presenter.getByRole('button', { name: 'Rehearsal' }).click();
    expect(await presenter.getByRole('row', { name: /Why water moves/ }).textContent()).toMatch(
      /0:40$/,
    );
    const run = JSON.parse(await download(presenter, 'Save')) as Run;
    expect(run).toMatchObject({
      talk: 'tour',
      steps: [
        { at: 0, slide: 'open', step: 0 },
        { slide: 'why', step: 0 },
      ],
    });
    expect(run.steps[1]?.at).toBe(20);
    expect(run.seconds).toBe(60);
    expect(await download(presenter, 'Chapters, WebVTT')).toMatch(
      /^WEBVTT\n\n00:00:00\.000 --> 00:00:\d\d\.\d{3}\nA tour of the tides\n\n/,
    );
    expect(await download(presenter, 'Chapters, text')).toMatch(
      /^00:00 A tour of the tides\n00:\d\d Why water moves\n$/,
    );
    await presenter.getByRole('button', { name: 'Reset' }).click();
    expect(await presenter.locator('#elapsed').textContent()).toBe('0:00');
  });

  it('comes back for ten seconds after it was reset, and no longer', async ({ page }) => {
    const presenter = await openTimed(page);
    const reset = async () => {
      await presenter.getByRole('button', { name: 'Rehearsal' }).click();
      await presenter.getByRole('button', { name: 'Reset' }).click();
      expect(await presenter.locator('#elapsed').textContent()).toBe('0:00');
    };
    await presenter.getByRole('button', { name: 'Start' }).click();
    await presenter.clock.runFor(65_000);
    await reset();
    await presenter.getByRole('button', { name: 'Undo' }).click();
    expect(await presenter.locator('#elapsed').textContent()).toBe('1:05');
    expect(await presenter.getByRole('button', { name: 'Undo' }).count()).toBe(0);
    await reset();
    await presenter.clock.runFor(9500);
    expect(await presenter.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    await presenter.clock.runFor(1000);
    expect(await presenter.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });
});

describe('the keys of the presenter view', () => {
  it('are listed with `?`, and `G` goes to a slide', async ({ page }) => {
    const presenter = await openBoth(page, TOUR);
    await presenter.keyboard.press('?');
    const sheet = presenter.getByRole('dialog', { name: 'Keys and tools' });
    await sheet.getByText('Go to a slide').waitFor();
    await presenter.keyboard.press('ArrowRight');
    await presenter.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await currentSlide(page)).toBe('open');
    await presenter.keyboard.press('g');
    await presenter.keyboard.type('numbers');
    await presenter.keyboard.press('Enter');
    await expect.poll(() => currentSlide(page)).toBe('numbers');
  });

  it('have drawings, and no sign that a font may lack', async ({ page }) => {
    await page.goto(`${TOUR}presenter/`);
    expect(
      await page.locator('body').evaluate((body) => /[←→↑↓×]/.exec(body.textContent)?.[0]),
    ).toBe(undefined);
    for (const name of ['Back', 'Next', 'Close'])
      expect(
        await page
          .locator('button', { hasText: name })
          .or(page.getByLabel(name))
          .locator('svg')
          .count(),
      ).toBeGreaterThan(0);
  });

  it('work in the small window of the notes, which come back when it is closed', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      // Only a window with a head can have such a window above it.
      const small = {
        window: null as Window | null,
        requestWindow: () => {
          const opened = open('', '', 'popup,width=400,height=300') as Window;
          small.window = opened;
          return Promise.resolve(opened);
        },
      };
      Object.defineProperty(globalThis, 'documentPictureInPicture', { value: small });
    });
    await page.goto(`${TOUR}presenter/#/why`);
    await page.getByText('2 of 20').waitFor();
    const [small] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Notes in a small window' }).click(),
    ]);
    await small.getByText('The moon pulls, the earth turns').waitFor();
    expect(await page.locator('#notes').count()).toBe(0);
    await small.keyboard.press('ArrowRight');
    await page.getByText('3 of 20').waitFor();
    await small.getByText('Two highs and two lows').waitFor();
    await small.close();
    await page.locator('#notes').getByText('Two highs and two lows').waitFor();
  });
});

describe('the presenter view stays by itself', () => {
  it('keeps its screen awake, and that of a deck as long as it is presented', async ({ page }) => {
    await page.context().addInitScript(countWakeLocks);
    const held = (of: Page) =>
      of.evaluate(() => (globalThis as unknown as { held: { count: number } }).held.count);
    await openDeck(page, `${TOUR}slides/`);
    expect(await held(page)).toBe(0);
    const presenter = await openBeside(page, TOUR);
    expect(await held(presenter)).toBe(1);
    await expect.poll(() => held(page)).toBe(1);
    await presenter.close();
    await expect.poll(() => held(page)).toBe(0);
  });

  it('leaves keys of one character alone where they are switched off', async ({ page }) => {
    await page.context().addInitScript(() => localStorage.setItem('lectern-shortcuts', 'off'));
    const presenter = await openBoth(page, TOUR);
    for (const key of ['b', 'w', '.']) await presenter.keyboard.press(key);
    await presenter.keyboard.press('ArrowRight');
    await expect.poll(() => currentSlide(page)).toBe('why');
    for (const name of ['Black', 'White'])
      expect(await presenter.getByRole('button', { name, pressed: false }).count()).toBe(1);
    expect(await page.locator('.curtain').count()).toBe(0);
  });

  it('asks nothing of another origin', async ({ page }) => {
    const asked = new Set<string>();
    page.context().on('request', (request) => asked.add(new URL(request.url()).origin));
    const failed: string[] = [];
    page
      .context()
      .on('console', (message) => message.type() === 'error' && failed.push(message.text()));
    const presenter = await openBoth(page, TOUR);
    await presenter.getByRole('button', { name: /A photograph/ }).click();
    await expect.poll(() => currentSlide(page)).toBe('photo');
    expect([...asked]).toEqual([new URL(DEMO.url).origin]);
    expect(failed).toEqual([]);
  });

  it.for([
    ['a laptop', { width: 1280, height: 800 }],
    ['a small second screen', { width: 1024, height: 600 }],
    ['a phone', { width: 390, height: 844 }],
  ] as const)('fits %s, with keys a finger can hit', async ([, viewport], { openPage }) => {
    const presenter = await openPage({ viewport, hasTouch: true });
    await presenter.goto(`${TOUR}presenter/`);
    await presenter.getByText('1 of 20').waitFor();
    const sideways = await presenter.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
    await presenter.getByRole('button', { name: 'Next' }).tap();
    await expectPlace(presenter, 'why', 0);
    for (const name of ['Back', 'Next', 'Black', 'White']) {
      const box = await presenter.getByRole('button', { name, exact: false }).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
    }
  });

  it.for(THEMES)('has nothing axe objects to, %s', async (colorScheme, { openPage }) => {
    const presenter = await openPage({ colorScheme });
    await presenter.goto(`${TOUR}presenter/`);
    await presenter.getByText('1 of 20').waitFor();
    expect(await findViolations(presenter)).toEqual([]);
    await presenter.getByRole('button', { name: 'Start' }).click();
    await presenter.getByRole('button', { name: 'Black' }).click();
    await presenter.getByRole('button', { name: 'Rehearsal' }).click();
    expect(await findViolations(presenter)).toEqual([]);
  });
});

/** Opens a deck at its start, and the presenter view beside it. */
async function openBoth(page: Page, talk: string): Promise<Page> {
  await openDeck(page, `${talk}slides/`);
  return openBeside(page, talk);
}

async function openBeside(deck: Page, talk: string): Promise<Page> {
  const presenter = await deck.context().newPage();
  await presenter.goto(`${talk}presenter/`);
  await presenter.getByText('Deck connected').waitFor();
  await presenter.locator('#now-count').filter({ hasText: 'of' }).waitFor();
  return presenter;
}

/** A presenter view without a deck, whose time stands still unless a test lets it go. */
async function openTimed(page: Page): Promise<Page> {
  await page.clock.install({ time: new Date('2024-05-01T18:20:00') });
  await page.goto(`${TOUR}presenter/`);
  await page.getByText('1 of 20').waitFor();
  await page.clock.pauseAt(new Date('2024-05-01T18:30:00'));
  return page;
}

/** The slide in a frame of the presenter view, and how many of its steps are shown. */
async function inFrame(presenter: Page, frame: 'now' | 'next'): Promise<string> {
  const slide = presenter.frameLocator(`#frame-${frame}`).locator(CURRENT_SLIDE);
  return slide.evaluate(
    (each) =>
      `${each.id} ${new Set([...each.querySelectorAll('.fragment.visible')].map((part) => part.getAttribute('data-fragment-index'))).size}`,
  );
}

async function expectPlace(presenter: Page, slide: string, steps: number): Promise<void> {
  await expect.poll(() => inFrame(presenter, 'now')).toBe(`${slide} ${steps}`);
}

async function expectNext(presenter: Page, slide: string, steps: number): Promise<void> {
  await expect.poll(() => inFrame(presenter, 'next')).toBe(`${slide} ${steps}`);
}

function stepsOf(deck: Page): Promise<number> {
  return deck.locator(CURRENT_SLIDE).locator('.fragment.visible').count();
}

/** Ends what draws a page, as a defect of the browser would. */
async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  await page.goto('chrome://crash').catch(() => undefined);
  await crashed;
}

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

interface Run {
  readonly seconds: number;
  readonly steps: readonly { readonly at: number; readonly slide: string }[];
}
