import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/site-check/list-files.ts';
import { readEverything, readPage } from '../support/build-output.ts';
import { openWorkshop } from '../support/build-workshop.ts';
import { writeSeenReview } from '../support/seen-review.ts';

const SITE = 'https://talks.example';
const workshop = openWorkshop();
const out = workshop.at('site');

/** A review has seen both talks; one of them was changed since. */
beforeAll(async () => {
  const content = workshop.copyFixture('library');
  const review = workshop.at('review');
  await writeSeenReview(review, content, { harbour: ['open', 'made'], 'flut-größe': ['open'] });
  appendFileSync(join(content, 'talks/flut-größe/index.mdx'), '\n');
  const place = ['--content', content, '--out', out, '--pictures', review];
  await workshop.build([...place, '--base', '/x/', '--site', SITE]);
});
afterAll(workshop.close);

describe('the picture that links to a talk show elsewhere', () => {
  it('is the title slide a review has seen, in the size cards have', async () => {
    const { width, height, format } = await sharp(join(out, 'talks/harbour/card.png')).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  });

  it.each(['', 'slides/', 'handout/'])('is named in talks/harbour/%s', (view) => {
    const html = readFileSync(join(out, 'talks/harbour', view, 'index.html'), 'utf8');
    expect(html).toContain(`<meta property="og:image" content="${SITE}/x/talks/harbour/card.png">`);
    expect(html).toContain('<meta property="og:image:alt"');
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it('is left out where the talk is not what the review saw', () => {
    expect(listFiles(out).filter((file) => file.endsWith('card.png'))).toHaveLength(1);
    const html = readFileSync(join(out, 'talks/flut-größe/index.html'), 'utf8');
    expect(html).not.toContain('og:image');
  });
});

describe('the pictures of slides', () => {
  const pictures = listed('pictures/');

  it('are what the review made, of talks that are what it saw', () => {
    expect(pictures()).toEqual([
      'pictures/harbour.webp',
      'pictures/harbour/made.webp',
      'pictures/harbour/open.webp',
    ]);
    const made = readFileSync(workshop.at('review/pictures/harbour/made.webp'));
    expect(readFileSync(join(out, 'pictures/harbour/made.webp')).equals(made)).toBe(true);
  });

  it('are a few kilobytes each', () => {
    for (const file of pictures())
      expect(statSync(join(out, file)).size).toBeLessThan(file.split('/').length > 2 ? 6e3 : 3e4);
  });

  it('are named in the search index beside what they show, and nowhere else', () => {
    const index = [...readEverything(out)].filter(([file]) => file.startsWith('pagefind/'));
    const named = index.flatMap(([, text]) => text.match(/pictures\/[^"]*/g) ?? []);
    expect(named.sort()).toEqual(['pictures/harbour/made.webp', 'pictures/harbour/open.webp']);
  });

  it('stand in the catalogue, where a talk that was changed has its title drawn', () => {
    const elements = readPage(out, 'index.html');
    const covers = elements.filter(({ name }) => name === 'img');
    expect(covers.map(({ attributes }) => attributes)).toEqual([
      {
        src: '/x/pictures/harbour.webp',
        alt: '',
        width: '640',
        height: '360',
        loading: 'lazy',
        decoding: 'async',
      },
    ]);
    const cards = elements.filter(({ attributes }) =>
      (attributes['class'] ?? '').includes('stage-card'),
    );
    expect(cards.map(({ attributes }) => attributes['class'])).toContainEqual(
      expect.stringContaining('stage-card drawn'),
    );
    // The title below names it.
    expect(cards.every(({ attributes }) => attributes['aria-hidden'] === 'true')).toBe(true);
  });
});

function listed(folder: string): () => string[] {
  return () => listFiles(out).filter((file) => file.startsWith(folder));
}
