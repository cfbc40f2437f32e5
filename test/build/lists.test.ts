import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/site-check/list-files.ts';
import { readPage } from '../support/build-output.ts';
import { openWorkshop, talkText } from '../support/build-workshop.ts';
import { writeLargeLibrary } from '../support/large-library.ts';

const TALKS = 90;
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
    'talks/b/index.mdx': talkText('## One\n\nWords.\n', { tags: '[b]', date: '2023' }),
  });
  await workshop.build(['--content', quiet, '--out', bare]);
});
afterAll(workshop.close);

/** The talks whose pages a page leads to, in its main part. */
function talksOn(file: string): string[] {
  return readPage(site, file).flatMap(({ name, attributes: { href = '' } }) => {
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

describe('a list that is empty or switched off', () => {
  it('is neither made nor linked', () => {
    const made = listFiles(bare).filter((file) =>
      /^(?:series|events|speakers|tags|years)/.test(file),
    );
    expect(made).toEqual([]);
    for (const file of ['index.html', 'talks/a/index.html', 'sitemap-0.xml', 'llms.txt'])
      expect(readFileSync(join(bare, file), 'utf8')).not.toMatch(
        /\/(?:series|events|speakers|tags|years)\//,
      );
  });
});
