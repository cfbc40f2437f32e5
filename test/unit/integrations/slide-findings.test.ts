import { describe, expect, it } from 'vitest';
import { changedTalk, newFindings } from '../../../src/integrations/slide-findings.ts';
import { createProblem } from '../../../src/problems/catalogue.ts';

describe('changedTalk', () => {
  it.each([
    ['talks/tides/index.mdx', { slug: 'tides', file: null }],
    ['talks\\tides\\pictures\\map.svg', { slug: 'tides', file: 'map.svg' }],
    ['talks/tides', null],
    ['glossary.yaml', null],
    ['../talks/tides/index.mdx', null],
  ])('%s', (path, talk) => {
    expect(changedTalk(path)).toEqual(talk);
  });
});

describe('newFindings', () => {
  const empty = (line: number) =>
    createProblem('empty-slide', { file: 'talks/a/index.mdx', line, column: 1 }, { where: '' });
  const found = (slide: string, line: number) => ({
    talk: 'a',
    slides: [{ slide, problems: [empty(line)] }],
  });

  it('tells everything at first', () => {
    expect(newFindings(undefined, found('x', 3))).toEqual([empty(3)]);
  });

  it('tells nothing again that only moved', () => {
    expect(newFindings(found('x', 3), found('x', 5))).toEqual([]);
  });

  it('tells the same of another slide', () => {
    expect(newFindings(found('x', 3), found('y', 3))).toEqual([empty(3)]);
  });
});
