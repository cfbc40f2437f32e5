import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrandFile } from '../../src/checks/brand-file.ts';
import { makeSingleFile } from '../../src/export/single-file.ts';
import { listFiles } from '../../src/site-check/list-files.ts';
import { loadedFiles, readPage } from '../support/build-output.ts';
import { openWorkshop, talkText, type Workshop } from '../support/build-workshop.ts';
import { writeSeenReview } from '../support/seen-review.ts';

const BASE = '/x/';
const FONT = '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2';
const BRAND = `meta:
  name: Harbor Meetup
  link: { home: https://harbor.example/, mastodon: https://social.example/@harbor }
logo:
  small: logos/anchor.svg
  medium: { light: { path: logos/wide.svg, alt: The harbor }, dark: "logos/wide, dark.svg" }
color:
  palette: { deep: "#0b4fd0" }
  primary: deep
  background: { light: "#fff8f0", dark: "#101020" }
  secondary: "#ffb300"
typography:
  fonts:
    - { family: Harbor Sans, source: file, files: [fonts/harbor.woff2] }
    - { family: Harbor Code, source: file, files: [../node_modules/${FONT}] }
  base: Harbor Sans
  monospace: Harbor Code
`;
const logo = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><path fill="${color}" d="M0 0h120v40z"/></svg>`;
/** Every kind of page of the site. */
const PAGES = [
  '',
  'talks/tides/',
  'talks/tides/slides/',
  'talks/tides/handout/',
  'talks/tides/presenter/',
];

const workshop: Workshop = openWorkshop();
const out = workshop.at('site');
const content = workshop.at('project/content');

beforeAll(async () => {
  workshop.write('project/content', {
    'talks/tides/index.mdx': talkText('## One\n\n`code`\n\n- A point.', { title: 'Tides' }),
    'site.yaml': 'lang: en\nslides: { footer: "Harbor · {title}" }\n',
    '_brand.yml': BRAND,
    'theme.css': ':root { --radius: 0; }\n',
    'logos/anchor.svg': logo('#0b4fd0'),
    'logos/wide.svg': logo('#111'),
    'logos/wide, dark.svg': logo('#eee'),
    'fonts/harbor.woff2': '',
  });
  const { brand } = readBrandFile({ type: 'text', text: BRAND });
  const fonts = join(import.meta.dirname, '../../node_modules/@fontsource');
  copyFileSync(
    join(fonts, 'ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2'),
    join(content, 'fonts/harbor.woff2'),
  );
  const review = workshop.at('review');
  await writeSeenReview(review, content, { tides: ['tides', 'one'] }, brand);
  const place = ['--content', content, '--out', out, '--pictures', review];
  await workshop.build([...place, '--base', BASE, '--site', 'https://talks.example']);
});
afterAll(workshop.close);

describe('a brand', () => {
  it.each(PAGES)('has its colors and fonts on /%s, and the own styles after them', (page) => {
    const files = loadedFiles(out, `${page}index.html`, BASE);
    const css = [...files]
      .filter((file) => file.endsWith('.css'))
      .map((file) => readFileSync(join(out, file), 'utf8'))
      .join('\n');
    expect(css).toMatch(/--accent:\s*light-dark\(#0b4fd0,\s*#[0-9a-f]{6}\)/);
    expect(css).toMatch(/--paper:\s*light-dark\(#fff8f0,\s*#101020\)/);
    expect(css).toMatch(/--font-text:\s*"?Harbor Sans/);
    expect(css).toMatch(/--font-mono:\s*"?Harbor Code/);
    expect(css.lastIndexOf('--radius')).toBeGreaterThan(css.lastIndexOf('--paper: ') - 1);
    expect(css.lastIndexOf('--radius')).toBeGreaterThan(css.indexOf('#fff8f0'));
  });

  it.each(PAGES)('has its icon, its theme color and its font in the head of /%s', (page) => {
    const elements = readPage(out, `${page}index.html`);
    const links = elements
      .filter(({ name }) => name === 'link')
      .map(({ attributes }) => attributes);
    const icons = links.filter(({ rel }) => rel === 'icon').map(({ href }) => href);
    expect(icons).toEqual([expect.stringMatching(/^\/x\/_astro\/anchor-.*\.svg$/)]);
    const fonts = links.filter(({ as }) => as === 'font').map(({ href }) => href);
    expect(fonts).toEqual([expect.stringMatching(/^\/x\/_astro\/harbor-.*\.woff2$/)]);
    const themes = elements.filter(({ attributes }) => attributes['name'] === 'theme-color');
    expect(themes.map(({ attributes }) => attributes['content'])).toEqual(['#fff8f0', '#101020']);
  });

  it('has its logos in the header, on the title slide and in the footer of slides', () => {
    expect(logosOf('talks/tides/index.html')).toEqual([
      ['wide', 'The harbor', '120', '40'],
      ['wide-dark', 'Harbor Meetup', '120', '40'],
    ]);
    expect(logosOf('talks/tides/slides/index.html')).toEqual([
      ['wide-dark', 'Harbor Meetup', '120', '40'],
      ['anchor', '', '120', '40'],
      ['anchor', '', '120', '40'],
    ]);
  });

  it('names the site, its owner and its links', () => {
    const html = readFileSync(join(out, 'index.html'), 'utf8');
    expect(html).toContain('<title>Harbor Meetup</title>');
    expect(html).toContain('href="https://harbor.example/"');
    expect(html).toContain('href="https://social.example/@harbor"');
  });

  it('has the picture for links that a review has seen of it', async () => {
    expect(await sharp(join(out, 'talks/tides/card.png')).metadata()).toMatchObject({
      width: 1200,
    });
  });

  it('is published with its fonts, and nothing of it is on another site', () => {
    const files = listFiles(out).join('\n');
    // Of equal files one is published: this font comes with the engine too.
    expect(files).toMatch(/_astro\/ibm-plex-mono-latin-400-normal.*\.woff2/);
    expect(files).toMatch(/_astro\/wide-dark-.*\.svg/);
  });

  it('is in the file to take along', async () => {
    const file = await makeSingleFile(
      {
        slug: 'tides',
        variant: null,
        title: 'Tides',
        speakers: [],
        occasion: '',
        date: '2024',
        lang: 'en',
        slides: [],
        site: { folder: out, base: BASE },
        address: null,
      },
      null,
    );
    expect(file).toMatch(/--accent:\s*light-dark\(#0b4fd0/);
    const font = readFileSync(join(content, 'fonts/harbor.woff2')).toString('base64');
    expect(file).toContain(font);
    expect(file).toContain(Buffer.from(logo('#eee')).toString('base64'));
    expect(file).not.toMatch(/(?:src|href)="\/x\//);
  });

  it('with a pale yellow accent is refused, and the suggested color is taken', async () => {
    const check = (color: string) => {
      workshop.write('pale', {
        'talks/tides/index.mdx': talkText('## One\n\n- A point.', { title: 'Tides' }),
        '_brand.yml': `color:\n  primary: "${color}"\n`,
      });
      return workshop.run(['check.ts', '--content', workshop.at('pale'), '--format', 'json']);
    };
    const refused = await check('#fff3a0');
    expect(refused.code).toBe(1);
    const { problems } = JSON.parse(refused.stdout) as { problems: Refusal[] };
    expect(problems).toMatchObject([{ id: 'unreadable-color', line: 2, column: 12 }]);
    const [instead = ''] = problems[0]?.suggestions ?? [];
    expect(instead).toMatch(/^#[0-9a-f]{6}$/);
    expect((await check(instead)).code).toBe(0);
  });
});

/** The logos of a page: file, words and size. */
function logosOf(page: string): (string | undefined)[][] {
  return readPage(out, page)
    .filter(({ attributes }) => /^logo\b/.test(attributes['class'] ?? ''))
    .map(({ attributes: { src, alt, width, height } }) => [
      /([a-z-]+?)-[0-9a-f]{12}/.exec(src ?? '')?.[1],
      alt,
      width,
      height,
    ]);
}

interface Refusal {
  readonly suggestions: readonly string[];
}
