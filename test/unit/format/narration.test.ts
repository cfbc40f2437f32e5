import { describe, expect, it } from 'vitest';
import type { SyntaxNode } from '../../../src/model/syntax.ts';
import { audienceOf, countNarration, soleChild } from '../../../src/format/narration.ts';
import { parse } from '../../fixtures/unit/tree.ts';

const first = (source: string) => parse(source).children?.[0] as SyntaxNode;

describe('audienceOf', () => {
  it.each([
    ['Words.', 'narration'],
    ['Words with **marks**, [a link](https://x.example) and `code`.', 'narration'],
    ['Words and ![a picture](./a.png).', 'narration'],
    ['`only code`', 'narration'],
    ['Words with <Show>a part</Show>.', 'narration'],
    ['{"a literal"} and words', 'narration'],
    ['![a](./a.png)', 'both'],
    ['- a', 'both'],
    ['> a', 'both'],
    ['| a |\n| - |', 'both'],
    ['```js\na\n```', 'both'],
    ['$$\na\n$$', 'both'],
    ['$$a$$', 'both'],
    ['$a$', 'narration'],
    ['So $$a$$ it is.', 'narration'],
    [':::note\na\n:::', 'both'],
    ['#### a', 'both'],
    ['<Show>a</Show>', 'both'],
    ['<Show>\n\na\n\n</Show>', 'both'],
    ['<Anything />', 'both'],
    ['<Notes>a</Notes>', 'private'],
    ['<Notes>\n\na\n\n</Notes>', 'private'],
    ['<PageOnly>a</PageOnly>', 'page'],
    ['<SlideOnly>\n\na\n\n</SlideOnly>', 'slide'],
  ])('shows `%s` to: %s', (source, audience) => {
    expect(audienceOf(first(source))).toBe(audience);
  });
});

describe('soleChild', () => {
  it('leaves spaces aside', () => {
    expect(soleChild(first('![a](./a.png) \n  '))?.type).toBe('image');
    expect(
      soleChild({ type: 'paragraph', children: [{ type: 'text', value: ' ' }, { type: 'image' }] })
        ?.type,
    ).toBe('image');
  });

  it('finds none among several, and none in an empty paragraph', () => {
    expect(soleChild(first('a *b*'))).toBeUndefined();
    expect(soleChild({ type: 'paragraph' })).toBeUndefined();
  });
});

describe('countNarration', () => {
  it('counts the words of top-level prose only', () => {
    const body = parse('one two\n\n- three\n\n<Notes>four</Notes>\n\nfive\n').children ?? [];
    expect(countNarration(body)).toBe(3);
  });
});
