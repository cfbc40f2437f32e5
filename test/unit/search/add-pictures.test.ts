import { describe, expect, it } from 'vitest';
import { showRecord } from '../../../src/search/index/describe-records.ts';
import { addPictures } from '../../../src/search/records/add-pictures.ts';
import { slideWith } from '../../fixtures/unit/content.ts';
import { recordsOf } from '../../fixtures/unit/records.ts';

const GLOSSARY = 'vm:\n  term: Virtual machine\n  definition: A machine made of software.\n';

describe('addPictures', () => {
  it('gives talks and slides their pictures, and nothing else', async () => {
    const records = await recordsOf(slideWith('Words.'), { glossary: GLOSSARY });
    const pictured = addPictures(records, (talk, slide) => `${talk}/${slide ?? 'title'}.webp`);
    expect(pictured.map(({ kind, picture }) => [kind, picture])).toEqual([
      ['talk', 'demo/title.webp'],
      ['slide', 'demo/one.webp'],
      ['term', null],
    ]);
  });

  it('leaves a slide that was not seen without one, and without a field in the index', async () => {
    const records = await recordsOf(slideWith('Words.'));
    const [talk, slide] = addPictures(records, (_, id) => (id === null ? 'title.webp' : null));
    expect(talk && showRecord(talk).picture).toBe('title.webp');
    expect(slide && showRecord(slide)).not.toHaveProperty('picture');
  });
});
