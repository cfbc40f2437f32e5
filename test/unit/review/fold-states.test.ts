import { describe, expect, it } from 'vitest';
import { at, measurement, STATE, text } from '../../fixtures/unit/measurement.ts';
import { foldStates } from '../../../src/review/fold-states.ts';
import { findMisfits } from '../../../src/review/rules/fit.ts';

const TALL = { ...STATE, screen: '4:3' } as const;
const FALLBACK = { ...STATE, fonts: 'fallback' } as const;
const below = (bottom: number, source = 1) =>
  findMisfits(measurement([text('low', at(72, bottom - 40, 90, 40), { source })]));

describe('foldStates', () => {
  it('keeps the worst of a side, with all states it is too full in', () => {
    const { findings } = foldStates([
      { state: STATE, findings: below(730) },
      { state: TALL, findings: below(760, 3) },
    ]);
    expect(findings).toMatchObject([{ amount: 40, source: 3, states: [STATE, TALL] }]);
  });

  it('tells two kinds of finding at one place apart', () => {
    const { findings } = foldStates([
      {
        state: STATE,
        findings: [...below(730), ...findMisfits(measurement([text('wide', at(1270, 9, 90, 9))]))],
      },
    ]);
    expect(findings.map(({ aspect }) => aspect)).toEqual(['bottom', 'right']);
  });

  it('warns of fallback fonts only where the fonts of the site fit', () => {
    const kinds = (web: number) =>
      foldStates([
        { state: STATE, findings: below(web) },
        { state: FALLBACK, findings: below(760) },
      ]).findings.map(({ id }) => id);
    expect(kinds(720)).toEqual(['fallback-fit']);
    expect(kinds(740)).toEqual(['slide-overflow']);
  });

  it('lists every state that was looked at once', () => {
    const looks = [STATE, STATE, TALL].map((state) => ({ state, findings: [] }));
    expect(foldStates(looks)).toEqual({ states: [STATE, TALL], findings: [] });
  });
});
