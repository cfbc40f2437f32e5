import { describe, expect, it } from 'vitest';
import { RehearsalSchema } from '../../../../src/schema/rehearsal.ts';
import {
  elapsedSeconds,
  NO_RUN,
  recordStep,
  rehearsalName,
  toggleClock,
  writeRehearsal,
} from '../../../../src/views/presenter/run.ts';

const START = Date.parse('2024-05-01T18:30:00Z');
const after = (seconds: number) => START + seconds * 1000;

describe('toggleClock', () => {
  it('starts, stops and goes on without the time between', () => {
    const paused = toggleClock(toggleClock(NO_RUN, START), after(10));
    expect(elapsedSeconds(paused, after(100))).toBe(10);
    const going = toggleClock(paused, after(100));
    expect(elapsedSeconds(going, after(105))).toBe(15);
  });
});

describe('recordStep', () => {
  const run = toggleClock(NO_RUN, START);
  const open = { slide: 'open', step: 0 };

  it('notes each step once, when it was first shown', () => {
    const once = recordStep(run, open, after(1.26));
    expect(recordStep(once, open, after(5)).steps).toEqual([{ at: 1.3, ...open }]);
  });

  it('lets the last step of a pause stand for all of them', () => {
    const paused = toggleClock(recordStep(run, open, START), after(10));
    const leafed = recordStep(
      recordStep(paused, { slide: 'a', step: 0 }, after(20)),
      { slide: 'b', step: 0 },
      after(30),
    );
    expect(leafed.steps.map(({ at, slide }) => [at, slide])).toEqual([
      [0, 'open'],
      [10, 'b'],
    ]);
  });

  it('notes nothing before the start', () => {
    expect(recordStep(NO_RUN, open, START)).toBe(NO_RUN);
  });
});

describe('writeRehearsal', () => {
  it('writes what the check accepts', () => {
    const run = recordStep(toggleClock(NO_RUN, START), { slide: 'open', step: 0 }, after(0.1));
    const written: unknown = JSON.parse(
      writeRehearsal(run, { talk: 'demo', variant: undefined }, after(61.04)),
    );
    expect(written).toEqual({
      talk: 'demo',
      date: '2024-05-01T18:30:00.000Z',
      seconds: 61,
      steps: [{ at: 0.1, slide: 'open', step: 0 }],
    });
    expect(RehearsalSchema.safeParse(written).success).toBe(true);
  });
});

describe('rehearsalName', () => {
  it('sorts by time', () => {
    expect(rehearsalName(new Date(2024, 4, 1, 8, 5).getTime())).toBe('2024-05-01-0805.json');
  });
});
