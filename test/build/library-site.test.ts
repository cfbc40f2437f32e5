import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSearchTime } from '../../scripts/bench/measure.ts';
import { checkContent, type CheckResult } from '../../src/checks/check-content.ts';
import type { TalkSource } from '../../src/model/sources.ts';
import { domIdOf } from '../../src/refs/graph.ts';
import { checkSite } from '../../src/site-check/check-site.ts';
import { listFiles } from '../../src/site-check/list-files.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import { readEverything, readPage } from '../support/build-output.ts';
import { openWorkshop, type BuildRun } from '../support/build-workshop.ts';

const SLUGS = ['harbour', 'flut-größe'];
const VIEWS = ['index.html', 'slides/index.html', 'handout/index.html'];
/** A word of the draft, of its file and of its frontmatter. */
const DRAFT = 'xylophoneqx';

const workshop = openWorkshop();
const BASES = [
  { base: '/x/', out: workshop.at('under-a-path') },
  { base: '/', out: workshop.at('at-the-root') },
];
const site = workshop.at('under-a-path');
let runs: BuildRun[] = [];
let talks: readonly TalkSource[] = [];
let sources: CheckResult;

beforeAll(async () => {
  const content = workshop.copyFixture('library', 'content');
  copyFileSync(
    join(import.meta.dirname, '../fixtures/build/site.yaml'),
    join(content, 'site.yaml'),
  );
  const tools = createBlockTools(workshop.at('check.json'));
  sources = await checkContent(readContent(content), tools);
  talks = sources.talks.filter(({ isPublished }) => isPublished);
  runs = [];
  for (const { base, out } of BASES)
    runs.push(await workshop.build(['--content', content, '--out', out, '--base', base]));
});
afterAll(workshop.close);

