import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { it, SITES } from '../support/browser-test.ts';
import { visitSteps } from '../support/deck.ts';

it('every content folder is built', () => {
  expect(inject('failures')).toEqual([]);
});

/** Said by the browser's driver, which keeps workers out so that no page is answered from a cache. */
const WORKER_BLOCKED = 'Service Worker registration blocked by Playwright';
/** One test opens every page and walks every deck of a site. */
const ROUND = { timeout: 10 * 60_000 };

describe.for(SITES)('every page of $name', (site) => {
  it(
    'asks nothing of other origins, keeps to its security policy and logs no error',
    ROUND,
    async ({ openPage }) => {
      const page = await openPage();
      const { origin } = new URL(site.url);
      const found: string[] = [];
      const report = (what: string) => found.push(`${page.url().slice(origin.length)} ${what}`);
      await page.context().route(
        (url) => url.origin !== origin && url.protocol.startsWith('http'),
        (route) => {
          report(`asks for ${route.request().url()}`);
          return route.abort();
        },
      );
      await page.exposeFunction('reportViolation', (what: string) =>
        report(`breaks its policy: ${what}`),
      );
      await page.addInitScript(listenForViolations);
      page.on('pageerror', ({ message }) => report(`throws ${message}`));
      page.on('requestfailed', (request) => {
        if (request.failure()?.errorText !== 'net::ERR_ABORTED')
          report(`fails to load ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400 && !response.url().endsWith('404.html'))
          report(`gets ${response.status()} for ${response.url()}`);
      });
      page.on('console', (message) => {
        if (message.text() === WORKER_BLOCKED) return;
        if (message.type() === 'error' || message.type() === 'warning')
          report(`logs ${message.text()}`);
      });

      for (const path of site.pages) {
        await page.goto(`${site.url}${path}`, { waitUntil: 'load' });
        await usePage(page, path);
      }
      for (const path of site.pages.filter((each) => each.endsWith('/slides/'))) {
        await page.goto(`${site.url}${path}?view=print`, { waitUntil: 'load' });
        await page.locator('html.reveal-print .pdf-page').first().waitFor();
      }
      expect([...new Set(found)]).toEqual([]);
    },
  );

  it('has every id that a link or a label names, and each only once', async ({ page }) => {
    await page.goto(site.url);
    const sources = await Promise.all(
      site.pages.map(async (path) => ({
        url: `${site.url}${path}`,
        html: await (await fetch(`${site.url}${path}`)).text(),
      })),
    );
    expect(await page.evaluate(findLooseIds, sources)).toEqual([]);
  });
});

/** Walks the slides of a deck and opens its tools, leads a deck as its speaker, and searches from the first page. */
async function usePage(page: Page, path: string): Promise<void> {
  if (/\/slides\/(?:[^/]+\/)?$/.test(path)) {
    await page.locator('.reveal.ready').waitFor();
    await visitSteps(page, () => Promise.resolve());
    for (const key of ['o', 'g', '?', 'p']) {
      await page.keyboard.press(key);
      await page.locator('dialog[open], .tool-bar').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog[open], .tool-bar').waitFor({ state: 'detached' });
    }
  } else if (path.includes('/presenter/')) {
    await page.locator('#now-count').filter({ hasText: 'of' }).waitFor();
    await page.getByRole('button', { name: 'Next', exact: false }).click();
  } else if (path === '') {
    await page.keyboard.press('Control+k');
    const box = page.getByRole('dialog');
    await box.getByRole('searchbox').fill('what');
    await box
      .getByText(/\bresults? for\b/i)
      .first()
      .waitFor();
  }
}

function listenForViolations(): void {
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
      const { reportViolation } = globalThis as unknown as {
        reportViolation: (what: string) => void;
      };
      reportViolation(`${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
    },
  );
}

/** Runs in a browser, for its parser: ids that are named and missing, or there twice. */
function findLooseIds(sources: readonly { url: string; html: string }[]): string[] {
  const ID_LISTS = [
    'aria-labelledby',
    'aria-describedby',
    'aria-controls',
    'aria-owns',
    'aria-details',
    'aria-flowto',
    'headers',
  ];
  const IDS = [
    'for',
    'list',
    'form',
    'aria-activedescendant',
    'aria-errormessage',
    'popovertarget',
    'commandfor',
  ];
  const found: string[] = [];
  const pages = new Map<string, Document>();
  for (const { url, html } of sources)
    pages.set(url, new DOMParser().parseFromString(html, 'text/html'));

  for (const [url, page] of pages) {
    const say = (what: string) => found.push(`${new URL(url).pathname} ${what}`);
    const ids = new Set<string>();
    for (const { id } of page.querySelectorAll('[id]')) {
      if (id === '' || ids.has(id)) say(`has the id \`${id}\` twice or empty`);
      ids.add(id);
    }
    for (const element of page.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        for (const id of idsIn(name, value, element instanceof MathMLElement))
          if (!ids.has(id)) say(`names the id \`${id}\` in ${element.localName}[${name}]`);
      }
      const href = element.getAttribute('href') ?? element.getAttribute('xlink:href');
      if (href?.includes('#')) checkHash(new URL(href, url), url, say);
    }
  }
  return [...new Set(found)];

  function idsIn(name: string, value: string, isMath = false): string[] {
    // In MathML, `form` says how an operator is set.
    if (IDS.includes(name)) return isMath ? [] : [value];
    if (ID_LISTS.includes(name)) return value.split(/\s+/).filter(Boolean);
    return [...value.matchAll(/url\(["']?#([^)"']+)["']?\)/g)].map((match) => match[1] ?? '');
  }

  function checkHash(target: URL, from: string, say: (what: string) => void): void {
    const id = decodeURIComponent(target.hash.replace(/^#\/?/, ''));
    const page = pages.get(target.href.replace(/[?#].*$/s, ''));
    if (target.origin !== new URL(from).origin || id === '' || id === 'top') return;
    if (!page?.getElementById(id)) say(`links to ${target.pathname}${target.hash}`);
  }
}
