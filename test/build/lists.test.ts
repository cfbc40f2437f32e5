import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/site-check/list-files.ts';
import { readEverything, readPage } from '../support/build-output.ts';
import { openWorkshop, talkText } from '../support/build-workshop.ts';
import { writeLargeLibrary } from '../support/large-library.ts';

const TALKS = 90;
const ABOUT = `---
title: About "us"
description: Who we are.
order: 2
---

import Part from './_part.mdx';

We are [[a]], [[a#one]] and [[#people]].

## People

![The harbor](./harbor.svg "Our harbor.")

See [[fig:harbor]].

<Part />

<Notes>xylophoneqx is nobody's business</Notes>
`;
/** A page of the project's own code. */
const ownPage = (title: string) => `---
import CollectionPage from 'virtual:lectern/parts/CollectionPage';
---

<CollectionPage title="${title}" description="${title}"><h1>${title}</h1></CollectionPage>
`;

const workshop = openWorkshop();
const site = workshop.at('large');
const bare = workshop.at('bare');
let files: string[] = [];

beforeAll(async () => {
  const content = writeLargeLibrary(workshop.at('large-content'), TALKS);
  await workshop.build(['--content', content, '--out', site, '--base', '/x/']);
  files = listFiles(site);
  const quiet = workshop.write('bare-content', {
    'site.yaml': 'pages: { tags: false, years: false }\n',
    'talks/a/index.mdx': talkText('## One\n\nWords.\n', { tags: '[a]', date: '2024' }),
    'talks/b/index.mdx': talkText('## One\n\nWords.\n', {
      tags: '[b]',
      date: '2023',
      speakers: '[{ name: Ada Example }]',
    }),
    'pages/about.mdx': ABOUT,
    'pages/حول.mdx': '---\ntitle: حول\nlang: ar\norder: 1\n---\n\nكلمات.\n',
    'pages/_part.mdx': 'From a shared part.\n',
    'pages/harbor.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2"/></svg>\n',
  });
  // Pages of the project itself: one of its own, and one in place of ours.
  workshop.write('project/src/pages', {
    'hello.astro': ownPage('Hello'),
    'speakers/index.astro': ownPage('Our people'),
  });
  await workshop.build(['--content', quiet, '--out', bare]);
});
afterAll(workshop.close);

/** The talks whose pages a page leads to, in its main part. */
function talksOn(file: string): string[] {
  // The picture of a card leads where its title does.
  const links = readPage(site, file).filter(
    ({ attributes }) => attributes['aria-hidden'] !== 'true',
  );
  return links.flatMap(({ name, attributes: { href = '' } }) => {
    const slug = /^\/x\/talks\/([^/]+)\/$/.exec(href)?.[1];
    return name === 'a' && slug !== undefined ? [slug] : [];
  });
}

/** The pages of a list, from the first on, by the links to the next. */
function follow(first: string): string[] {
  const next = readPage(site, first).find(({ attributes: { rel } }) => rel === 'next');
  const href = decodeURI(next?.attributes['href'] ?? '');
  return href === '' ? [first] : [first, ...follow(`${href.slice('/x/'.length)}index.html`)];
}

