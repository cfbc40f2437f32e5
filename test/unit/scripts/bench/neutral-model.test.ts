import GithubSlugger from 'github-slugger';
import { describe, expect, test } from 'vitest';
import { createModel, measureModel, shape } from '../../../../scripts/bench/neutral-model.ts';
import { writeTalkMarkdown } from '../../../../scripts/bench/talk-markdown.ts';

describe('createModel', () => {
  const talks = createModel(12);
  const slides = talks.flatMap((talk) => talk.slides);

  test('gives the same talks every time', () => {
    expect(createModel(12)).toEqual(talks);
  });

  test('puts code on every third slide and a table on every fifth', () => {
    const [talk] = talks;
    const numbersWith = (part: 'code' | 'table') =>
      talk?.slides.flatMap((slide, index) => (slide[part] ? [index + 1] : []));
    expect(numbersWith('code')).toEqual([3, 6, 9, 12, 15, 18, 21, 24, 27, 30]);
    expect(numbersWith('table')).toEqual([5, 10, 15, 20, 25, 30]);
  });

  test('gives every slide sixty words of notes', () => {
    const counts = new Set(slides.map((slide) => slide.notes.split(' ').length));
    expect([...counts]).toEqual([60]);
  });

  test('repeats no block of code', () => {
    const blocks = slides.flatMap((slide) => (slide.code ? [slide.code.lines.join('\n')] : []));
    expect(new Set(blocks).size).toBe(blocks.length);
  });

  test('names slides by the slug of their heading', () => {
    for (const talk of talks) {
      const slugger = new GithubSlugger();
      expect(talk.slides.map((slide) => slugger.slug(slide.heading))).toEqual(
        talk.slides.map((slide) => slide.id),
      );
    }
  });

  test('links to slides of other talks that exist', () => {
    const targets = new Set(
      talks.flatMap((talk) => talk.slides.map((slide) => `${talk.slug}#${slide.id}`)),
    );
    for (const talk of talks) {
      const links = talk.slides.flatMap((slide) => slide.link ?? []);
      expect(links).toHaveLength(Math.floor(shape.slides / shape.linkEvery));
      for (const link of links) {
        expect(link.talk).not.toBe(talk.slug);
        expect(targets).toContain(`${link.talk}#${link.slide}`);
      }
    }
  });

  test('links a lone talk to itself', () => {
    const [talk] = createModel(1);
    expect(talk?.slides.flatMap((slide) => slide.link?.talk ?? [])).toContain('talk-0001');
  });
});

describe('measureModel', () => {
  test('counts slides and words', () => {
    const { talks, slides, words } = measureModel(createModel(2));
    expect({ talks, slides }).toEqual({ talks: 2, slides: 60 });
    expect(words).toBeGreaterThan(60 * shape.noteWords);
  });
});

describe('writeTalkMarkdown', () => {
  test('writes front matter, then slides with the link of the tool', () => {
    const [talk] = createModel(2);
    const slide = talk?.slides[3];
    if (!talk || !slide?.link) throw new Error('The fourth slide has a link.');
    const source = writeTalkMarkdown({ ...talk, slides: [slide] }, ({ talk: slug }) => `<${slug}>`);
    expect(source).toMatch(/^---\ntitle: .+\nsummary: .+\ndate: 2026-01-01\nduration: 30\n/);
    expect(source).toContain(`\n## ${slide.heading}\n\n- `);
    expect(source).toContain(`${slide.paragraph} See <talk-0002>.\n\n${slide.notes}\n`);
  });
});
