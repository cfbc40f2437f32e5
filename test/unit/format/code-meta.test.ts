import { describe, expect, it } from 'vitest';
import { parseCodeMeta, parseSteps } from '../../../src/format/code-meta.ts';

describe('parseCodeMeta', () => {
  it('reads steps and options in any order and any quotes', () => {
    expect(parseCodeMeta(`title="trap.ts" {1|3-5|all} id=trap caption='It traps'`)).toEqual({
      steps: '1|3-5|all',
      options: { title: 'trap.ts', id: 'trap', caption: 'It traps' },
    });
  });

  it('reads braces inside quotes as text', () => {
    expect(parseCodeMeta('title="a {b} c"')).toEqual({
      steps: null,
      options: { title: 'a {b} c' },
    });
  });

  it('reads a bare word as an option without a value', () => {
    expect(parseCodeMeta('wrap {}')).toEqual({ steps: '', options: { wrap: '' } });
  });

  it.each([null, undefined, '', '   ', '=', '{1'])('reads nothing in `%s`', (meta) => {
    expect(parseCodeMeta(meta)).toEqual({ steps: null, options: {} });
  });

  it('takes no option from the prototype', () => {
    const { options } = parseCodeMeta('constructor=x');
    expect(options['constructor']).toBe('x');
    expect('toString' in options).toBe(false);
  });
});

describe('parseSteps', () => {
  it('reads single lines, ranges, lists of both, and all', () => {
    expect(parseSteps('1|3-5|2, 4-5|all|*', 5)).toEqual([
      new Set([1]),
      new Set([3, 4, 5]),
      new Set([2, 4, 5]),
      null,
      null,
    ]);
  });

  it.each(['5-2', '0', '99', '1-6', 'abc', '|', '', '1|', '1-', '-1', '1.5', '1;2', 'All'])(
    'refuses `%s` for code of five lines',
    (steps) => {
      expect(parseSteps(steps, 5)).toBeUndefined();
    },
  );

  it('takes the last line and refuses the one after it', () => {
    expect(parseSteps('5', 5)).toEqual([new Set([5])]);
    expect(parseSteps('6', 5)).toBeUndefined();
  });
});
