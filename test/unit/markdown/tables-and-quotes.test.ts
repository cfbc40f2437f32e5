import { describe, expect, it } from 'vitest';
import { arrange } from '../../fixtures/unit/arrange.ts';

describe('a table', () => {
  it.each<[string, string, number]>([
    ['a row whose first cell is bold', '| a | b |\n| - | - |\n| **c** | d |\n| e | f |', 1],
    ['two of three rows', '| a |\n| - |\n| **c** |\n| **d** |\n| e |', 2],
    ['no row where all are bold', '| a | b |\n| - | - |\n| **c** | d |\n| **e** | f |', 0],
    ['no row for a word in bold', '| a |\n| - |\n| **c** d |\n| e |', 0],
    ['no row for a later cell', '| a | b |\n| - | - |\n| c | **d** |\n| e | f |', 0],
    ['a column whose heading is bold', '| a | **b** |\n| - | - |\n| c | d |\n| e | f |', 3],
    ['no column where all are bold', '| **a** | **b** |\n| - | - |\n| c | d |\n| e | f |', 0],
  ])('marks %s', async (_, table, count) => {
    const marked = (await arrange(`## A\n\n${table}`)).match(/className=marked/g) ?? [];
    expect(marked).toHaveLength(count);
  });

  it('of a heading alone stays one', async () => {
    expect(await arrange('## A\n\n| a |\n| - |')).not.toContain('<tbody>');
  });
});

describe('a quotation', () => {
  it.each([
    ['— Name', true],
    ['– Name, *a book*', true],
    ['-- Name', true],
    ['―Name', true],
    ['—', false],
    ['Name', false],
    ['a — b', false],
  ])('ends with the name `%s`: %s', async (last, isName) => {
    const drawn = await arrange(`## A\n\n> words\n>\n> ${last}`);
    expect(drawn.includes('className=quote-name')).toBe(isName);
  });

  it('of one paragraph is no name', async () => {
    expect(await arrange('## A\n\n> — words')).not.toContain('quote-name');
  });

  it.each(['“words”', '"words"', '«words»', '„words“', '「words」'])(
    'that begins with a mark, %s, gets no second one',
    async (words) => {
      expect(await arrange(`## A\n\n> ${words}`)).toContain('is-marked');
    },
  );
});
