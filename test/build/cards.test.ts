import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashText } from '../../src/model/hash-text.ts';
import { listFiles } from '../../src/site/check-site.ts';
import { openWorkshop } from '../support/build-workshop.ts';

const SITE = 'https://talks.example';
const workshop = openWorkshop();
const out = workshop.at('site');

/** A review has seen both talks; one of them was changed since. */
beforeAll(async () => {
  const content = workshop.copyFixture('library');
  const review = workshop.at('review');
  const slugs = ['harbour', 'flut-größe'];
  const texts = slugs.map((slug) =>
    readFileSync(join(content, 'talks', slug, 'index.mdx'), 'utf8'),
  );
  mkdirSync(join(review, 'pictures'), { recursive: true });
  cpSync(
    join(import.meta.dirname, '../fixtures/review/talks/edges/large.png'),
    join(review, 'pictures/title.png'),
  );
  const run = {
    version: 1,
    slides: slugs.map((talk) => ({ talk, id: 'open', picture: 'pictures/title.png' })),
    sources: { harbour: hashText(texts[0] ?? ''), 'flut-größe': hashText(`${texts[1]} `) },
  };
  writeFileSync(join(review, 'run.json'), JSON.stringify(run));
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
