import { describe, expect, it } from 'vitest';
import { makeHit } from '../../../../src/search/engine/hit.ts';
import { siteName } from '../../../../src/search/engine/open-engine.ts';

const FACTS = {
  kind: 'slide',
  talk: 'kvm',
  year: '2018',
  site: '',
  isExact: true,
  base: '/x/',
} as const;
const RECORD = {
  title: 'Following one trap',
  path: 'talks/kvm/#pods',
  text: 'A trap, and traps.',
  note: 'slide 14',
  picture: 'pictures/a.png',
  hasSlide: true,
} as const;

describe('makeHit', () => {
  it('knows where to read an idea, its slide and its picture, under whatever base', () => {
    expect(makeHit(RECORD, new Set(['trap', 'traps']), FACTS)).toMatchObject({
      pageUrl: '/x/talks/kvm/?find=trap%20traps#pods',
      slideUrl: '/x/talks/kvm/slides/?find=trap%20traps#/pods',
      picture: '/x/pictures/a.png',
      watchUrl: null,
    });
  });

  it('has no slide and no picture where there is none, and marks nothing where nothing was asked', () => {
    const { title, path, text } = RECORD;
    expect(makeHit({ title, path, text }, new Set(), FACTS)).toMatchObject({
      pageUrl: '/x/talks/kvm/#pods',
      slideUrl: null,
      picture: null,
      words: [],
    });
  });

  it('marks the title too', () => {
    const { title } = makeHit(RECORD, new Set(['trap']), FACTS);
    expect(title).toContainEqual({ text: 'trap', isFound: true });
  });

  it('leads to names with letters of any script', () => {
    const hit = makeHit({ ...RECORD, path: 'talks/内核/#größe' }, new Set(), FACTS);
    expect(hit.pageUrl).toBe('/x/talks/%E5%86%85%E6%A0%B8/#gr%C3%B6%C3%9Fe');
  });
});

describe('siteName', () => {
  it('is the address without what all addresses have', () => {
    expect(siteName('https://talks.example/group/')).toBe('talks.example/group');
    expect(siteName('/group/')).toBe('/group');
    expect(siteName('/')).toBe('/');
  });
});
