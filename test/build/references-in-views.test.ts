import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import type { Anchor, Reference } from '../../src/model/outline.ts';
import type { TalkSource } from '../../src/model/sources.ts';
import { domIdOf } from '../../src/refs/graph.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import { isElement, walk } from '../../src/syntax/nodes.ts';
import { readPage, type HtmlElement } from '../support/build-output.ts';
import { writeAlmanac } from '../support/almanac.ts';
import { openWorkshop } from '../support/build-workshop.ts';
import { parse } from '../fixtures/unit/tree.ts';

const BASE = '/x/';
const VIEWS = ['page', 'deck', 'handout'] as const;
const PATHS = { page: '', deck: 'slides/', handout: 'handout/' } as const;
const NAMES = {
  figure: 'Figure',
  table: 'Table',
  listing: 'Listing',
  equation: 'Equation',
} as const;

const workshop = openWorkshop();
afterAll(workshop.close);

describe.each([
  ['a pair of talks that use every kind', workshop.copyFixture('references')],
  ['a library', writeAlmanac(workshop.at('almanac'))],
])('every reference of %s', (_, content) => {
  const out = workshop.at(`site-${content.length}`);
  let talks: readonly TalkSource[] = [];

  beforeAll(async () => {
    const tools = createBlockTools(workshop.at('check.json'));
    talks = (await checkContent(readContent(content), tools)).talks;
    await workshop.build(['--content', content, '--out', out, '--base', BASE]);
  });

  it.each(VIEWS)('leads from the %s to its target in the same view', (view) => {
    let count = 0;
    for (const talk of talks) {
      const expected = shownIn(view, talk).flatMap(
        ({ target }) => addressOf(target, view, talks) ?? [],
      );
      count += expected.length;
      const links = elementsOf(out, fileOf(talk.slug, view)).filter(isReference);
      const found = links.map(({ attributes }) => attributes['href'] ?? '');
      // As sets: a definition is one reference, however many links use its label.
      expect(unique(found)).toEqual(unique(expected));
    }
    expect(count).toBeGreaterThan(10);
  });

  it.each(VIEWS)('stands close to the mark that follows it in the %s', (view) => {
    const html = talks
      .map(({ slug }) => readFileSync(join(out, fileOf(slug, view)), 'utf8'))
      .join();
    const marks = [...html.matchAll(/class="ref ref-[^>]*>[^<]*<\/a>(\s*)[.,;:)]/g)];
    expect(marks.filter(([, space]) => space !== '').map(([found]) => found)).toEqual([]);
    if (content.endsWith('references')) expect(marks.length).toBeGreaterThan(0);
  });

  it('leads from the plain twin to the page', () => {
    for (const talk of talks) {
      const text = readFileSync(join(out, `talks/${talk.slug}.md`), 'utf8');
      const found = [...text.matchAll(/\]\((https?:[^)]*)\)/g)];
      const expected = shownIn('page', talk)
        .flatMap(({ target }) => addressOf(target, 'page', talks) ?? [])
        .map((href) => (href.startsWith('/') ? `http://localhost${href}` : href));
      const hrefs = found.map(([, href = '']) => href);
      expect(unique(expected).filter((href) => !hrefs.includes(href))).toEqual([]);
    }
  });

  it.each(VIEWS)('finds its target there: an id of the %s', (view) => {
    for (const talk of talks) {
      for (const { target } of shownIn(view, talk)) {
        const href = addressOf(target, view, talks);
        if (!href?.startsWith(BASE)) continue;
        const [path = '', hash = ''] = href.slice(BASE.length).split('#');
        const ids = elementsOf(out, `${path}index.html`).map(({ attributes }) => attributes['id']);
        if (hash) expect(ids).toContain(decodeURIComponent(hash.replace(/^\//, '')));
      }
    }
  });

  it('names a figure, table, listing or equation by its number, in all views and from other talks', () => {
    let count = 0;
    for (const talk of talks) {
      for (const reference of talk.outline.references) {
        const block = blockOf(reference, talks);
        if (!block || !isUnnamed(reference, talk)) continue;
        const { owner, anchor } = block;
        const label = captionLabel(out, owner, anchor);
        expect(label).toBe(`${NAMES[anchor.kind as keyof typeof NAMES]} ${anchor.number}`);
        const text = owner === talk ? label : `${label} of “${owner.data?.title}”`;
        for (const view of VIEWS) {
          if (!shownIn(view, talk).includes(reference)) continue;
          const texts = elementsOf(out, fileOf(talk.slug, view))
            .filter(isReference)
            .map((link) => link.text);
          expect(texts).toContain(text);
          count += 1;
        }
      }
    }
    expect(count).toBeGreaterThan(3);
  });
});

describe('<Transcript>', () => {
  const out = workshop.at('transcripts');

  beforeAll(async () => {
    const content = workshop.copyFixture('references', 'transcribed');
    await workshop.build(['--content', content, '--out', out, '--base', BASE]);
  });

  it.each(['page', 'handout'] as const)(
    'shows what is said, with times that lead there: %s',
    (view) => {
      const elements = readPage(out, fileOf('near', view));
      const parts = elements.filter(({ attributes }) => attributes['class'] === 'passages');
      expect(parts.map(({ name, text }) => [name, text.replace(/\s+/g, ' ').trim()])).toEqual([
        ['div', '0:03 A number.'],
        ['details', 'Transcript of the recording, 2 passages 0:01 A word. 0:03 A number.'],
        ['div', '0:01 A demonstration.'],
      ]);
      const times = elements.filter(({ attributes }) => attributes['class'] === 'passage-time');
      expect(times.map(({ attributes }) => attributes['href'])).toEqual([
        'https://video.example/near?t=3s',
        'https://video.example/near?t=1s',
        'https://video.example/near?t=3s',
        undefined,
      ]);
    },
  );

  it('is no part of the deck', () => {
    const text = readFileSync(join(out, fileOf('near', 'deck')), 'utf8');
    expect(text).not.toContain('A number.');
  });

  it('is in the plain twin', () => {
    const text = readFileSync(join(out, 'talks/near.md'), 'utf8');
    expect(text).toContain('[0:03](https://video.example/near?t=3s) A number.');
    expect(text).toContain('0:01 A demonstration.');
  });
});

/** The published references that a view shows. */
function shownIn(view: (typeof VIEWS)[number], talk: TalkSource): Reference[] {
  const hidden = { page: ['SlideOnly'], deck: ['PageOnly'], handout: [] }[view] as string[];
  const parts: [number, number][] = [];
  walk(parse(talk.text), (node) => {
    if (!hidden.some((name) => isElement(node, name))) return;
    parts.push([node.position?.start.line ?? 0, node.position?.end.line ?? 0]);
  });
  return talk.outline.references.filter(
    ({ isPrivate, place }) =>
      !isPrivate && !parts.some(([first, last]) => place.line >= first && place.line <= last),
  );
}

function lineOf({ text }: TalkSource, line: number): string {
  return text.split('\n')[line - 1] ?? '';
}

/** Where a target is, told apart from the site's own code; null for what is no part of the graph. */
function addressOf(
  target: Reference['target'],
  view: (typeof VIEWS)[number],
  talks: readonly TalkSource[],
): string | null {
  switch (target.kind) {
    case 'term':
      return `${BASE}glossary/#${target.id}`;
    case 'system':
      return `${BASE}systems/${target.id}/`;
    case 'citation':
      return `${BASE}references/#${target.key}`;
    case 'moment': {
      const url = new URL(talks.find(({ slug }) => slug === target.talk)?.data?.video?.url ?? '');
      if (url.hostname.endsWith('vimeo.com')) url.hash = `t=${target.seconds}s`;
      else url.searchParams.set('t', `${target.seconds}s`);
      return url.href;
    }
    case 'anchor':
    case 'figure':
    case 'table':
    case 'listing':
    case 'equation': {
      const talk = talks.find(({ slug }) => slug === target.talk);
      const anchor = talk?.outline.anchors.find((each) => matches(each, target));
      const path = `${BASE}talks/${target.talk}/${PATHS[view]}`;
      if (!anchor) return path;
      if (view === 'deck') return `${path}#/${encodeURI(anchor.slideId)}`;
      const isOnPage = view === 'handout' || anchor.onlyIn !== 'deck';
      return `${path}#${encodeURI(isOnPage ? domIdOf(anchor) : anchor.slideId)}`;
    }
    default:
      return null;
  }
}

function matches(anchor: Anchor, target: Reference['target']): boolean {
  if (target.kind === 'anchor') return domIdOf(anchor) === target.id;
  return 'id' in target && anchor.kind === target.kind && anchor.id === target.id;
}

function blockOf({ target }: Reference, talks: readonly TalkSource[]) {
  if (!(target.kind in NAMES) || !('talk' in target)) return null;
  const owner = talks.find(({ slug }) => slug === target.talk);
  const anchor = owner?.outline.anchors.find((each) => matches(each, target));
  return owner && anchor ? { owner, anchor } : null;
}

/** Whether a `[[…]]` leaves its text to us. */
function isUnnamed({ place, raw }: Reference, talk: TalkSource): boolean {
  return lineOf(talk, place.line)
    .slice(place.column - 1)
    .startsWith(`[[${raw}]]`);
}

/** `Figure 3`, the same in every view that shows the figure. */
function captionLabel(out: string, owner: TalkSource, anchor: Anchor): string {
  const views = VIEWS.filter(
    (view) => view === 'handout' || anchor.onlyIn === undefined || anchor.onlyIn === view,
  );
  const labels = views.map((view) => {
    const elements = elementsOf(out, fileOf(owner.slug, view));
    const figure = elements.findIndex(({ attributes }) => attributes['id'] === domIdOf(anchor));
    if (anchor.kind === 'equation') return elements[figure]?.attributes['data-label'];
    return elements
      .slice(figure)
      .find(({ attributes }) => attributes['class'] === 'caption-label')
      ?.text.trim();
  });
  expect(new Set(labels).size).toBe(1);
  return labels[0] ?? '';
}

function fileOf(slug: string, view: (typeof VIEWS)[number]): string {
  return `talks/${slug}/${PATHS[view]}index.html`;
}

function isReference({ name, attributes }: HtmlElement): boolean {
  if (name !== 'a') return false;
  return (
    /(?:^|\s)ref(?:\s|$)/.test(attributes['class'] ?? '') ||
    (attributes['href'] ?? '').startsWith(`${BASE}references/#`)
  );
}

/** A page is read once, however many references lead to it. */
function elementsOf(out: string, file: string): readonly HtmlElement[] {
  const path = join(out, file);
  const known = pages.get(path) ?? readPage(out, file);
  pages.set(path, known);
  return known;
}

const pages = new Map<string, readonly HtmlElement[]>();

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}
