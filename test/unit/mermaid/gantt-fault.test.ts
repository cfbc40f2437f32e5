import { describe, expect, it } from 'vitest';
import { ganttFault } from '../../../src/mermaid/gantt-fault.ts';

describe('ganttFault', () => {
  it.each([
    ['gantt\n  title A\n  section S\n  One : 3d\n  Two : 2d', 4, 'has no start'],
    ['gantt\n  One : crit, 3d', 2, 'has no start'],
    ['%% a comment\ngantt\n  One : active, done, 3d', 3, 'has no start'],
    ['gantt\n  One : 2026-01-05, 3x', 2, '`3x` is not a length'],
    ['gantt\n  One : a, 2026-01-05, 3 days', 2, '`3 days` is not a length'],
    ['gantt\n  One : 2026-01-05, 3d\n  Two : 5D', 3, '`5D` is not a length'],
    ['gantt\n  One : a, 2026-01-05, 3d\n  Two : after b, 2d', 3, 'no task has the id `b`'],
    ['gantt\n  One : a, 2026-01-05, 3d\n  Two : b, after a c, 2d', 3, 'no task has the id `c`'],
    ['gantt\n  One : a, 2026-01-05, until z', 2, 'no task has the id `z`'],
  ])('names what is wrong with %j', (text, line, words) => {
    const fault = ganttFault(text);
    expect(fault?.line).toBe(line);
    expect(fault?.message).toContain(words);
  });

  it.each([
    'gantt\n  One : 2026-01-05, 3d',
    'gantt\n  title At 18:30\n  axisFormat %H:%M\n  One : a, 2026-01-05, 3d\n  Two : after a, 1.5w\n  Three : 2h',
    'gantt\n  One : crit, a, 2026-01-05, 2026-01-09\n  Two : milestone, m, after a, 0d\n  Three : b, 2026-01-05, until m',
    'gantt\n  dateFormat HH:mm\n  One : milestone, m1, 17:49, 2m',
    'gantt\n  dateFormat X\n  One : 0, 5\n  Two : 3, 9',
    'gantt\n  title Nothing yet',
    'pie\n  "A" : 3',
  ])('has no fault to find in %j', (text) => {
    expect(ganttFault(text)).toBeNull();
  });
});
