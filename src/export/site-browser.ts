import { chromium, type LaunchOptions, type Page } from 'playwright-core';
import { servePages } from '../serve/pages-server.ts';

/** A window as wide as the stage, so that nothing is scaled. */
const WINDOW = { width: 1280, height: 720 };

/**
 * Opens the built site in a browser that can reach nothing else.
 *
 * The site's policy would keep out what printing adds to a page, so it does not hold here; what goes out is printed or
 * bundled, and looked at once more under its own policy.
 */
export async function openSite(
  { folder, base }: BuiltSite,
  launch: LaunchOptions,
): Promise<SiteBrowser> {
  const server = await servePages({ folder, base });
  const browser = await chromium.launch(launch).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  return {
    async open(path, scale = 1) {
      const context = await browser.newContext({
        viewport: WINDOW,
        deviceScaleFactor: scale,
        reducedMotion: 'reduce',
        colorScheme: 'light',
        serviceWorkers: 'block',
        bypassCSP: true,
      });
      await context.route(
        (url) => !url.href.startsWith(server.url),
        (route) => route.abort(),
      );
      const page = await context.newPage();
      await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
      return page;
    },
    async openOffline(file) {
      const context = await browser.newContext({ viewport: WINDOW, reducedMotion: 'reduce' });
      await context.setOffline(true);
      const page = await context.newPage();
      const seen = watchPage(page, file);
      await page.goto(file, { waitUntil: 'load' });
      return { page, seen };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Notes what a page asks for beside its own file, and what it complains of. */
function watchPage(page: Page, file: string): SeenTrouble {
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(file) && !/^(?:data|blob):/.test(url)) requests.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => void errors.push(error.message));
  return { requests, errors };
}

/** A folder that holds a site, and the path it was built for. */
interface BuiltSite {
  readonly folder: string;
  readonly base: string;
}

/** What an opened page did that it should not. */
export interface SeenTrouble {
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

/** A browser with a site to look at. */
export interface SiteBrowser {
  /** Opens a path of the site, relative to its base; `scale` is how many pixels of a picture are one of the page. */
  readonly open: (path: string, scale?: number) => Promise<Page>;
  /** Opens a `file:` address with the network off and watches it from the start. */
  readonly openOffline: (file: string) => Promise<{ page: Page; seen: SeenTrouble }>;
  readonly close: () => Promise<void>;
}
