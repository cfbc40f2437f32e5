import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../../src/lib/dates.ts';

describe('isCalendarDate', () => {
  it.each(['2024', '2024-05', '2024-05-01', '2024-02-29', '1000-01-01', '9999-12-31'])(
    'takes %s',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  it.each([
    '2026-13-45',
    '2026-02-30',
    '2023-02-29',
    '1900-02-29',
    '2024-00',
    '2024-01-00',
    '12',
    '0000-01-01',
    '0999',
    '99999',
    '2024-1-2',
    '2024-05-01T10:00:00Z',
    ' 2024',
    '',
  ])('refuses `%s`', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});
