import { describe, expect, it } from 'vitest';
import { hasSeveralZones, mainEvent, occasionOf, startOf } from '../../../src/format/events.ts';

const event = (name: string, date?: string, rest: object = {}) => ({
  name,
  ...(date !== undefined && { date }),
  ...rest,
});

describe('mainEvent', () => {
  it.each([
    [[], undefined],
    [[event('A')], 'A'],
    [[event('A'), event('B')], 'A'],
    [[event('A', '2024'), event('B', '2024-05')], 'B'],
    [[event('B', '2024-05-02'), event('A', '2024-05-01')], 'B'],
    [[event('A'), event('B', '2001')], 'B'],
    [
      [event('A', '2024-05-01', { start: '09:00' }), event('B', '2024-05-01', { start: '18:00' })],
      'B',
    ],
    [[event('A', '2024-05-01'), event('B', '2024-05-01')], 'A'],
  ])('is the latest, or else the first', (events, name) => {
    expect(mainEvent(events)?.name).toBe(name);
  });
});

describe('occasionOf', () => {
  it('has the date of the talk where its event has none', () => {
    expect(occasionOf({ events: [event('A')], date: '2020' })).toMatchObject({
      name: 'A',
      date: '2020',
    });
    expect(occasionOf({ events: [event('A', '2021')], date: '2020' }).date).toBe('2021');
    expect(occasionOf({ events: [] })).toEqual({
      name: '',
      place: '',
      date: undefined,
      url: undefined,
    });
  });
});

describe('startOf', () => {
  it('knows no moment of an event without a time, in no zone, or in a skipped hour', () => {
    expect(startOf(event('A', '2024-05-01'))).toBeNull();
    expect(startOf(event('A', '2024-05-01', { start: '10:00', timeZone: 'Nowhere' }))).toBeNull();
    expect(
      startOf(event('A', '2024-03-31', { start: '02:30', timeZone: 'Europe/Zurich' })),
    ).toBeNull();
  });
});

describe('hasSeveralZones', () => {
  const at = (timeZone: string) => event('A', '2024-05-01', { start: '09:00', timeZone });
  it.each([
    [[], false],
    [[event('A')], false],
    [[at('Europe/Madrid')], false],
    [[at('Europe/Madrid'), at('Europe/Madrid')], false],
    [[at('Europe/Madrid'), event('B', '2024-05-02')], false],
    [[at('Europe/Madrid'), at('Asia/Tokyo')], true],
  ])('counts zones of events that have a time', (events, has) => {
    expect(hasSeveralZones(events)).toBe(has);
  });
});
