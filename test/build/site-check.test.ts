import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSite, listFiles, type SiteFinding } from '../../src/site/check-site.ts';
import { openWorkshop } from '../support/build-workshop.ts';

const workshop = openWorkshop();
const sound = workshop.at('sound');
const PAGE = 'talks/harbour/index.html';
const DECK = 'talks/harbour/slides/index.html';

beforeAll(() =>
  workshop.build(['--content', workshop.copyFixture('library'), '--out', sound, '--base', '/x/']),
);
afterAll(workshop.close);

/** Each breaks one thing of a sound site, and says what must be found. */
const BREAKAGES: readonly Breakage[] = [
  {
    what: 'an id of a page is gone',
    file: PAGE,
    change: [' id="made"', ''],
    found: [PAGE, 'links to nothing at `#made`'],
  },
  {
    what: 'an id of a deck is gone',
    file: DECK,
    change: [' id="made"', ''],
    found: [
      'talks/flut-größe/slides/index.html',
      'links to nothing at `/x/talks/harbour/slides/#/made`',
    ],
  },
  {
    what: 'an id is there twice',
    file: PAGE,
    change: [' id="bare"', ' id="made"'],
    found: [PAGE, 'has the id `made` more than once'],
  },
  {
    what: 'a link has another case',
    file: PAGE,
    change: ['href="/x/talks/flut-größe/"', 'href="/x/talks/Flut-größe/"'],
    found: [PAGE, 'links to nothing at `/x/talks/Flut-größe/`'],
  },
  {
    what: 'a hash has another case',
    file: DECK,
    change: ['#/gro%C3%9F"', '#/Gro%C3%9F"'],
    found: [DECK, 'links to nothing at `/x/talks/flut-größe/slides/#/Gro%C3%9F`'],
  },
  {
    what: 'a link lacks the base',
    file: 'index.html',
    change: ['href="/x/talks/harbour/"', 'href="/talks/harbour/"'],
    found: ['index.html', 'links to nothing at `/talks/harbour/`'],
  },
  {
    what: 'a link lacks its last slash',
    file: 'index.html',
    change: ['href="/x/talks/harbour/"', 'href="/x/talks/harbour"'],
    found: ['index.html', 'links to nothing at `/x/talks/harbour`'],
  },
  {
    what: 'a style lacks the base',
    file: PAGE,
    change: ['href="/x/_astro/', 'href="/_astro/'],
    found: [PAGE, /^links to nothing at `\/_astro\//],
  },
  {
    what: 'a label names no element',
    file: PAGE,
    change: ['aria-labelledby="sources"', 'aria-labelledby="source"'],
    found: [PAGE, 'names the missing id `source`'],
  },
  {
    what: 'a video lacks its captions',
    file: PAGE,
    change: [/src="\/x\/_astro\/clip[^"]*vtt"/, 'src="/x/_astro/none.vtt"'],
    found: [PAGE, 'links to nothing at `/x/_astro/none.vtt`'],
  },
  {
    what: 'a deck leads to no page',
    file: DECK,
    change: ['data-page="/x/talks/harbour/"', 'data-page="/x/talks/harbor/"'],
    found: [DECK, 'links to nothing at `/x/talks/harbor/`'],
  },
  {
    what: 'a private word is on a page',
    file: PAGE,
    change: ['LOUDLY', 'LOUDLY a private word'],
    found: [PAGE, 'holds the private note “a private word”'],
  },
];

/** What is taken away with a file that something else needs. */
const LOSSES = [
  { what: 'a picture', pattern: /harbour\..*\.webp$/ },
  { what: 'a script', pattern: /DeckLayout.*\.js$/ },
  { what: 'a page', pattern: /^talks\/harbour\/index\.html$/ },
  { what: 'the plain twin', pattern: /^talks\/harbour\.md$/ },
];

describe('checkSite', () => {
  it('finds nothing wrong with a site as it was built', async () => {
    expect(await checkSite(sound, { base: '/x/', secrets: ['a private word'] })).toEqual([]);
  });

  it.each(BREAKAGES)(
    'finds out that $what',
    async ({ file, change: [from, to], found: [where, what] }) => {
      const findings = await checkBroken((folder) => {
        const html = readFileSync(join(folder, file), 'utf8');
        const broken = html.replace(from, () => to);
        expect(broken).not.toBe(html);
        writeFileSync(join(folder, file), broken);
      });
      const matching = typeof what === 'string' ? what : (expect.stringMatching(what) as string);
      expect(findings).toContainEqual({ file: where, what: matching });
    },
  );

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

function checkBroken(breakIt: (folder: string) => void): Promise<SiteFinding[]> {
  const folder = workshop.at('broken');
  rmSync(folder, { recursive: true, force: true });
  cpSync(sound, folder, { recursive: true });
  breakIt(folder);
  return checkSite(folder, { base: '/x/', secrets: ['a private word'] });
}

/** One change to one file, and the finding it must lead to. */
interface Breakage {
  readonly what: string;
  readonly file: string;
  readonly change: readonly [from: string | RegExp, to: string];
  readonly found: readonly [file: string, what: string | RegExp];
}