describe('build of a content folder outside the project', () => {
  it('ends with 0 and says what it built', () => {
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const built = /Built 2 talks, 11 slides, \d+ words, \d+ references in [\d.]+ s, [\d.]+ MB/;
    for (const { stdout } of runs) expect(stdout).toMatch(built);
  });

  it('says how large the search is and how long it took, in words that the benchmark reads', () => {
    const index = listFiles(join(site, 'pagefind'));
    const [{ stdout } = { stdout: '' }] = runs;
    expect(stdout).toMatch(
      new RegExp(`^Search: \\d+ ideas in ${index.length} files, \\d+ KB`, 'm'),
    );
    expect(readSearchTime(stdout)).toEqual({
      made: expect.any(Number) as number,
      waited: expect.any(Number) as number,
    });
  });

  it('keeps its lock and all else in the cache it was given, and gives the lock back', () => {
    expect(existsSync(join(workshop.project, '.astro/build.lock'))).toBe(false);
    expect(existsSync(join(workshop.project, '.cache'))).toBe(false);
    expect(existsSync(join(workshop.project, 'dist'))).toBe(false);
  });

  it('carries no mark of where its words were written', () => {
    const marked = listFiles(site).filter(
      (file) =>
        file.endsWith('.html') && readFileSync(join(site, file), 'utf8').includes('data-source'),
    );
    expect(marked).toEqual([]);
  });

  it('makes every page there is to be', () => {
    const ofTalks = SLUGS.flatMap((slug) => [
      ...VIEWS.map((view) => `talks/${slug}/${view}`),
      `talks/${slug}.md`,
    ]);
    const collections = [
      'glossary',
      'systems',
      'systems/tide-clock',
      'systems/tide-table',
      'timeline',
      'references',
      'search',
    ];
    expect(listFiles(site)).toEqual(
      expect.arrayContaining([
        ...['index.html', '404.html', 'sitemap-index.xml', 'rss.xml', '.nojekyll', 'lectern.json'],
        ...ofTalks,
        ...collections.map((name) => `${name}/index.html`),
      ]),
    );
  });

  it('describes each talk to search engines, whatever is in its title', () => {
    const data = readPage(site, 'talks/harbour/index.html').find(
      ({ attributes }) => attributes['type'] === 'application/ld+json',
    );
    expect(JSON.parse(data?.text ?? '')).toMatchObject({
      headline: 'The harbour: <em>every</em> & all',
      url: 'http://localhost/x/talks/harbour/',
    });
  });

  it('renders components of the talk, imports of packages, pictures, videos and files', () => {
    for (const view of VIEWS) {
      const elements = readPage(site, `talks/harbour/${view}`);
      const addresses = elements
        .flatMap(({ attributes: { src, href } }) => [src, href])
        .filter((each) => each !== undefined);
      expect(elements.find(({ attributes }) => attributes['class'] === 'badge')?.text).toBe(
        'a local component',
      );
      expect(elements.filter(({ name }) => name === 'li').map(({ text }) => text.trim())).toEqual(
        expect.arrayContaining(['from-a-package', 'LOUDLY']),
      );
      for (const name of ['harbour.*webp', 'clip.*webm', 'clip.*vtt', 'levels.*csv'])
        expect(addresses).toEqual(
          expect.arrayContaining([expect.stringMatching(new RegExp(`^/x/_astro/${name}$`))]),
        );
    }
  });

  it('makes chapters of the last rehearsal, for talks that were rehearsed', () => {
    const read = (file: string) => readFileSync(join(site, `talks/harbour/${file}`), 'utf8');
    expect(read('chapters.vtt')).toBe(`WEBVTT

00:00:00.000 --> 00:01:02.500
The harbour: &lt;em&gt;every&lt;/em&gt; &amp; all

00:01:02.500 --> 00:05:00.000
Made here
`);
    expect(read('chapters.txt')).toBe('00:00 The harbour: <em>every</em> & all\n01:02 Made here\n');
    expect(listFiles(site).filter((file) => file.includes('chapters.'))).toHaveLength(2);
  });

  it('shows the speaker plan and last run of each slide, and hides the view from search engines', () => {
    const elements = readPage(site, 'talks/harbour/presenter/index.html');
    const rows = elements.filter(({ attributes }) => attributes['data-slide'] !== undefined);
    expect(
      rows.map(({ attributes }) => [attributes['data-slide'], attributes['data-last']]),
    ).toEqual(
      expect.arrayContaining([
        ['open', '62.5'],
        ['made', '157.5'],
      ]),
    );
    const planned = rows.reduce(
      (sum, { attributes }) => sum + Number(attributes['data-seconds']),
      0,
    );
    expect(planned).toBe(12 * 60);
    expect(
      elements.find(({ attributes }) => attributes['name'] === 'robots')?.attributes,
    ).toMatchObject({ content: 'noindex' });
    for (const file of ['sitemap-0.xml', 'rss.xml'])
      expect(readFileSync(join(site, file), 'utf8')).not.toContain('/presenter/');
  });

  it('publishes nothing of a draft: no page, no word, no file, no mention', () => {
    const files = readEverything(site);
    const named = [...files.keys()].filter((file) => file.includes('unready'));
    const holding = [...files]
      .filter(([, text]) => text.toLowerCase().includes(DRAFT))
      .map(([file]) => file);
    expect({ named, holding }).toEqual({ named: [], holding: [] });
  });

  it('makes the same words searchable that are on the pages', () => {
    const found = [...readEverything(site)]
      .filter(([, text]) => text.includes('zephyrxq'))
      .map(([file]) => file);
    expect(found.filter((file) => file.startsWith('pagefind/texts/'))).toHaveLength(1);
    expect(found.filter((file) => file.startsWith('pagefind/words/'))).not.toHaveLength(0);
    expect(found.filter((file) => file.startsWith('pagefind/index/'))).not.toHaveLength(0);
  });
});

