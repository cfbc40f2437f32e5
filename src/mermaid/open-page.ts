import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, LaunchOptions, Page } from 'playwright-core';
import { FONT } from './setup.ts';

const NOW = Date.UTC(2000, 0, 1);

/** A browser with a page that has mermaid and the font of the site, and no network. */
export async function openPage(
  launch: LaunchOptions,
  script: string,
): Promise<{ browser: Browser; page: Page }> {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch(launch);
  try {
    const context = await browser.newContext({
      offline: true,
      viewport: { width: 1280, height: 720 },
      colorScheme: 'light',
      locale: 'en-US',
      timezoneId: 'UTC',
    });
    await context.route('**/*', (route) => route.abort());
    const page = await context.newPage();
    // What begins today unless it says otherwise is the same in a site that is built tomorrow.
    await page.clock.setFixedTime(NOW);
    await page.setContent(`<!doctype html><style>${fontFaces()}</style><body></body>`);
    await page.addScriptTag({ path: script });
    await page.evaluate(
      (font) =>
        Promise.all(
          ['400', '600', 'italic 400'].map((face) => document.fonts.load(`${face} 16px '${font}'`)),
        ),
      FONT,
    );
    return { browser, page };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The font that drawings have on the site: a label that was measured in another one would not fit its box. */
function fontFaces(): string {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@fontsource/ibm-plex-sans/package.json'),
  );
  return ['400.css', '600.css', '400-italic.css']
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/src:\s*url\(\.\/([^)]+\.woff2)\)[^;]*;/g, (_, file: string) => {
      const bytes = readFileSync(join(folder, file)).toString('base64');
      return `src:url(data:font/woff2;base64,${bytes}) format('woff2');`;
    });
}
