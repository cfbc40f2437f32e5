import { describe, expect, it } from 'vitest';
import { equationFault, readEquations, setLabels } from '../../../src/format/equations.ts';
import { reportOfSlide } from '../../fixtures/unit/content.ts';
import { outline } from '../../fixtures/unit/tree.ts';

const math = (value: string, meta: string | null = null) => ({ type: 'math', value, meta });
const ids = (value: string, meta?: string) => readEquations(math(value, meta)).map(({ id }) => id);

describe('readEquations', () => {
  it.each([
    ['a \\label{eq:mass}', ['mass']],
    ['\\label{mass} a', ['mass']],
    ['a \\label {eqn:mass}', ['mass']],
    ['a \\label{eq-mass}', ['mass']],
    ['a \\label{ eq:mass }', ['mass']],
    ['a \\label{eq:}', ['eq:']],
    ['a \\\\\\label{eq:b}', ['b']],
    ['a \\\\label{eq:b}', []],
    ['a \\label{}', []],
    ['a = b', []],
    ['\\begin{align}a\\label{eq:a}\\\\b\\label{eq:b}\\end{align}', ['a', 'b']],
  ])('of `%s`', (tex, expected) => {
    expect(ids(tex)).toEqual(expected);
  });

  it('reads the name behind the dollars', () => {
    expect(ids('a', 'id=mass')).toEqual(['mass']);
    expect(ids('a', 'id="eq:mass"')).toEqual(['mass']);
    expect(ids('a', 'mass')).toEqual([]);
  });

  it('has none in a sentence', () => {
    expect(readEquations({ type: 'inlineMath', value: 'a \\label{eq:a}' })).toEqual([]);
  });
});

describe('setLabels', () => {
  it('puts numbers in the place of names, or nothing', () => {
    const tex = 'a \\label{eq:a} \\\\ b \\label{eq:b}';
    expect(setLabels(tex, (start) => (start === 2 ? 7 : null))).toBe('a \\tag{7} \\\\ b ');
  });
});

describe('the names of a formula', () => {
  it.each([
    ['$$\na \\label{eq:a} \\tag{*}\n$$', 'Take `\\tag{…}` out'],
    ['$$\na \\label{eq:a} \\label{eq:b}\n$$', 'it has the names `a` and `b`'],
    ['$$ id=a\na \\label{eq:b}\n$$', 'it has the names `a` and `b`'],
    [
      '$$\n\\begin{align} a \\label{eq:a} \\label{eq:b} \\\\ c \\end{align}\n$$',
      'one of its lines',
    ],
    ['$$\n\\begin{aligned} a \\label{eq:a} \\\\ b \\label{eq:b} \\end{aligned}\n$$', '{align}'],
    ['- so $a \\label{eq:a}$ it is', 'stands in a sentence'],
    ['$$\na = \\eqref{eq:mass}\n$$', '[[eq:mass]]'],
    ['- so $\\ref{eq:mass}$ it is', '[[eq:mass]]'],
    ['$$\na \\label{eq:a/b}\n$$', 'holds a slash'],
    ['$$\na \\label{eq:a b}\n$$', 'holds a space'],
    ['$$\na \\label{eq:a}\n$$\n\n$$\nb \\label{eq:a}\n$$', 'duplicate-id'],
    ['$$\na \\label{eq:mass}\n$$\n\nSee [[eq:mas]].', 'Did you mean `mass`'],
    ['$$ title=x\na\n$$', 'lost-words'],
  ])('%j is one problem', async (body, words) => {
    const report = await reportOfSlide(body);
    expect(report.match(/ error /g)).toHaveLength(1);
    expect(report).toContain(words);
  });

  it.each([
    '$$ id=a\nx\n$$\n\nSee [[eq:a]].',
    '$$ x \\label{eq:a} $$\n\nSee [[eq:a]] and [it](#eq-a).',
    '$$\nx \\label{eq:a}\n$$',
    '$$\n\\begin{align} a \\label{eq:a} \\\\ b \\label{eq:b} \\end{align}\n$$\n\n[[eq:b]]',
    '$$\n\\begin{equation} a \\label{eq:a} \\end{equation}\n$$',
  ])('%j is none', async (body) => {
    expect(await reportOfSlide(body)).toBe('');
  });

  it('are no fault of a formula without any', () => {
    expect(equationFault(math('a \\tag{*}'))).toBeNull();
  });
});

describe('an equation of the outline', () => {
  it('is counted in the order of the talk, and says its formula', () => {
    const source =
      '## One\n\n$$\nx^2 \\label{eq:b}\n$$\n\n$$\ny\n$$\n\n- list\n\n  $$ id=a\n  z\n  $$\n';
    const equations = outline(source).outline.anchors.filter(({ kind }) => kind === 'equation');
    expect(equations.map(({ id, number, title }) => [id, number, title])).toEqual([
      ['b', 1, 'x²'],
      ['a', 2, 'z'],
    ]);
  });
});