describe('lists of a large library', () => {
  it('show each talk once in the catalog, newest first, by links alone', () => {
    const pages = follow('index.html');
    expect(pages).toHaveLength(Math.ceil(TALKS / 24));
    const all = Array.from({ length: TALKS }, (_, index) => `t${index}`);
    expect(pages.flatMap(talksOn)).toEqual(all);
  });

  it('show the talks of a tag, a speaker and a year, page by page', () => {
    for (const first of ['tags/everything', 'speakers/person-of-all', 'years/2026'])
      expect(follow(`${first}/index.html`).flatMap(talksOn)).toHaveLength(TALKS);
    expect(talksOn('tags/c-sharp/index.html')).toEqual(['t1', 't41', 't81']);
    expect(talksOn('tags/page/index.html')).toEqual(['t3', 't43', 't83']);
    expect(talksOn('speakers/ليلى-مثال/index.html')).toEqual(['t4', 't54']);
  });

  it('show every time of every event', () => {
    expect(follow('events/index.html').flatMap(talksOn)).toHaveLength(2 * TALKS);
    expect(follow('events/great-conference/index.html').flatMap(talksOn)).toHaveLength(TALKS);
  });

  it('show the parts of a series in order, and lead from one to the next', () => {
    const course = talksOn('series/course-0/index.html');
    expect(course).toEqual(['t0', 't4', 't8', 't12', 't16', 't20', 't24', 't28', 't32', 't36']);
    const links = readPage(site, 'talks/t4/index.html').filter(
      ({ attributes: { rel } }) => rel === 'prev' || rel === 'next',
    );
    expect(links.map(({ attributes: { rel, href } }) => `${rel} ${href}`)).toEqual([
      'prev /x/talks/t0/',
      'next /x/talks/t8/',
    ]);
  });

  it('are linked from each talk', () => {
    const links = readPage(site, 'talks/t4/index.html').map(({ attributes: { href } }) =>
      decodeURI(href ?? ''),
    );
    expect(links).toEqual(
      expect.arrayContaining([
        '/x/speakers/ليلى-مثال/',
        '/x/events/meetup-4/',
        '/x/tags/2/',
        '/x/tags/everything/',
        '/x/series/course-0/',
      ]),
    );
  });

  it('never grow beyond a page', () => {
    const mentions = /^(?:glossary|references)\//;
    const long = files.filter(
      (file) => file.endsWith('.html') && !mentions.test(file) && new Set(talksOn(file)).size > 60,
    );
    expect(long).toEqual([]);
  });

  it('name some of the places that mention a thing, and lead to a search for all', () => {
    const placesOn = (file: string) => {
      const links = readPage(site, file).map(({ attributes: { href = '' } }) => href);
      return {
        places: links.filter((href) => /^\/x\/talks\/t\d+\/#/.test(href)).length,
        searches: links.filter((href) => href.startsWith('/x/search/?q=')).map(decodeURI),
      };
    };
    expect(placesOn('systems/e0/index.html')).toEqual({
      places: 60,
      searches: ['/x/search/?q=System 0'],
    });
    expect(placesOn('talks/t0/index.html').places).toBe(12);
    expect(placesOn('glossary/index.html')).toEqual({
      places: 60 + 8 * 10,
      searches: ['/x/search/?q=Word 0'],
    });
  });
});

describe('calendars', () => {
  const read = (file: string) => {
    const text = readFileSync(join(site, file), 'utf8');
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  };

  it('have the moment at which clocks of the place show the time, in summer and in winter', () => {
    const [winter] = read('events/meetup-0/2026-12-24-t0.ics');
    expect(winter?.startDate.toJSDate().toISOString()).toBe('2026-12-24T17:30:00.000Z');
    expect(winter?.endDate.toJSDate().toISOString()).toBe('2026-12-24T17:40:00.000Z');
    const [summer] = read('events/meetup-72/2026-10-13-t72.ics');
    expect(summer?.startDate.toJSDate().toISOString()).toBe('2026-10-13T16:30:00.000Z');
    expect(summer?.location).toBe('Meetup 72, Rotterdam');
  });

  it('have a day without a time as the whole day', () => {
    const [event] = read('events/great-conference/2026-12-23-t1.ics');
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-12-23');
    expect(event?.summary).toBe('Talk 1: what is on the shelf');
  });

  it('can be subscribed to: the latest, each with a name of its own', () => {
    const events = read('events.ics');
    expect(events).toHaveLength(100);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(100);
  });

  it('are one for each time of each event', () => {
    expect(files.filter((file) => /^events\/.*\.ics$/.test(file))).toHaveLength(2 * TALKS);
  });
});

describe('pages of a site', () => {
  const textOf = (file: string) => readFileSync(join(bare, file), 'utf8');
  const about = () => readPage(bare, 'about/index.html');

  it('are published under their names, with pictures, parts and references', () => {
    const elements = about();
    const text = elements.find(({ name }) => name === 'main')?.text.replace(/\s+/g, ' ') ?? '';
    expect(text).toContain('About “us”');
    expect(text).toContain('We are A talk, One and People.');
    expect(text).toContain('Figure 1 Our harbor.');
    expect(text).toContain('See Figure 1.');
    expect(text).toContain('From a shared part.');
    const links = elements.filter(
      ({ name, attributes }) => name === 'a' && attributes['class']?.startsWith('ref'),
    );
    expect(links.map(({ attributes: { href } }) => href)).toEqual([
      '/talks/a/',
      '/talks/a/#one',
      '/about/#people',
      '/about/#fig-harbor',
    ]);
  });

  it('have their own language and direction', () => {
    const [html] = readPage(bare, 'حول/index.html');
    expect(html?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
  });

  it('are in the header in their order, in the sitemap, the guide for language models and the search', () => {
    const header = readPage(bare, 'index.html').filter(
      ({ name, attributes: { href = '' } }) => name === 'a' && /^\/(?:about|%|ح)/.test(href),
    );
    expect(header.map(({ text }) => text.trim())).toEqual(['حول', 'About “us”']);
    expect(textOf('sitemap-0.xml')).toContain('/about/');
    expect(textOf('llms.txt')).toContain('/about/): Who we are.');
    const index = [...readEverything(join(bare, 'pagefind')).values()].join('\n');
    expect(index).toContain('about/#people');
    expect([...readEverything(bare).values()].join('\n')).not.toContain('xylophoneqx');
  });

  it('stand next to pages of the project, which take the place of ours', () => {
    expect(textOf('hello/index.html')).toContain('<h1>Hello</h1>');
    expect(textOf('speakers/index.html')).toContain('<h1>Our people</h1>');
    expect(textOf('speakers/ada-example/index.html')).toContain('Ada Example');
  });
});

describe('a list that is empty or switched off', () => {
  it('is neither made nor linked', () => {
    const made = listFiles(bare).filter((file) => /^(?:series|events|tags|years)/.test(file));
    expect(made).toEqual([]);
    for (const file of ['index.html', 'talks/a/index.html', 'sitemap-0.xml', 'llms.txt'])
      expect(readFileSync(join(bare, file), 'utf8')).not.toMatch(
        /\/(?:series|events|tags|years)\//,
      );
  });
});
