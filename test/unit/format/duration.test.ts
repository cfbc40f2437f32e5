import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatClock, parseClock, parseSpan } from '../../../src/format/duration.ts';

describe('parseClock', () => {
  it('reads minutes and hours', () => {
    expect(parseClock('12:30')).toBe(750);
    expect(parseClock('0:00')).toBe(0);
    expect(parseClock('1:02:03')).toBe(3723);
    expect(parseClock('100:00:00')).toBe(360_000);
  });

  it.each(['1:60', '1:99', '60:00', '1:2', '12', '-1:00', '1:00 ', '', ':30', '1:00:00:00'])(
    'refuses `%s`',
    (text) => {
      expect(parseClock(text)).toBeNull();
    },
  );
});

describe('formatClock', () => {
  it('shows hours only where there are some', () => {
    expect(formatClock(0)).toBe('0:00');
    expect(formatClock(750)).toBe('12:30');
    expect(formatClock(3723)).toBe('1:02:03');
  });

  it('is read back as the same time', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seconds) => {
        expect(parseClock(formatClock(seconds))).toBe(seconds);
      }),
    );
  });
});

describe('parseSpan', () => {
  it('reads minutes, seconds and both', () => {
    expect(parseSpan('90s')).toBe(90);
    expect(parseSpan('2m')).toBe(120);
    expect(parseSpan(' 1m30s ')).toBe(90);
  });

  it.each(['', ' ', '90', '1h', '30s1m', '1.5m', '-1s', '1m 30s'])('refuses `%s`', (text) => {
    expect(parseSpan(text)).toBeNull();
  });
});
