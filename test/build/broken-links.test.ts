import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent, type CheckResult } from '../../src/checks/check-content.ts';
import { checkSite } from '../../src/site-check/check-site.ts';
import { listFiles } from '../../src/site-check/list-files.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import { writeAlmanac } from '../support/almanac.ts';
import { openWorkshop } from '../support/build-workshop.ts';

const SITE = 'https://talks.example';

const workshop = openWorkshop();
const CONTENT = writeAlmanac(workshop.at('almanac'));
const sound = workshop.at('sound');
let sources: CheckResult;

beforeAll(async () => {
  sources = await checkContent(readContent(CONTENT), createBlockTools(workshop.at('check.json')));
  const place = ['--content', CONTENT, '--out', sound, '--base', '/x/', '--site', SITE];
  const { code, stderr } = await workshop.build(place);
  expect(stderr).toBe('');
  expect(code).toBe(0);
});
afterAll(workshop.close);

/** What a link inside the site becomes; a link that has no such part stays as it is. */
const BREAKERS: readonly Breaker[] = [
  { how: 'without the base', breakLink: (link) => link.replace(/^\/x\//, '/') },
  { how: 'with the base twice', breakLink: (link) => link.replace(/^\/x\//, '/x/x/') },
  { how: 'to an id that is not there', breakLink: (link) => link.replace(/(#.+)$/, '$1-gone') },
  {
    how: 'to an id in another case',
    breakLink: (link) => link.replace(/[a-z](?=[^a-z]*$)/, upper),
  },
  {
    how: 'to a talk that is not there',
    breakLink: (link) => link.replace(/(\/talks\/[^/#]+)/, '$1-gone'),
  },
  {
    how: 'to a talk in another case',
    breakLink: (link) => link.replace(/(?<=\/talks\/)[a-z]/, upper),
  },
];

describe('every link of the pages and decks of a library', () => {
  it.each(BREAKERS)('is found $how', async ({ breakLink }) => {
    const folder = workshop.at('broken');
    rmSync(folder, { recursive: true, force: true });
    cpSync(sound, folder, { recursive: true });
    const broken = listFiles(folder)
      .filter(isTalkView)
      .flatMap((file) => {
        const html = readFileSync(join(folder, file), 'utf8');
        const links = new Set<string>();
        const changed = html.replace(
          /(<a\b[^>]*\shref=")([^"]*)"/g,
          (whole, before: string, link: string) => {
            const other = /^(?:\/x\/|#)/.test(link) ? breakLink(link) : link;
            if (other === link) return whole;
            links.add(`${file} ${decode(other)}`);
            return `${before}${other}"`;
          },
        );
        writeFileSync(join(folder, file), changed);
        return [...links];
      });
    const place = { base: '/x/', site: SITE, secrets: [], sources, searched: [] };
    const found = new Set(
      (await checkSite(folder, place)).map(
        ({ message, target }) => `${/\S+\.html/.exec(message)?.[0].replace(/^`/, '')} ${target}`,
      ),
    );
    expect(broken.filter((each) => !found.has(each))).toEqual([]);
    expect(broken.length).toBeGreaterThan(100);
  });
});

function isTalkView(file: string): boolean {
  return /^talks\/[^/]+\/(?:slides\/)?index\.html$/.test(file);
}

function decode(attribute: string): string {
  return attribute.replaceAll('&#38;', '&').replaceAll('&amp;', '&');
}

function upper(text: string): string {
  return text.toUpperCase();
}

/** One way to break a link. */
interface Breaker {
  readonly how: string;
  readonly breakLink: (link: string) => string;
}
