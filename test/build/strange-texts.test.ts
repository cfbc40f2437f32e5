import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { checkContent } from '../../src/checks/check-content.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { makeSingleFile } from '../../src/export/single-file.ts';
import { servePages, type PagesServer } from '../../src/serve/pages-server.ts';
import { listFiles } from '../../src/site-check/list-files.ts';
import { contentFiles, talkFile } from '../fixtures/unit/content.ts';
import { BROWSER_CACHE } from '../support/browser-cache.ts';
import { openWorkshop, talkText } from '../support/build-workshop.ts';
import { KEYS, PLACES, STRANGE } from '../support/strange-texts.ts';

const workshop = openWorkshop();
const out = workshop.at('site');
const ran = new Set<string>();
let browser: Browser;
let context: BrowserContext;
let server: PagesServer;
let tried = 0;

const FILES = {
  'ok.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>',
  'ok.png': readFileSync(
    join(import.meta.dirname, '../fixtures/build/library/talks/harbour/harbour.png'),
  ),
};

beforeAll(async () => {
  const talks = await Promise.all(STRANGE.map((_, index) => writeTalk(index)));
  const files = talks.flatMap((text, index) => [[`talks/p${index}/index.mdx`, text]]);
  const content = workshop.write('content', {
    ...(Object.fromEntries(files) as Record<string, string>),
    ...collections(),
  });
  for (const index of STRANGE.keys())
    for (const [name, bytes] of Object.entries(FILES))
      writeFileSync(join(content, `talks/p${index}`, name), bytes);
  await workshop.build(['--content', content, '--out', out, '--base', '/x/']);
  server = await servePages({ folder: out, base: '/x/' });
  browser = await chromium.launch(await findBrowser(BROWSER_CACHE));
  context = await browser.newContext({ serviceWorkers: 'block' });
  await context.exposeFunction('strange', (what: unknown) => void ran.add(String(what)));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  workshop.close();
});

describe('texts that would run as scripts', () => {
  it('are tried in every place that takes a text', () => {
    expect(tried).toBeGreaterThan(250);
  });

  it('run on no page of any view', async () => {
    const pages = listFiles(out).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(STRANGE.length * 4);
    const addresses = pages.map((file) => server.url + encodeURI(file.replace(/index\.html$/, '')));
    await openAll(addresses);
    expect([...ran]).toEqual([]);
  });

  it('run in no single file that was exported', async () => {
    const folder = workshop.at('files');
    mkdirSync(folder);
    const addresses: string[] = [];
    for (const index of STRANGE.keys()) {
      const slug = `p${index}`;
      const html = await makeSingleFile(
        {
          slug,
          variant: null,
          title: slug,
          speakers: [],
          occasion: '',
          date: '2024',
          lang: 'en',
          slides: [],
          site: { folder: out, base: '/x/' },
          address: null,
        },
        null,
      );
      writeFileSync(join(folder, `${slug}.html`), html);
      addresses.push(pathToFileURL(join(folder, `${slug}.html`)).href);
    }
    await openAll(addresses);
    expect([...ran]).toEqual([]);
  });

  it('would be noticed if one ran', async () => {
    const page = await context.newPage();
    await page.goto('data:text/html,<script>strange("yes")</script>');
    await expect.poll(() => [...ran]).toEqual(['yes']);
    await page.close();
  });
});

/** Opens pages, and does to each element of theirs what could wake a script. */
async function openAll(addresses: readonly string[]): Promise<void> {
  const left = addresses.values();
  const openNext = async (): Promise<void> => {
    const page = await context.newPage();
    for (const address of left) {
      await page.goto(address, { waitUntil: 'load' });
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('*')) {
          for (const name of [
            'focus',
            'mouseover',
            'pointerenter',
            'error',
            'load',
            'toggle',
            'begin',
          ])
            element.dispatchEvent(new Event(name));
          const address = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
          const isFollowed = element.localName === 'a' || element.localName === 'area';
          if (isFollowed && /^\s*(?:javascript|data|vbscript):/i.test(address))
            (globalThis as unknown as { strange: (what: string) => void }).strange(address);
        }
      });
    }
    await page.close();
  };
  await Promise.all([openNext(), openNext(), openNext()]);
}

/** A talk with one of the texts in every place that the check lets it be in. */
async function writeTalk(index: number): Promise<string> {
  const textFor = (place: string) => STRANGE[index]?.(`strange('${place}-${index}')`) ?? '';
  const keys: Record<string, string> = {};
  for (const [name, keyOf] of Object.entries(KEYS)) {
    const [key = '', value = ''] = keyOf(textFor(name)).split(/: (.*)/s);
    if (await isAccepted(talkText(slide('- a', 0), { ...keys, [key]: value }))) {
      keys[key] = value;
      tried += 1;
    }
  }
  const slides: string[] = [slide('- a', 0)];
  for (const [number, bodyOf] of Object.values(PLACES).entries()) {
    const next = slide(bodyOf(textFor(`place${number}`), `i${number}`), number + 1);
    if (await isAccepted(talkText(next))) {
      slides.push(next);
      tried += 1;
    }
  }
  return talkText(slides.join('\n\n'), keys);
}

function slide(body: string, number: number): string {
  return `## Slide ${number}\n\n<Slide id="s${number}" />\n\n${body}`;
}

const tools = createBlockTools(workshop.at('check.json'));

/** Whether a build would get as far as making pages of it; what is refused cannot run. */
async function isAccepted(text: string): Promise<boolean> {
  const files = { 'ok.svg': FILES['ok.svg'], 'ok.png': '' };
  const { problems } = await checkContent(contentFiles([talkFile(text, { files })]), tools);
  return problems.every(({ severity }) => severity !== 'error');
}

/** Terms, systems, events, sources and a site whose words are the texts too. */
function collections(): Record<string, string> {
  const all = STRANGE.map((textOf, index) => JSON.stringify(textOf(`strange('c-${index}')`)));
  tried += all.length * 6;
  return {
    'glossary.yaml': all
      .map(
        (text, at) => `t${at}: { term: ${text}, definition: ${text}, also: [${text}], unused: x }`,
      )
      .join('\n'),
    'systems.yaml': all.map((text, at) => `y${at}: { name: ${text}, summary: ${text} }`).join('\n'),
    'timeline.yaml': all
      .map((text, at) => `- { date: 2024, title: ${text}, systems: [y${at}] }`)
      .join('\n'),
    'references.bib': STRANGE.map((textOf, at) => {
      const text = textOf(`strange('b-${at}')`).replace(/[{}\\]/g, '');
      return `@book{k${at},\n  title = {${text}},\n  author = {${text}},\n  year = {2024},\n  publisher = {${text}},\n}`;
    }).join('\n'),
    'site.yaml': `title: ${JSON.stringify('<script>strange(1)</script>')}\ndescription: ${all[1]}\nhome: { heading: ${all[2]}, lead: ${all[5]} }\n`,
  };
}
