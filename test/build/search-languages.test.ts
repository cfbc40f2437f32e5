import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openSiteSearch, placeOfHit } from '../../scripts/judge-search/open-site-search.ts';
import type { Engine } from '../../src/search/engine/open-engine.ts';
import { closeIndexer, indexRecords, writeIndex } from '../../src/search/index/write-index.ts';
import { servePages, type PagesServer } from '../../src/serve/pages-server.ts';
import { recordsOf } from '../fixtures/unit/records.ts';

const LANGUAGES = ['zh', 'ja', 'ko', 'fr', 'de', 'ar'] as const;
/** Words that an English talk of the same site has, each on its slide. */
const ENGLISH = {
  coffee: '- Café au lait, naïve, Zürich, São Paulo',
  towns: '- İstanbul and Łódź, the smörgåsbord of Ærø',
  sharp: '- Written in C# with a bit of C++ and F#',
  plain: '- Written in C, and only in C, with C as its C',
  dotnet: '- Runs on .NET 8',
  flags: '- Start it with `--dry-run` and a write-ahead log',
  versions: '- Kubernetes v1.30.2 and Linux 6.4',
  people: '- Fridolín Pokorný and Jérôme Petazzoni',
};
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-languages-')));
let server: PagesServer;
let engine: Engine;

beforeAll(async () => {
  const talks = Object.fromEntries(LANGUAGES.map((lang) => [lang, talkOf(lang, slidesOf(lang))]));
  const english = Object.entries(ENGLISH).map(([id, text]) => slideText(id, `On ${id}`, text));
  const records = await recordsOf({ ...talks, en: talkText('en', 'Odds and ends', english) });
  writeIndex(await indexRecords(records), join(folder, 'pagefind'));
  await closeIndexer();
  server = await servePages({ folder, base: '/' });
  engine = await openSiteSearch({ url: server.url, folder });
});
afterAll(async () => {
  await engine.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('one search over talks in seven languages', () => {
  it.each(LANGUAGES)('finds what is asked in its own language: %s', async (lang) => {
    const { queries } = read(lang);
    expect(queries).toHaveLength(15);
    const ranks = await Promise.all(
      queries.map(async ([query, id]) => ({
        query,
        rank: (await placesFor(query)).indexOf(`talks/${lang}/#${id}`) + 1,
      })),
    );
    expect(ranks.filter(({ rank }) => rank === 0 || rank > 3)).toEqual([]);
    expect(ranks.filter(({ rank }) => rank === 1).length).toBeGreaterThanOrEqual(13);
  });

  it.each([
    ['cafe', 'coffee'],
    ['naive', 'coffee'],
    ['ZURICH lait', 'coffee'],
    ['Sao Paulo', 'coffee'],
    ['istanbul', 'towns'],
    ['İSTANBUL', 'towns'],
    ['lodz', 'towns'],
    ['smorgasbord', 'towns'],
    ['C#', 'sharp'],
    ['c++', 'sharp'],
    ['f#', 'sharp'],
    ['.net', 'dotnet'],
    ['.NET 8', 'dotnet'],
    ['--dry-run', 'flags'],
    ['dry run', 'flags'],
    ['"write ahead"', 'flags'],
    ['write-ahead', 'flags'],
    ['writeahead', 'flags'],
    ['1.30', 'versions'],
    ['v1.30.2', 'versions'],
    ['kubernetes 1.30', 'versions'],
    ['linux v6.4', 'versions'],
    ['pokorny', 'people'],
    ['Jerome', 'people'],
  ])('finds %s', async (query, id) => {
    expect((await placesFor(query))[0]).toBe(`talks/en/#${id}`);
  });

  it('does not take one version for another that begins alike', async () => {
    expect(await placesFor('1.3')).not.toContain('talks/en/#versions');
  });

  it('marks what was found in its own script', async () => {
    const { hits } = await engine.ask('测试文本', {});
    expect(hits[0]?.words[0]).toBe('测试文本');
    expect(hits[0]?.excerpt).toContainEqual({ text: '测试文本', isFound: true });
  });

  it('says what it made of a word of no language', async () => {
    expect(await engine.ask('hyperviseurz', {})).toMatchObject({ mended: 'hyperviseur' });
    expect(await engine.ask('ѫѫѫѫ', {})).toMatchObject({ total: 0, mended: null });
  });
});

describe('an index', () => {
  it('has every word where it stands', async () => {
    for (const [lang, id] of LANGUAGES.flatMap((each) =>
      Object.keys(read(each).slides).map((slide) => [each, slide] as const),
    )) {
      const [heading] = read(lang).slides[id] ?? [''];
      const places = await placesFor(heading);
      expect(places[0], heading).toBe(`talks/${lang}/#${id}`);
    }
  });
});

async function placesFor(query: string): Promise<string[]> {
  return (await engine.ask(query, {})).hits.map((hit) => placeOfHit(hit, '/'));
}

function slidesOf(lang: string): string[] {
  return Object.entries(read(lang).slides).map(([id, [heading, text]]) =>
    slideText(id, heading, text),
  );
}

function talkOf(lang: string, slides: readonly string[]): string {
  return talkText(lang, read(lang).title, slides);
}

function slideText(id: string, heading: string, text: string): string {
  return `## ${heading}\n\n<Slide id="${id}" />\n\n${text}\n`;
}

function talkText(lang: string, title: string, slides: readonly string[]): string {
  const front = `title: "${title}"\nsummary: x\nspeakers: [{ name: A }]\ndate: 2024-01-01\nduration: 10\ntags: []\nstatus: published\nlang: ${lang}`;
  return `---\n${front}\n---\n\n${slides.join('\n')}`;
}

function read(lang: string): Fixture {
  const file = join(import.meta.dirname, `../fixtures/languages/${lang}.yaml`);
  return parse(readFileSync(file, 'utf8')) as Fixture;
}

/** A talk, and what its readers ask with the slide that answers. */
interface Fixture {
  readonly title: string;
  readonly slides: Readonly<Record<string, readonly [heading: string, text: string]>>;
  readonly queries: readonly (readonly [query: string, slide: string])[];
}
