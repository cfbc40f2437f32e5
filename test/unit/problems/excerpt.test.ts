import { describe, expect, it } from 'vitest';
import { drawExcerpt } from '../../../src/problems/excerpt.ts';
import { createPaint } from '../../../src/problems/paint.ts';

const draw = (text: string, line: number, column: number, target: string | null = null) =>
  drawExcerpt(text, { line, column, target }, createPaint(false)).join('\n');

describe('drawExcerpt', () => {
  it('underlines the value the problem is about', () => {
    expect(draw('a\nSee [[trapps]] for more.\n', 2, 5, 'trapps')).toBe(
      '2 │ See [[trapps]] for more.\n  │       ^^^^^^',
    );
  });

  it('points at the place when the value is not written there', () => {
    expect(draw('See [[a%20b]].', 1, 5, 'a b')).toBe('1 │ See [[a%20b]].\n  │     ^');
  });

  it('looks for the value from the place on', () => {
    expect(draw('kvm and [[kvm]]', 1, 9, 'kvm')).toBe('1 │ kvm and [[kvm]]\n  │           ^^^');
  });

  it.each(['a\nb [[c]]', 'a\r\nb [[c]]', 'a\rb [[c]]'])('counts lines in %j', (text) => {
    expect(draw(text, 2, 3, 'c')).toBe('2 │ b [[c]]\n  │     ^');
  });

  it('leaves room for letters that are wide, and none for marks', () => {
    expect(draw('標準は e\u0301 [[x]]', 1, 8, 'x')).toBe(
      '1 │ 標準は e\u0301 [[x]]\n  │            ^',
    );
  });

  it('shows the part of a long line that matters', () => {
    const drawn = draw(`${'word '.repeat(60)}[[x-y]] ${'word '.repeat(60)}`, 1, 301, 'x-y');
    const [line = '', mark = ''] = drawn.split('\n');
    expect(line.length).toBeLessThan(100);
    expect(line).toMatch(/^1 │ ….*\[\[x-y\]\].*…$/);
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('x-y');
  });

  it('writes no control character to a terminal', () => {
    expect(draw('a\u001b[2J\tb', 1, 6, 'b')).toBe('1 │ a [2J b\n  │       ^');
  });

  it.each([
    ['a place behind the end of a line', 'ab', 1, 9],
    ['a place before a line of spaces', '   ', 1, 1],
    ['a line that is not there', 'ab', 4, 1],
  ])('survives %s', (_, text, line, column) => {
    expect(draw(text, line, column).length).toBeLessThan(40);
  });
});
