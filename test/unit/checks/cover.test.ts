import { describe, expect, it } from 'vitest';
import { idsOf, SOUND_TALK, talkFile } from '../../fixtures/unit/content.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';

function withCover(cover: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const text = SOUND_TALK.replace('title: Demo', `title: Demo\ncover: ${cover}`);
  return idsOf([talkFile(text, { files })]);
}

describe('the cover of a talk', () => {
  it.each([
    ['./sea.jpg', { 'sea.jpg': '' }],
    ['sea.webp', { 'sea.webp': '' }],
    ['./in/sea.png', { 'in/sea.png': '' }],
    ['./sea.svg', { 'sea.svg': SVG }],
  ])('may be %s', async (cover, files) => {
    expect(await withCover(cover, files)).toEqual([]);
  });

  it.each([
    ['./see.jpg', 'missing-file 3:1'],
    ['./SEA.jpg', 'wrong-case-file 3:1'],
    ['../../../sea.jpg', 'outside-file 3:1'],
    ['./fake.svg', 'broken-svg 3:1'],
  ])('is not %s', async (cover, problem) => {
    const files = { 'sea.jpg': '', 'fake.svg': '<svg><path d="M0 0"/></svg>' };
    expect(await withCover(cover, files)).toContain(problem);
  });

  it.each(['./sea.pdf', 'https://example.org/sea.jpg', '/sea.jpg', 'navy', './sea'])(
    'is no %s',
    async (cover) => {
      expect((await withCover(cover, { 'sea.pdf': '' })).join()).toMatch(/^bad-value 3:8/);
    },
  );
});
