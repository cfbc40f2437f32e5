import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/check-content.ts';
import { readCollections } from '../../src/checks/collections.ts';
import { isDiagram, readBlock } from '../../src/format/blocks.ts';
import { splitSlides } from '../../src/format/split-slides.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import { walk } from '../../src/syntax/nodes.ts';
import type { SyntaxNode } from '../../src/model/syntax.ts';
import { parse } from '../fixtures/unit/tree.ts';

const root = join(import.meta.dirname, '../..');
const files = readContent(join(root, 'content'));
const promised = JSON.parse(
  readFileSync(join(import.meta.dirname, 'promised-ids.json'), 'utf8'),
) as { talks: Record<string, string[]>; terms: string[]; systems: string[] };
const check = await checkContent(files, createBlockTools(join(root, '.cache/test-check.json')));
const collections = readCollections(files);

/** Words a speaker says in a minute, unhurried. */
const PACE = 130;

describe('the five talks', () => {
  test('have no problems', () => {
    expect(check.problems).toEqual([]);
  });

  test.each(Object.entries(promised.talks))('%s has every promised slide, in order', (slug, ids) => {
    const talk = check.talks.find((each) => each.slug === slug);
    const slides = talk?.outline.slides.map(({ id }) => id) ?? [];
    expect(slides.filter((id) => ids.includes(id))).toEqual(ids);
  });

  test.each(check.talks)('$slug takes the time its frontmatter states', ({ outline, data }) => {
    const words = outline.slides.reduce((total, slide) => total + slide.narrationWords, 0);
    const minutes = words / PACE;
    expect(Math.abs(minutes - (data?.duration ?? 0)) / minutes).toBeLessThan(0.15);
  });

  test.each(check.talks)('$slug shows something on two slides of three', (talk) => {
    const slides = splitSlides(parse(talk.text)).slides.slice(1);
    const shown = slides.filter((slide) => slide.body.some(showsSomething));
    expect(shown.length / slides.length).toBeGreaterThan(2 / 3);
  });
});

describe('the lock', () => {
  test('keeps every promised id', () => {
    const locked = new Set(files.lock.type === 'text' ? files.lock.text.split('\n') : []);
    const ids = [
      ...Object.entries(promised.talks).flatMap(([slug, slides]) => slides.map((id) => `${slug}#${id}`)),
      ...promised.terms.map((id) => `term:${id}`),
      ...promised.systems.map((id) => `system:${id}`),
    ];
    expect(ids.filter((id) => !locked.has(id))).toEqual([]);
  });
});

describe('the collections', () => {
  test('define every promised term', () => {
    expect(promised.terms.filter((id) => !collections.terms.has(id))).toEqual([]);
  });

  test('describe every promised system', () => {
    expect(promised.systems.filter((id) => !collections.systems.has(id))).toEqual([]);
  });

  test('tell events in the order of time, from the 1960s to 2020', () => {
    const dates = [...collections.timeline.values()].map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    expect([dates[0]?.slice(0, 3), dates.at(-1)?.slice(0, 4)]).toEqual(['196', '2020']);
  });
});

/** A figure, a table, a diagram or code, at any depth. */
function showsSomething(part: SyntaxNode): boolean {
  let isShown = false;
  walk(part, (node) => {
    if (readBlock(node) || isDiagram(node) || node.type === 'table' || node.type === 'code') isShown = true;
  });
  return isShown;
}
