import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlineTalk } from '../../src/format/outline-talk.ts';
import { parseTalk } from '../../src/format/parse-talk.ts';
import type { RunResult } from '../../src/review/run-result.ts';
import { writeAlmanac } from '../support/almanac.ts';
import { openReview } from '../support/review-site.ts';
import { MUTATIONS, plainPng } from '../support/slide-mutations.ts';

/** Slides of five talks, each pushed over an edge; every way is tried at the start of one slide and at the end of another. */
const PER_TALK = 8;

const folder = mkdtempSync(join(tmpdir(), 'lectern-mutants-'));
const bench = openReview(writeAlmanac(folder));
afterAll(bench.close);
afterAll(() => rmSync(folder, { recursive: true }));

const talks = readdirSync(join(bench.content, 'talks')).toSorted();
const mutants = talks.flatMap((talk, index) => mutateTalk(talk, index * PER_TALK));
let run: RunResult;
beforeAll(async () => {
  run = await bench.review(new Set(mutants.map(({ talk, slide }) => `${talk}#${slide}`)));
}, 10 * 60_000);

describe('the review of clean slides with one thing wrong in each', () => {
  it('takes forty slides', () => {
    expect(mutants).toHaveLength(40);
    expect(new Set(mutants.map(({ way }) => way)).size).toBe(Object.keys(MUTATIONS).length);
  });

  it.each(mutants)('finds $way on $talk#$slide, where it is', ({ talk, slide, ids, places }) => {
    const seen = run.slides.find((each) => each.talk === talk && each.id === slide);
    const found = seen?.findings.map(({ id, file, line }) => ({ id, place: `${file}:${line}` }));
    const right = found?.filter(
      ({ id, place }) => ids.some((each) => each === id) && places.includes(place),
    );
    expect(right, JSON.stringify({ places, found })).not.toEqual([]);
  });
});

/** Puts one mutation after another into slides spread over a talk. */
function mutateTalk(talk: string, first: number): Mutant[] {
  const folder = join(bench.content, 'talks', talk);
  const path = join(folder, 'index.mdx');
  const source = readFileSync(path, 'utf8');
  const parsed = parseTalk(source);
  if (parsed.type === 'failed') throw new Error(parsed.message);
  const { slides } = outlineTalk(parsed.root, { slug: talk, source, title: talk }).outline;
  const lines = source.split('\n');
  const stride = Math.floor((slides.length - 1) / PER_TALK);
  const made: Mutant[] = [];
  let shift = 0;
  for (let index = 0; index < PER_TALK; index += 1) {
    const slide = slides[1 + index * stride];
    const next = slides[2 + index * stride];
    const [way, mutation] = wayOf(first + index);
    if (!slide || !next) throw new Error(`${talk} has too few slides.`);
    const isAtEnd = first + index >= Object.keys(MUTATIONS).length;
    const opener = slide.place.line + shift;
    const hasMarker = /^<Slide\b.*\/>$/.test(lines[opener + 1] ?? '');
    const at = isAtEnd ? next.place.line - 1 + shift : opener + (hasMarker ? 2 : 0);
    const name = `mutant-${index}`;
    const added = ['', ...mutation.text.replace('./mutant.', `./${name}.`).split('\n'), ''];
    lines.splice(at, 0, ...added);
    shift += added.length;
    if (mutation.svg) writeFileSync(join(folder, `${name}.svg`), mutation.svg);
    if (mutation.png) writeFileSync(join(folder, `${name}.png`), plainPng(mutation.png));
    const inTalk = added.map((_, offset) => `talks/${talk}/index.mdx:${at + 1 + offset}`);
    const inDrawing = (mutation.svg ?? '')
      .split('\n')
      .map((_, offset) => `talks/${talk}/${name}.svg:${offset + 1}`);
    const places = mutation.svg ? inDrawing : inTalk;
    made.push({ talk, slide: slide.id, way, ids: mutation.ids, places });
  }
  writeFileSync(path, lines.join('\n'));
  return made;
}

function wayOf(number: number): [string, (typeof MUTATIONS)[string]] {
  const ways = Object.entries(MUTATIONS);
  const way = ways[number % ways.length];
  if (!way) throw new Error('There are no mutations.');
  return way;
}

/** A slide with one thing wrong. */
interface Mutant {
  readonly talk: string;
  readonly slide: string;
  readonly way: string;
  /** Any of these names it rightly. */
  readonly ids: readonly string[];
  /** Any of these lines is where it is. */
  readonly places: readonly string[];
}