describe('the views of a talk', () => {
  it.each(VIEWS)('have every slide of the outline once, in its order: %s', (view) => {
    for (const { slug, outline } of talks) {
      // A handout opens with the talk's own head instead of a title slide.
      const shown = outline.slides.filter(
        ({ depth }) => depth !== 1 || !view.startsWith('handout'),
      );
      const slides = shown.map(({ id }) => id);
      const ids = readPage(site, `talks/${slug}/${view}`).flatMap(
        ({ attributes: { id } }) => id ?? [],
      );
      expect(ids.filter((id) => slides.includes(id))).toEqual(slides);
    }
  });

  it.each(VIEWS)('have every figure, table, listing and heading of the outline: %s', (view) => {
    for (const { slug, outline } of talks) {
      const named = outline.anchors.filter(
        ({ kind, id }) => kind !== 'slide' && !/^(?:figure|listing|table)-\d+$/.test(id),
      );
      const ids = readPage(site, `talks/${slug}/${view}`).map(({ attributes }) => attributes['id']);
      expect(ids).toEqual(expect.arrayContaining(named.map(domIdOf)));
    }
  });

  it('number figures, tables and listings alike, in the language of the talk', () => {
    for (const { slug } of talks) {
      const [page, deck, handout] = VIEWS.map((view) => captionsOf(`talks/${slug}/${view}`));
      expect(deck).toEqual(page);
      expect(handout).toEqual(page);
    }
    expect(captionsOf('talks/harbour/index.html')).toEqual([
      'Figura 1 The harbour, from above.',
      'Figura 2 Sea level.',
      'Figura 3 The same curve.',
      'Código 1 A rule.',
      'Tabla 1 Heights.',
      'Figura 4 Who feeds whom.',
    ]);
  });

  it('name a figure by the same number wherever it is mentioned', () => {
    for (const view of VIEWS) {
      const mentions = readPage(site, `talks/harbour/${view}`)
        .filter(isReference)
        .map(({ text }) => text.trim());
      expect(mentions).toEqual(
        expect.arrayContaining(['Figura 3', 'Código 1', 'Tabla 1', 'Figura 1 de «Flut und Größe»']),
      );
    }
  });

  it.each(BASES)('keep their links in the same view under $base', ({ base, out }) => {
    for (const slug of SLUGS) {
      const page = referencesOf(out, `talks/${slug}/index.html`, base);
      const deck = referencesOf(out, `talks/${slug}/slides/index.html`, base);
      expect(page.length).toBeGreaterThan(1);
      expect(deck.length).toBeGreaterThan(1);
      expect(page.filter((href) => href.includes('/slides/'))).toEqual([]);
      expect(deck.filter((href) => !href.includes('/slides/'))).toEqual([]);
    }
  });

  it('lead to each other: every section to its slide, the deck to its page', () => {
    for (const { slug, outline } of talks) {
      const page = readPage(site, `talks/${slug}/index.html`);
      const toSlides = page
        .filter(({ attributes }) => attributes['class'] === 'to-slide')
        .map(({ attributes }) => attributes['href']);
      const slides = outline.slides.filter(({ depth }) => depth !== 1);
      expect(toSlides).toEqual(
        slides.map(({ id }) => `/x/talks/${slug}/slides/#/${encodeURI(id)}`),
      );
      const deck = readPage(site, `talks/${slug}/slides/index.html`);
      expect(deck.map(({ attributes }) => attributes['data-page'])).toContain(`/x/talks/${slug}/`);
    }
  });
});

