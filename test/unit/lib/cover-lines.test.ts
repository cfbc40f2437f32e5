import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverLines } from '../../../src/lib/cover-lines.ts';

describe('coverLines', () => {
  it('are the same for the same name, and others for another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(coverLines(one)).toEqual(coverLines(one));
        if (one !== other) expect(coverLines(one)).not.toEqual(coverLines(other));
      }),
    );
  });

  it('are a few paths of whole numbers over the whole width', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const lines = coverLines(name);
        expect(lines.length).toBeGreaterThanOrEqual(11);
        expect(lines.length).toBeLessThanOrEqual(19);
        for (const line of lines) expect(line).toMatch(/^M0 -?\d+(?: L\d+ -?\d+){39} L640 -?\d+$/);
      }),
    );
  });
});
