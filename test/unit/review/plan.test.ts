import { describe, expect, it } from 'vitest';
import { aspectIn, describeStates, windowsFor, type State } from '../../../src/review/plan.ts';

const state = (screen: State['screen'], theme: State['theme'], step = 0): State => ({
  screen,
  theme,
  fonts: 'web',
  step,
});
const ALL = [state('16:9', 'light'), state('16:9', 'dark'), state('4:3', 'light')];

describe('describeStates', () => {
  it('says nothing of what is there in every state', () => {
    expect(describeStates(ALL, ALL, 'boxes')).toBe('');
    expect(describeStates([state('16:9', 'light'), state('4:3', 'light')], ALL, 'boxes')).toBe('');
  });

  it('says the screen when it is one of two', () => {
    expect(describeStates([state('4:3', 'light')], ALL, 'boxes')).toBe(', on a screen of 4:3');
  });

  it('says a theme of colours alone', () => {
    expect(describeStates([state('16:9', 'dark')], ALL, 'colors')).toBe(', in the dark theme');
  });

  it('says the steps when they are not all', () => {
    const steps = [0, 1, 2].map((step) => state('16:9', 'light', step));
    expect(describeStates(steps.slice(1), steps, 'boxes')).toBe(', at step 1, 2');
    expect(describeStates(steps, steps, 'boxes')).toBe('');
  });
});

describe('windowsFor', () => {
  it('looks at a deck of 16:9 on a 4:3 screen too, and at others on their own', () => {
    const screens = (['16:9', '16:10', '4:3'] as const).map((aspect) =>
      windowsFor(aspect).map(({ screen, fonts }) => `${screen} ${fonts}`),
    );
    expect(screens).toEqual([
      ['16:9 web', '4:3 web', '16:9 fallback', '4:3 fallback'],
      ['16:10 web', '16:10 fallback'],
      ['4:3 web', '4:3 fallback'],
    ]);
  });

  it('reads the shape of a deck from its HTML', () => {
    const main = (text: string) => `<body><main class="reveal" ${text} aria-label="a">`;
    expect([main('data-aspect="4:3"'), main(''), main('data-aspect="9:9"')].map(aspectIn)).toEqual([
      '4:3',
      '16:9',
      '16:9',
    ]);
  });
});
