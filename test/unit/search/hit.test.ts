import { describe, expect, it } from 'vitest';
import { readHit } from '../../../src/search/engine/hit.ts';
import type { PagefindHit } from '../../../src/search/engine/pagefind.ts';
import { siteName } from '../../../src/search/engine/open-index.ts';

const DATA: PagefindHit = {
  url: '/x/talks/kvm/#pods',
  raw_url: '/talks/kvm/#pods',
  content: 'A trap, and traps; nothing else <b>bold</b>.',
  excerpt: 'A <mark>trap,</mark> and <mark>traps;</mark> nothing else &lt;b&gt;bold&lt;/b&gt;.',
  locations: [1, 3],
  meta: { title: 'Following one trap', slide: 'yes', note: 'slide 14', picture: 'pictures/a.png' },
  filters: { kind: ['slide'], talk: ['kvm'], year: ['2018'] },
};

describe('readHit', () => {
  it('knows where to read an idea, its slide and its picture, under whatever base', () => {
    expect(readHit(DATA, 'traps', 1)).toMatchObject({
      pageUrl: '/x/talks/kvm/?find=trap%20traps#pods',
      slideUrl: '/x/talks/kvm/slides/#/pods',
      picture: '/x/pictures/a.png',
      watchUrl: null,
    });
  });

  it('marks words without the comma behind them, and reads nothing as HTML', () => {
    const shown = readHit(DATA, 'traps', 1).excerpt;
    expect(shown.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('')).toBe(
      'A [trap], and [traps]; nothing else <b>bold</b>.',
    );
  });

  it('marks the title too', () => {
    expect(readHit(DATA, 'trap', 1).title).toContainEqual({ text: 'trap', isFound: true });
  });

  it('puts what is called as one asked before what has it in its name, and a term before an event', () => {
    const named = (meta: PagefindHit['meta'], kind: string) =>
      readHit({ ...DATA, meta, filters: { kind: [kind] } }, 'CRI', 1).score;
    const scores = [
      named({ name: 'Container Runtime Interface', names: 'CRI' }, 'term'),
      named({ name: 'CRI-O' }, 'system'),
      named({ title: 'Who speaks CRI' }, 'slide'),
      named({ mention: 'The CRI is shown' }, 'event'),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });
});

describe('siteName', () => {
  it('is the address without what all addresses have', () => {
    expect(siteName('https://talks.example/group/')).toBe('talks.example/group');
    expect(siteName('/group/')).toBe('/group');
    expect(siteName('/')).toBe('/');
  });
});
