import { describe, expect, it } from 'vitest';
import { at, measurement, reportOf, text } from '../../fixtures/unit/measurement.ts';
import { findSmallText } from '../../../src/review/rules/text-size.ts';
import { createProblem } from '../../../src/problems/catalogue.ts';
import { joinVerdicts } from '../../../src/review/slide-problems.ts';
import { crashed } from '../../../src/review/worker.ts';

const small = findSmallText(
  measurement([text('a sign', at(72, 100, 90, 20), { type: { size: 18 } })]),
);

describe('unused-exception', () => {
  const allows = [{ id: 'small-text', reason: 'the lettering of the photograph' }];

  it('names an exception that nothing needs', () => {
    expect(reportOf([], { allows })).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:4:1  warning  unused-exception
        The slide allows \`small-text\`, and no such problem is left on it.
        Fix: Take the exception out of \`allow\`."
    `);
  });

  it('takes away what is allowed, and is content', () => {
    expect(reportOf(small, { allows })).toBe('');
  });

  it('takes nothing else away', () => {
    const other = [{ id: 'wide-code', reason: 'it scrolls' }];
    expect(reportOf(small, { allows: other }).match(/(?:error|warning) {2}[a-z-]+/g)).toEqual([
      'error  small-text',
      'warning  unused-exception',
    ]);
  });
});

describe('axe-violation', () => {
  it('gives the rule, the element and the reason', () => {
    const data = { rule: 'list', target: 'ul', reason: 'A list holds something that is no item' };
    expect(
      reportOf([{ id: 'axe-violation', source: 3, aspect: 'list', amount: 1, box: null, data }]),
    ).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:9:1  error  axe-violation
        \`ul\` breaks the accessibility rule \`list\` (A list holds something that is no item).
        Fix: See https://dequeuniversity.com/rules/axe/4.14/list for what the rule asks."
    `);
  });
});

describe('review-crash', () => {
  it('names the slide that no browser could show', () => {
    const { findings } = crashed(new Error('page.evaluate: Error: Target crashed\n  at x')).record;
    expect(reportOf(findings)).toMatchInlineSnapshot(`
      "talks/demo/index.mdx:3:1  error  review-crash
        The browser could not show this slide, twice: Target crashed.
        Fix: Look at the slide with \`lectern dev\`; take out what is heaviest in it first."
    `);
  });
});

describe('joinVerdicts', () => {
  const placeOf = (line: number) => ({ file: 'talks/demo/index.mdx', line, column: 1 });
  const empty = (line: number) => createProblem('empty-slide', placeOf(line), { where: '' });
  const unused = createProblem('unused-exception', placeOf(4), { id: 'small-text' });
  const verdict = (...problems: ReturnType<typeof empty>[]) => ({ findings: [], problems });

  it('leaves the only verdict as it is, the same place named twice', () => {
    const only = verdict(empty(3), empty(3), unused);
    expect(joinVerdicts([only])).toEqual(only);
  });

  it('adds what a further deck shows at another place', () => {
    const { problems } = joinVerdicts([verdict(empty(3)), verdict(empty(3), empty(5))]);
    expect(problems).toEqual([empty(3), empty(5)]);
  });

  it('keeps an exception that one of the decks needs', () => {
    expect(joinVerdicts([verdict(unused), verdict()]).problems).toEqual([]);
    expect(joinVerdicts([verdict(unused), verdict(unused)]).problems).toEqual([unused]);
  });
});
