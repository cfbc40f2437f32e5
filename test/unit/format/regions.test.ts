import { describe, expect, it } from 'vitest';
import { readRegion, regionsOf } from '../../../src/format/regions.ts';

const read = (text: string, source: string) => readRegion(() => text, source);

describe('readRegion', () => {
  it('shows the whole file, without its last line break', () => {
    expect(read('a\n  b\n', './a.ts')).toBe('a\n  b');
  });

  it('leaves the marks of regions out of a whole file', () => {
    expect(read('a\n// #region x\nb\n// #endregion\n', './a.ts')).toBe('a\nb');
  });

  it.each([
    ['TypeScript', 'a\n  // #region x\n  b\n    c\n  // #endregion\nd'],
    ['Python', 'a\n  # region x\n  b\n    c\n  # endregion\nd'],
    ['a snippet mark', 'a\n  /* [start:x] */\n  b\n    c\n  /* [end:x] */\nd'],
  ])('shows one region of %s without marks and common indent', (_, text) => {
    expect(read(text, './a.ts#x')).toBe('b\n  c');
  });

  it('shows a region that is never closed to the end of the file', () => {
    expect(read('// #region x\nb\nc', './a.ts#x')).toBe('b\nc');
  });

  it('reads line breaks of Windows and of old machines', () => {
    expect(read('// #region x\r\na\rb\r\n// #endregion\r\n', './a.ts#x')).toBe('a\nb');
  });

  it('keeps empty lines and does not count them as indent', () => {
    expect(read('// #region x\n  a\n\n  b\n// #endregion', './a.ts#x')).toBe('a\n\nb');
  });

  it('names the region that is not there', () => {
    expect(() => read('a', './a.ts#x')).toThrowErrorMatchingInlineSnapshot(
      `[Error: ./a.ts has no region \`x\`.]`,
    );
  });

  it('takes the name literally', () => {
    expect(() => read('// #region axb', './a.ts#a.b')).toThrow('no region');
  });

  it('does not take `setup-2` for `setup`', () => {
    const text = '// #region setup-2\nb\n// #endregion\n// #region setup\na\n// #endregion';
    expect(read(text, './a.ts#setup')).toBe('a');
  });

  it('shows an outer region past the end of an inner one', () => {
    const text = '// #region a\n1\n// #region b\n2\n// #endregion\n3\n// #endregion\n4';
    expect(read(text, './a.ts#a')).toBe('1\n2\n3');
  });
});

describe('regionsOf', () => {
  it('lists every region in order', () => {
    expect(regionsOf('// #region a\n# region b-2\n<!-- [start:c] -->\n// #endregion')).toEqual([
      'a',
      'b-2',
      'c',
    ]);
  });
});
