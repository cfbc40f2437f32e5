import { describe, expect, it } from 'vitest';
import { fuzzChecks } from '../fuzz/fuzz-checks.ts';

describe('made-up contents', () => {
  it('are checked without a crash or a hang, and every problem has a place', async () => {
    const { tried, failures } = await fuzzChecks({ from: 1, seconds: 20 });
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(20);
  });
});
