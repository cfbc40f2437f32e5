import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import type { Problem } from '../../src/model/problem.ts';
import { buildRecords } from '../../src/search/records/build-records.ts';
import { pathsOf } from '../../src/search/records/record-paths.ts';
import { checkSite } from '../../src/site-check/check-site.ts';
import { listFiles } from '../../src/site-check/list-files.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import { openWorkshop } from '../support/build-workshop.ts';

const workshop = openWorkshop();
const sound = workshop.at('sound');
const PAGE = 'talks/harbour/index.html';
const DECK = 'talks/harbour/slides/index.html';
const SITE = 'https://talks.example';
const LIBRARY = join(import.meta.dirname, '../fixtures/build/library');
const sources = await checkContent(
  readContent(LIBRARY),
  createBlockTools(workshop.at('check.json')),
);

const talks = sources.talks.filter(({ isPublished }) => isPublished);
const records = await buildRecords({ ...sources, talks, docs: [], lang: 'en' });
const searched = records.flatMap(pathsOf).map((path) => `/x/${path}`);

beforeAll(() =>
  workshop.build([
    '--content',
    workshop.copyFixture('library'),
    '--out',
    sound,
    '--base',
    '/x/',
    '--site',
    SITE,
  ]),
);
afterAll(workshop.close);

