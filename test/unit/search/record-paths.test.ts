import { describe, expect, it } from 'vitest';
import { pathsOf, slideOf } from '../../../src/search/records/record-paths.ts';
import { addPictures } from '../../../src/search/records/add-pictures.ts';
import { slideWith } from '../../fixtures/unit/content.ts';
import { recordsOf } from '../../fixtures/unit/records.ts';

describe('pathsOf', () => {
  it('is the section and its slide, and the page alone of what has no slide', async () => {
    const glossary = 'vm:\n  term: Virtual machine\n  definition: A machine made of software.\n';
    const records = await recordsOf(slideWith('Words.'), { glossary });
    expect(records.map(pathsOf)).toEqual([
      ['talks/demo/', 'talks/demo/slides/'],
      ['talks/demo/#one', 'talks/demo/slides/#/one'],
      ['glossary/#vm'],
    ]);
  });
});

describe('the paths of a record with a picture', () => {
  it('are its own, its slide and the picture', async () => {
    const [, slide] = addPictures(await recordsOf(slideWith('Words.')), () => 'pictures/a.webp');
    expect(slide && pathsOf(slide)).toEqual([
      'talks/demo/#one',
      'talks/demo/slides/#/one',
      'pictures/a.webp',
    ]);
  });
});

describe('slideOf', () => {
  it('leads to a slide, and to the first one of a talk', () => {
    expect(slideOf('/x/talks/kvm/#pods')).toBe('/x/talks/kvm/slides/#/pods');
    expect(slideOf('/talks/kvm/')).toBe('/talks/kvm/slides/');
    expect(slideOf('https://a.example/talks/kvm/#pods')).toBe(
      'https://a.example/talks/kvm/slides/#/pods',
    );
  });
});
