import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashText } from '../../../src/model/hash-text.ts';
import { looksOfSite } from '../../../src/model/settings.ts';
import { NO_CODE } from '../../../src/settings/resolve-settings.ts';
import { NO_BRAND } from '../../../src/brand/resolve-brand.ts';
import { openPictures } from '../../../src/content-files/seen-pictures.ts';
import { runOf, runSlide } from '../../fixtures/unit/review-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'lectern-seen-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PLAIN = { brand: NO_BRAND, extensions: NO_CODE };
const SOURCES = { tides: hashText('as it was') };
const RUN = { ...runOf([runSlide('open', { cover: 'pictures/tides.webp' })]), sources: SOURCES };

function open(name: string, run: object | null) {
  const review = join(folder, name);
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(review, file)), { recursive: true });
    writeFileSync(join(review, file), text);
  };
  for (const file of ['tides/open.png', 'tides/open.webp', 'tides.webp'])
    put(`pictures/${file}`, '');
  if (run) put('run.json', JSON.stringify(run));
  return {
    pictures: openPictures(review, PLAIN),
    at: (file: string) => join(review, 'pictures', file),
  };
}

describe('openPictures', () => {
  it('finds the pictures of a talk that is what the review saw', () => {
    const { pictures, at } = open('seen', RUN);
    expect(pictures.of('tides', 'as it was')).toEqual([
      {
        id: 'open',
        large: at('tides/open.png'),
        small: at('tides/open.webp'),
        cover: at('tides.webp'),
      },
    ]);
  });

  it('has none of a talk that was changed, or never seen', () => {
    const { pictures } = open('changed', RUN);
    expect(pictures.of('tides', 'as it is')).toEqual([]);
    expect(pictures.of('moons', 'as it was')).toEqual([]);
  });

  it.each([
    [
      'brand',
      { ...PLAIN, brand: { ...NO_BRAND, colors: { light: { accent: '#000000' }, dark: {} } } },
    ],
    ['code', { ...PLAIN, extensions: { ...NO_CODE, looks: 'abc' } }],
  ])('has none of another %s, and none of any where it is new', (_, site) => {
    const { at } = open('branded', RUN);
    expect(openPictures(at('../'), site).of('tides', 'as it was')).toEqual([]);
    const seen = { ...RUN, brand: hashText(looksOfSite(site)) };
    expect(open('branded', seen).pictures.of('tides', 'as it was')).toEqual([]);
    expect(openPictures(at('../'), site).of('tides', 'as it was')).toHaveLength(1);
  });

  it('takes a picture that is gone for none', () => {
    const { pictures, at } = open('gone', RUN);
    rmSync(at('tides/open.webp'));
    expect(pictures.of('tides', 'as it was')).toMatchObject([{ id: 'open', small: null }]);
  });

  it('has none without a review, nor of one it cannot read', () => {
    expect(open('none', null).pictures.of('tides', 'as it was')).toEqual([]);
    expect(open('other', { ...RUN, version: 2 }).pictures.of('tides', 'as it was')).toEqual([]);
  });

  it('has the large pictures of a run that made no others', () => {
    const { id, talk, picture } = runSlide('open');
    const { pictures, at } = open('older', { ...RUN, slides: [{ id, talk, picture }] });
    expect(pictures.of('tides', 'as it was')).toEqual([
      { id: 'open', large: at('tides/open.png'), small: null, cover: null },
    ]);
  });
});