describe.each(BASES)('a site under $base', ({ base, out }) => {
  it('has no address that leads nowhere', async () => {
    const place = { base, site: 'http://localhost', secrets: [], searched: [] };
    const found = await checkSite(out, { ...place, sources });
    expect(found.filter(({ target }) => target !== 'https://cuenta.example/c.js')).toEqual([]);
  });

  it('writes every address of its own below that path', () => {
    const astray = listFiles(out)
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => addressesOf(out, file))
      .filter(
        (url) =>
          url.startsWith('/') &&
          (!url.startsWith(base) || url.startsWith(`${base}x/`) || url.startsWith('//')),
      );
    expect(astray).toEqual([]);
  });

  it('tells feeds, crawlers and the search box the same path', () => {
    for (const file of ['rss.xml', 'sitemap-0.xml', 'sitemap-index.xml']) {
      const urls =
        readFileSync(join(out, file), 'utf8').match(/http:\/\/localhost[^\s<")]*/g) ?? [];
      expect(urls.length).toBeGreaterThan(0);
      for (const url of urls) expect(url).toMatch(new RegExp(`^http://localhost${base}(?!x/)`));
    }
    const opener = readPage(out, 'index.html').find(
      ({ attributes }) => attributes['data-search-bundle'] !== undefined,
    );
    expect(opener?.attributes).toMatchObject({
      'data-search-bundle': `${base}pagefind/`,
      'data-search-base': base,
    });
  });
});

function captionsOf(file: string): string[] {
  return readPage(site, file)
    .filter(({ name }) => name === 'figcaption')
    .map(({ text }) => text.trim());
}

function isReference({
  name,
  attributes,
}: {
  name: string;
  attributes: Readonly<Record<string, string>>;
}): boolean {
  return name === 'a' && /(?:^|\s)ref(?:\s|$)/.test(attributes['class'] ?? '');
}

/** Where the references of a talk to talks lead. */
function referencesOf(folder: string, file: string, base: string): string[] {
  return readPage(folder, file)
    .filter(isReference)
    .map(({ attributes }) => attributes['href'] ?? '')
    .filter((href) => href.startsWith(`${base}talks/`) || href.startsWith('#'));
}

function addressesOf(folder: string, file: string): string[] {
  return readPage(folder, file).flatMap(({ attributes }) =>
    [
      'href',
      'src',
      'poster',
      'data-page',
      'data-background-image',
      'data-search-bundle',
      'data-search-base',
    ].flatMap((name) => attributes[name] ?? []),
  );
}

describe('what `site.yaml` says', () => {
  const read = (file: string) => readFileSync(join(site, file), 'utf8');
  const pages = ['index.html', 'glossary/index.html', 'talks/harbour/index.html', '404.html'];
  const deck = 'talks/harbour/slides/index.html';

  it.each(pages)('is the name, the links and the foot of %s', (file) => {
    const elements = readPage(site, file);
    const linksIn = (part: string) => {
      const html = read(file);
      const text = html.slice(html.indexOf(`<${part}`), html.indexOf(`</${part}>`));
      return [...text.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href);
    };
    expect(elements.find(({ name }) => name === 'title')?.text).toContain('Puerto abierto');
    expect(linksIn('nav')).toEqual([
      '/x/',
      '/x/systems/',
      '/x/systems/tide-table/',
      'https://puerto.example/cita',
    ]);
    expect(linksIn('footer')).toEqual([
      'https://puerto.example/',
      'https://puerto.example/legal',
      '/x/rss.xml',
      'https://social.example/@puerto',
    ]);
    expect(read(file)).toContain('Nos vemos cuando sube la marea.');
  });

  it('is all that the site says of itself: the engine is named as its generator alone', () => {
    const named = listFiles(site)
      .filter((file) => /\.(?:html|xml|txt|md|json)$/.test(file) && file !== 'lectern.json')
      .filter((file) =>
        read(file).replace('<meta name="generator" content="Lectern">', '').includes('Lectern'),
      );
    expect(named).toEqual([]);
  });

  it('is the language of pages, while talks keep their own', () => {
    const langOf = (file: string) => /<html lang="([^"]*)"/.exec(read(file))?.[1];
    expect(langOf('index.html')).toBe('es');
    expect(langOf('systems/index.html')).toBe('es');
    expect(langOf('talks/harbour/index.html')).toBe('es');
    expect(langOf('talks/flut-größe/index.html')).toBe('de');
    expect(read('rss.xml')).toContain('<language>es</language>');
  });

  it('has the pages of a talk and its translation name each other', () => {
    const [german, own] = ['talks/flut-größe/', 'talks/harbour/'].map((path) => encodeURI(path));
    for (const file of ['talks/harbour/index.html', 'talks/flut-größe/index.html']) {
      const alternates = [
        ...read(file).matchAll(
          /<link rel="alternate" hreflang="([^"]+)" href="[^"]*?(talks[^"]+)"/g,
        ),
      ].map(([, lang, path]) => [lang, path]);
      expect(alternates).toEqual([
        ['es', own],
        ['de', german],
        ['x-default', own],
      ]);
    }
    expect(read('talks/harbour/index.html')).toMatch(
      /<dt>Traducciones<\/dt>\s*<dd>\s*<a .*?>\s*Deutsch\s*<\/a>/,
    );
    expect(read('talks/flut-größe/index.html')).toMatch(
      /<dt>Übersetzungen<\/dt>\s*<dd>\s*<a .*?>\s*Español\s*<\/a>/,
    );
  });

  it('names the owner in the feed and to search engines', () => {
    expect(read('rss.xml')).toContain('<dc:publisher>Amigos del puerto</dc:publisher>');
    for (const file of ['index.html', 'talks/harbour/index.html']) {
      const data = readPage(site, file).find(
        ({ attributes }) => attributes['type'] === 'application/ld+json',
      );
      expect(JSON.parse(data?.text ?? '')).toMatchObject({
        publisher: { '@type': 'Organization', name: 'Amigos del puerto' },
      });
    }
  });

  it('leaves out what is switched off', () => {
    expect(existsSync(join(site, 'llms.txt'))).toBe(false);
  });

  it('puts tags into the head of pages and opens their policy, and leaves decks alone', () => {
    for (const file of pages) {
      expect(read(file)).toMatch(
        /<script src="https:\/\/cuenta\.example\/c\.js" defer data-site="puerto"><\/script>/,
      );
      expect(read(file)).toMatch(/script-src [^;]*https:\/\/cuenta\.example/);
    }
    for (const file of [deck, 'talks/harbour/presenter/index.html'])
      expect(read(file)).not.toContain('cuenta.example');
  });

  it('stands at the foot of every slide, without what the talk does not have', () => {
    const html = read(deck);
    const slides = html.match(/<section [^>]*class="slide /g)?.length;
    const footers = [...html.matchAll(/<p class="slide-footer".*?<\/p>/gs)].map(([footer]) =>
      footer.replace(/<[^>]*>/g, '').trim(),
    );
    expect(footers).toHaveLength(slides ?? 0);
    expect(new Set(footers)).toEqual(
      new Set(['Puerto · The harbour: &lt;em&gt;every&lt;/em&gt; &amp; all']),
    );
    expect(read('talks/harbour/handout/index.html')).not.toContain('slide-footer');
  });

  it('is the shape of decks and of the frames of the presenter', () => {
    expect(read(deck)).toContain('data-aspect="4:3"');
    expect(read('talks/harbour/presenter/index.html')).toContain('data-aspect="4:3"');
  });
});