/** Each breaks one thing of a sound site, and says what must be found. */
const BREAKAGES: readonly Breakage[] = [
  {
    what: 'an id of a page is gone',
    file: PAGE,
    change: [' id="made"', ''],
    found: ['dead-address', '#made'],
  },
  {
    what: 'an id of a deck is gone',
    file: DECK,
    change: [' id="made"', ''],
    found: ['dead-address', '/x/talks/harbour/slides/#/made'],
  },
  {
    what: 'an id is there twice',
    file: PAGE,
    change: [' id="bare"', ' id="made"'],
    found: ['repeated-id', null],
  },
  {
    what: 'a link has another case',
    file: PAGE,
    change: ['href="/x/talks/flut-größe/"', 'href="/x/talks/Flut-größe/"'],
    found: ['dead-address', '/x/talks/Flut-größe/'],
  },
  {
    what: 'a hash has another case',
    file: DECK,
    change: ['#/gro%C3%9F"', '#/Gro%C3%9F"'],
    found: ['dead-address', '/x/talks/flut-größe/slides/#/Gro%C3%9F'],
  },
  {
    what: 'a link lacks the base',
    file: 'index.html',
    change: ['href="/x/talks/harbour/"', 'href="/talks/harbour/"'],
    found: ['dead-address', '/talks/harbour/'],
  },
  {
    what: 'a link has the base twice',
    file: 'index.html',
    change: ['href="/x/talks/harbour/"', 'href="/x/x/talks/harbour/"'],
    found: ['dead-address', '/x/x/talks/harbour/'],
  },
  {
    what: 'a link lacks its last slash',
    file: 'index.html',
    change: ['href="/x/talks/harbour/"', 'href="/x/talks/harbour"'],
    found: ['dead-address', '/x/talks/harbour'],
  },
  {
    what: 'a link is encoded wrong',
    file: 'index.html',
    change: ['href="/x/talks/harbour/"', 'href="/x/talks/harbour%/"'],
    found: ['dead-address', '/x/talks/harbour%/'],
  },
  {
    what: 'a style lacks the base',
    file: PAGE,
    change: ['href="/x/_astro/', 'href="/_astro/'],
    found: ['dead-address', /^\/_astro\//],
  },
  {
    what: 'a label names no element',
    file: PAGE,
    change: ['aria-labelledby="lectern-sources"', 'aria-labelledby="source"'],
    found: ['missing-idref', null],
  },
  {
    what: 'a video lacks its captions',
    file: PAGE,
    change: [/src="\/x\/_astro\/clip[^"]*vtt"/, 'src="/x/_astro/none.vtt"'],
    found: ['dead-address', '/x/_astro/none.vtt'],
  },
  {
    what: 'a deck leads to no page',
    file: DECK,
    change: ['data-page="/x/talks/harbour/"', 'data-page="/x/talks/harbor/"'],
    found: ['dead-address', '/x/talks/harbor/'],
  },
  {
    what: 'a page names another as canonical',
    file: DECK,
    change: [
      `rel="canonical" href="${SITE}/x/talks/harbour/"`,
      `rel="canonical" href="${SITE}/talks/harbour/"`,
    ],
    found: ['dead-address', `${SITE}/talks/harbour/`],
  },
  {
    what: 'the description for search engines names no page',
    file: PAGE,
    change: [`"url":"${SITE}/x/talks/harbour/slides/"`, `"url":"${SITE}/x/talks/harbour/deck/"`],
    found: ['dead-address', `${SITE}/x/talks/harbour/deck/`],
  },
  {
    what: 'the sitemap names no page',
    file: 'sitemap-0.xml',
    change: [`${SITE}/x/talks/harbour/`, `${SITE}/x/talks/harbor/`],
    found: ['dead-address', `${SITE}/x/talks/harbor/`],
  },
  {
    what: 'the feed lacks the base',
    file: 'rss.xml',
    change: [`<link>${SITE}/x/talks/harbour/`, `<link>${SITE}/talks/harbour/`],
    found: ['dead-address', `${SITE}/talks/harbour/`],
  },
  {
    what: 'the guide for language models names no text',
    file: 'llms.txt',
    change: ['talks/harbour.md', 'talks/harbor.md'],
    found: ['dead-address', `${SITE}/x/talks/harbor.md`],
  },
  {
    what: 'a page fetches from elsewhere',
    file: PAGE,
    change: [/src="\/x\/_astro\/clip[^"]*webm"/, 'src="https://x.example/clip.webm"'],
    found: ['foreign-asset', 'https://x.example/clip.webm'],
  },
  {
    what: 'a private word is on a page',
    file: PAGE,
    change: ['LOUDLY', 'LOUDLY a private word'],
    found: ['leaked-note', null],
  },
];

/** What is taken away with a file that something else needs. */
const LOSSES = [
  { what: 'a picture', pattern: /harbour\..*\.webp$/ },
  { what: 'a script', pattern: /DeckFrame.*index_0.*\.js$/ },
  { what: 'a page', pattern: /^talks\/harbour\/index\.html$/ },
  { what: 'the plain twin', pattern: /^talks\/harbour\.md$/ },
];

describe('checkSite', () => {
  it('finds nothing wrong with a site as it was built', async () => {
    expect(await check(sound)).toEqual([]);
  });

  it.each(BREAKAGES)(
    'finds out that $what',
    async ({ file, change: [from, to], found: [id, target] }) => {
      const problems = await checkBroken((folder) => {
        const html = readFileSync(join(folder, file), 'utf8');
        const broken = html.replace(from, () => to);
        expect(broken).not.toBe(html);
        writeFileSync(join(folder, file), broken);
      });
      const matching =
        target instanceof RegExp ? (expect.stringMatching(target) as string) : target;
      expect(problems).toContainEqual(expect.objectContaining({ id, target: matching }));
    },
  );

  it.each([
    ['section', PAGE, '/x/talks/harbour/#made'],
    ['slide', DECK, '/x/talks/harbour/slides/#/made'],
  ])('finds out that search leads to a %s that is gone', async (_what, file, target) => {
    const problems = await checkBroken((folder) => {
      const html = readFileSync(join(folder, file), 'utf8').replace(' id="made"', '');
      writeFileSync(join(folder, file), html);
    });
    const place = { file: 'pagefind/', line: 1, column: 1 };
    expect(problems).toContainEqual(
      expect.objectContaining({ id: 'dead-address', ...place, target }),
    );
  });

  it('names the line of the talk that a dead link was made from', async () => {
    const problems = await checkBroken((folder) => {
      const file = join(folder, DECK);
      const html = readFileSync(file, 'utf8').replace('#/gro%C3%9F"', '#/Gro%C3%9F"');
      writeFileSync(file, html);
    });
    const lines = readFileSync(join(LIBRARY, 'talks/harbour/index.mdx'), 'utf8').split('\n');
    const [{ file, line, column } = { file: '', line: 0, column: 0 }] = problems;
    expect(file).toBe('talks/harbour/index.mdx');
    expect(lines[line - 1]?.slice(column - 1)).toMatch(/^\[\[?.*groß/);
  });

  it.each(LOSSES)('finds out that $what is gone', async ({ pattern }) => {
    const findings = await checkBroken((folder) => {
      const files = listFiles(folder).filter((file) => pattern.test(file));
      expect(files).toHaveLength(1);
      for (const file of files) rmSync(join(folder, file));
    });
    expect(findings).not.toEqual([]);
  });

  it('finds every breakage of a site with several', async () => {
    const findings = await checkBroken((folder) => {
      for (const {
        file,
        change: [from, to],
      } of BREAKAGES)
        writeFileSync(
          join(folder, file),
          readFileSync(join(folder, file), 'utf8').replace(from, () => to),
        );
    });
    expect(findings.length).toBeGreaterThanOrEqual(BREAKAGES.length);
  });
});

function checkBroken(breakIt: (folder: string) => void): Promise<Problem[]> {
  const folder = workshop.at('broken');
  rmSync(folder, { recursive: true, force: true });
  cpSync(sound, folder, { recursive: true });
  breakIt(folder);
  return check(folder);
}

function check(folder: string): Promise<Problem[]> {
  const place = { base: '/x/', site: SITE, secrets: ['a private word'] };
  return checkSite(folder, { ...place, sources, searched });
}

/** One change to one file, and the finding it must lead to. */
interface Breakage {
  readonly what: string;
  readonly file: string;
  readonly change: readonly [from: string | RegExp, to: string];
  readonly found: readonly [id: string, target: string | RegExp | null];
}
