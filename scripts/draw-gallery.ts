import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import sharp from 'sharp';
import { findBrowser } from '../src/browser/find-browser.ts';
import { defineCommand, EXIT } from '../src/commands/command.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { buildDecks } from '../src/review/build-decks.ts';
import { servePages } from '../src/serve/pages-server.ts';
import { NO_CODE, resolveSettings } from '../src/settings/resolve-settings.ts';
import { GALLERY, readGallery } from './docs/gallery-talk.ts';

const project = join(import.meta.dirname, '..');
const PICTURES = join(project, 'docs/layouts');

const pictures = defineCommand({
  name: 'draw-gallery',
  summary:
    'Draws the pictures of the gallery of layouts anew, from the talk in `examples/layouts`.',
  options: {},
  exits: '0 drawn, 1 the talk could not be built, 2 wrong use or an internal error.',
  async run() {
    const settings = resolveSettings(
      project,
      { content: GALLERY, site: 'https://talks.example' },
      NO_CODE,
    );
    const built = await buildDecks(settings);
    if (built.type !== 'built') {
      process.stderr.write(`${built.type === 'failed' ? built.output : 'Another build runs.'}\n`);
      return EXIT.problems;
    }
    const server = await servePages({ folder: built.folder, base: settings.base });
    const browser = await chromium.launch(await findBrowser(settings.cache));
    try {
      const page = await browser.newPage(SCREEN);
      await page.goto(`${server.url}talks/layouts/slides/`);
      await page.locator('.reveal.ready').waitFor();
      await drawSlides(page);
    } finally {
      await browser.close();
      await server.close();
    }
    return EXIT.ok;
  },
});

const SCREEN: BrowserContextOptions = {
  viewport: { width: 1280, height: 720 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  serviceWorkers: 'block',
};

/** One picture a slide, without the frame of the deck; those of slides that are gone go. */
async function drawSlides(page: Page): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, '.deck-bar, .reveal :is(.controls, .slide-number) { display: none !important; }');
  const ids = readGallery().map(({ id }) => id);
  for (const id of ids) {
    await page.evaluate((slide) => (location.hash = `#/${slide}`), id);
    await page.locator(`#${id}.present`).waitFor();
    const picture = await page.screenshot();
    await sharp(picture)
      .resize({ width: 960 })
      .webp({ quality: 60, effort: 6 })
      .toFile(join(PICTURES, `${id}.webp`));
  }
  for (const name of readdirSync(PICTURES))
    if (!ids.includes(name.replace(/\.webp$/, ''))) rmSync(join(PICTURES, name));
}

process.exitCode = await runCommand(pictures, process.argv.slice(2), {
  project,
  from: process.cwd(),
  starter: 'npm run',
});
