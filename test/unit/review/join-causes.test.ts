import { describe, expect, it } from 'vitest';
import { at, measurement, reportOf, text } from '../../fixtures/unit/measurement.ts';
import type { Box, Part } from '../../../src/review/measurement.ts';
import type { FoldedFinding } from '../../../src/review/finding.ts';
import { foldStates } from '../../../src/review/fold-states.ts';
import { joinCauses } from '../../../src/review/join-causes.ts';
import type { State } from '../../../src/review/plan.ts';
import { idleStep } from '../../../src/review/review-slide.ts';
import { findMisfits } from '../../../src/review/rules/fit.ts';
import { findOverlaps } from '../../../src/review/rules/overlap.ts';

const WIDE: State = { screen: '16:9', theme: 'light', fonts: 'web', step: 0 };
const TALL: State = { ...WIDE, screen: '4:3' };
const OTHER_FONTS: State = { ...WIDE, fonts: 'fallback' };
const CODE = { box: at(72, 100, 1100, 600), hidesX: true, hidesY: true, element: 'pre' };

/** Lines below one another, each written at a line of its own. */
const lines = (left: number, count: number, height: number, more: Partial<Part> = {}) =>
  Array.from({ length: count }, (_, index) =>
    text(`line ${index}`, at(left, 100 + index * height, 400, height), {
      source: index + 1,
      ...more,
      type: {},
    }),
  );

/** What is seen of a slide with these parts. */
function see(state: State, parts: readonly Part[], stage: Box = at(0, 0, 1280, 720)) {
  const bar = at(0, stage.bottom - 32, 1280, 32);
  const seen = measurement(parts, { stage, frame: [bar] });
  return { state, findings: [...findMisfits(seen), ...findOverlaps(seen)] };
}

const told = (findings: readonly FoldedFinding[]) =>
  joinCauses(findings).map(({ lead }) => `${lead.id} at ${lead.source}: ${Math.ceil(lead.amount)}`);

describe('joinCauses', () => {
  it.each([
    ['a list', {}, /^slide-overflow at \d+: 580$/],
    ['a listing in its box', { clips: [CODE], isCode: true }, /^clipped-content at \d+: 600$/],
  ])('tells once that %s is too long, by the most that stands out', (_, more, expected) => {
    const { findings } = foldStates([
      see(WIDE, lines(72, 30, 40, more)),
      see(TALL, lines(72, 30, 36, more), at(0, 0, 1280, 960)),
      see(OTHER_FONTS, lines(72, 30, 41, more)),
    ]);
    expect(findings.length).toBeGreaterThan(2);
    expect(told(findings)).toEqual([expect.stringMatching(expected)]);
  });

  it('keeps columns apart', () => {
    const { findings } = foldStates([
      see(WIDE, [
        ...lines(72, 16, 40, {}),
        ...lines(700, 30, 40, { clips: [{ ...CODE, box: at(700, 100, 500, 500) }] }),
      ]),
    ]);
    const ids = told(findings).map((each) => each.split(' ')[0]);
    expect(ids.toSorted()).toEqual(['clipped-content', 'slide-overflow']);
  });

  it('does not take text on other text, or what is too wide, for an effect', () => {
    const over = text('over', at(72, 110, 400, 40), { source: 3 });
    const wide = text('wide', at(1000, 90, 400, 30), { source: 9 });
    const { findings } = foldStates([see(WIDE, [...lines(72, 30, 40), over, wide])]);
    const ids = joinCauses(findings).map(({ lead: { id, aspect } }) => `${id} ${aspect}`);
    expect(ids).toContain('slide-overflow right');
    expect(ids).toContain('slide-overflow bottom');
    expect(ids).toContain('overlapping-content ');
  });

  it('tells no step that shows what stands outside, and every other idle one', () => {
    const steps = [0, 1, 2].map((step) => ({ ...WIDE, step }));
    const { findings } = foldStates([
      ...steps.map((state) => see(state, state.step < 2 ? lines(72, 3, 40) : lines(72, 30, 40))),
      ...steps.slice(1).map((state) => ({ state, findings: [idleStep(state.step, 1)] })),
    ]);
    const idle = joinCauses(findings).filter(({ lead }) => lead.id === 'idle-step');
    expect(idle.map(({ lead }) => lead.aspect)).toEqual(['1']);
  });

  it('still tells the rest where an author allows what stands outside', () => {
    const { findings } = see(WIDE, lines(72, 30, 40).slice(0, 16));
    const all = new Set(findings.map(({ id }) => id));
    expect([...all]).toEqual(['slide-overflow', 'overlapping-content']);
    expect(reportOf(findings)).not.toContain('overlapping-content');
    const allows = [{ id: 'slide-overflow', reason: 'It is meant to.' }] as const;
    const report = reportOf(findings, { allows });
    expect(report).toContain('overlapping-content');
    expect(report).not.toContain('slide-overflow');
  });
});
