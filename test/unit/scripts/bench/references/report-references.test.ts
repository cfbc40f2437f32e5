import { describe, expect, test } from 'vitest';
import type { ReferenceReport } from '../../../../../scripts/bench/references/measure-references.ts';
import { judgeReferences } from '../../../../../scripts/bench/references/report-references.ts';

describe('judgeReferences', () => {
  test('keeps a check at exactly the limits', () => {
    expect(typesOf({ seconds: 3, bytes: 500e6, found: 0 })).toEqual(['kept', 'kept', 'kept']);
  });

  test('refuses a check that is slow, large, or finds what is not there', () => {
    const exceeded = ['exceeded', 'exceeded', 'exceeded'];
    expect(typesOf({ seconds: 3.01, bytes: 501e6, found: 1 })).toEqual(exceeded);
  });

  test('judges nothing but our own check of the size the limits are for', () => {
    expect(judgeReferences([reportOf({ seconds: 9, bytes: 9e9, found: 9 }, 10)])).toEqual([]);
  });
});

function typesOf(run: Run): readonly string[] {
  return judgeReferences([reportOf(run, 1000)]).map(({ type }) => type);
}

function reportOf({ seconds, bytes, found }: Run, talks: number): ReferenceReport {
  const lane = {
    seconds: { min: seconds, median: seconds, max: seconds },
    peak: { type: 'measured', bytes },
    checked: 100,
  } as const;
  const peer = { ...lane, checker: 'peer', name: 'peer', found: 40 } as const;
  return {
    talks,
    references: 100,
    lanes: [peer, { ...lane, checker: 'ours', name: 'ours', found }],
  };
}

type Run = { readonly seconds: number; readonly bytes: number; readonly found: number };
