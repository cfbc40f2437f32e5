import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../../src/review/report/compare-runs.ts';
import { renderReport } from '../../../../src/review/report/render-report.ts';
import type { RunSlide } from '../../../../src/review/run-result.ts';
import { OVERFLOW, runOf, runSlide } from '../../../fixtures/unit/review-run.ts';

const render = (slide: RunSlide) => {
  const run = runOf([slide]);
  return renderReport(
    run,
    compareRuns(run, null, () => true),
    '',
  );
};

describe('renderReport', () => {
  it('draws a finding where it is, and keeps its box inside the picture', () => {
    const html = render(runSlide('a', { findings: [OVERFLOW] }));
    expect(html).toContain('<rect x="100" y="600" width="400" height="118"/>');
    expect(html).toContain('The list is <code>34</code> px too tall &amp; more.');
    expect(html).toContain('talks/tides/index.mdx:9:3');
  });

  it('draws no box for what shows on the tall screen alone', () => {
    const states = [{ ...OVERFLOW.states[0], screen: '4:3' }] as unknown as typeof OVERFLOW.states;
    expect(render(runSlide('a', { findings: [{ ...OVERFLOW, states }] }))).not.toContain('<rect');
  });

  it('gives the reason of what is allowed instead of a remedy', () => {
    const html = render(runSlide('a', { findings: [{ ...OVERFLOW, allowed: 'a <map>' }] }));
    expect(html).toContain('Allowed: a &lt;map&gt;');
    expect(html).not.toContain('Split the slide.');
    expect(html).toContain('<h1>Every slide fits</h1>');
  });

  it('says so when a slide has no picture', () => {
    expect(render(runSlide('a', { picture: null }))).toContain('No browser could show this slide.');
  });

  it('needs nothing but the pictures', () => {
    const html = render(runSlide('a b'));
    expect(html.match(/(?:src|href)="[^"]*"/g)).toEqual([
      'href="pictures/tides/a%20b.png"',
      'src="pictures/tides/a%20b.png"',
    ]);
  });
});
