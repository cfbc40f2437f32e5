import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTimeZone, momentOf, timeAfterGap } from '../../../src/lib/zoned-time.ts';

const iso = (date: string, time: string, zone: string) => {
  const moment = momentOf(date, time, zone);
  return moment === null ? null : new Date(moment).toISOString().slice(0, 16);
};

describe('momentOf', () => {
  it.each([
    ['2024-01-15', '18:30', 'Europe/Zurich', '2024-01-15T17:30'],
    ['2024-07-15', '18:30', 'Europe/Zurich', '2024-07-15T16:30'],
    ['2024-03-31', '01:59', 'Europe/Zurich', '2024-03-31T00:59'],
    ['2024-03-31', '03:00', 'Europe/Zurich', '2024-03-31T01:00'],
    ['2024-07-15', '00:00', 'Asia/Tokyo', '2024-07-14T15:00'],
    ['2024-12-31', '23:59', 'America/Los_Angeles', '2025-01-01T07:59'],
    ['2024-02-29', '12:00', 'Asia/Kathmandu', '2024-02-29T06:15'],
    ['2024-06-01', '12:00', 'Australia/Lord_Howe', '2024-06-01T01:30'],
    ['2024-06-01', '12:00', 'Pacific/Kiritimati', '2024-05-31T22:00'],
    ['2024-06-01', '12:00', 'UTC', '2024-06-01T12:00'],
    ['2024-09-08', '01:00', 'America/Santiago', '2024-09-08T04:00'],
  ])('reads %s %s in %s', (date, time, zone, moment) => {
    expect(iso(date, time, zone)).toBe(moment);
  });

  it.each([
    ['2024-10-27', '02:30', 'Europe/Zurich', '2024-10-27T00:30'],
    ['2024-11-03', '01:30', 'America/New_York', '2024-11-03T05:30'],
    ['2024-04-07', '01:45', 'Australia/Lord_Howe', '2024-04-06T14:45'],
  ])('takes the first of two %s %s in %s', (date, time, zone, moment) => {
    expect(iso(date, time, zone)).toBe(moment);
  });

  it.each([
    ['2024-03-31', '02:30', 'Europe/Zurich', '03:30'],
    ['2024-03-10', '02:00', 'America/New_York', '03:00'],
    ['2024-10-06', '02:15', 'Australia/Lord_Howe', '02:45'],
    ['2024-09-08', '00:30', 'America/Santiago', '01:30'],
    ['2011-12-30', '12:00', 'Pacific/Apia', '12:00'],
  ])('knows no %s %s in %s', (date, time, zone, instead) => {
    expect(iso(date, time, zone)).toBeNull();
    expect(timeAfterGap(date, time, zone)).toBe(instead);
  });

  it('gives a moment at which the clocks of the place show the time', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const shown = fc.date({
      min: new Date('1971-01-02'),
      max: new Date('2037-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(zones, shown, (zone, when) => {
        const [date = '', time = ''] = when.toISOString().slice(0, 16).split('T');
        const moment = momentOf(date, time, zone);
        if (moment === null) return;
        const clock = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        });
        expect(clock.format(moment)).toBe(`${date} ${time}`);
      }),
    );
  });
});

describe('isTimeZone', () => {
  it.each(['Europe/Zurich', 'UTC', 'America/Argentina/Buenos_Aires', 'europe/zurich', 'Etc/GMT+5'])(
    'knows %s',
    (name) => expect(isTimeZone(name)).toBe(true),
  );

  it.each([
    '',
    'Zurich',
    'Europe/Zürich',
    '+02:00',
    '-05:00',
    'PST8',
    'Europe/Zurich ',
    'local',
    '42',
    'Europe',
  ])('does not know `%s`', (name) => expect(isTimeZone(name)).toBe(false));
});
