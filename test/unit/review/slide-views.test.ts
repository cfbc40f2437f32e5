import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTalk } from '../../../src/checks/read-talk.ts';
import { findSlideViews } from '../../../src/review/slide-views.ts';
import { FRONTMATTER, talkFile } from '../../fixtures/unit/content.ts';

const site = mkdtempSync(join(tmpdir(), 'lectern-views-'));
afterAll(() => rmSync(site, { recursive: true }));

const HEAD = FRONTMATTER.replace(
  'status:',
  'variants:\n  short: { duration: 5, only: [one] }\nstatus:',
);
const talk = talkOf(`${HEAD}\n## One\n\n- a\n\n## Two\n\n- b\n`);
const slide = (id: string, inner: string) => `<section id="${id}" class="slide">${inner}</section>`;
const OPEN = slide('open', 'Demo');

function talkOf(text: string) {
  const read = readTalk(talkFile(text));
  if (read.type !== 'read') throw new Error('The talk cannot be read.');
  return read.talk;
}

function views(short: string) {
  write('talks/demo/slides/index.html', OPEN + slide('one', ONE) + slide('two', 'b'));
  write('talks/demo/slides/short/index.html', short);
  const found = findSlideViews(site, talk, 'r');
  return [...found].map(([id, each]) => [id, each.map(({ address }) => address)]);
}

const ONE = 'a <a href="/talks/demo/slides/#/two">b</a>';
const WHOLE = 'talks/demo/slides/';

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

describe('findSlideViews', () => {
  it('looks once at a slide that differs in where its links lead', () => {
    const short = ONE.replace('slides/#', 'slides/short/#');
    expect(views(OPEN + slide('one', short))).toEqual([
      ['open', [WHOLE]],
      ['one', [WHOLE]],
      ['two', [WHOLE]],
    ]);
  });

  it('looks again at a slide that a variant shows otherwise', () => {
    expect(views(OPEN + slide('one', `${ONE}, in short`))).toEqual([
      ['open', [WHOLE]],
      ['one', [WHOLE, `${WHOLE}short/`]],
      ['two', [WHOLE]],
    ]);
  });

  it('misses a slide that a variant should have', () => {
    expect(() => views(OPEN)).toThrow('The deck talks/demo/slides/short/ has no slide one.');
  });
});
