import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { watchMemory } from '../../../../scripts/bench/process-tree.ts';
import { spreadOf } from '../../../../scripts/bench/statistics.ts';

describe('watchMemory', () => {
  test.runIf(process.platform === 'linux')('sees the memory of a grandchild', async () => {
    const hog = `const held = Buffer.alloc(300e6, 1); setTimeout(() => process.exit(held[0] - 1), 150)`;
    const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(hog)}])`;
    const child = spawn(process.execPath, ['-e', parent], { stdio: 'ignore' });
    const watch = watchMemory(child.pid ?? 0, 10);
    await once(child, 'exit');
    const peak = watch.stop();
    expect(peak.type === 'measured' ? peak.bytes : 0).toBeGreaterThan(300e6);
  });

  test.runIf(process.platform !== 'linux')('says that it is unavailable elsewhere', () => {
    expect(watchMemory(process.pid, 10).stop().type).toBe('unavailable');
  });
});

describe('spreadOf', () => {
  test('takes the middle of an odd count and the mean of the two middles of an even one', () => {
    expect(spreadOf([9, 1, 2])).toEqual({ min: 1, median: 2, max: 9 });
    expect(spreadOf([4, 1, 2, 9])).toEqual({ min: 1, median: 3, max: 9 });
  });
});
