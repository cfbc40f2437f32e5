import ICAL from 'ical.js';
import ical from 'ical-generator';
import { describe, expect, it } from 'vitest';
import { escapeCalendarText } from '../../../src/library/calendar-text.ts';

describe('escapeCalendarText', () => {
  it.each([
    'Harbor Days',
    'X;Y,Z',
    'X;Y,Z\nsecond line',
    'a\\b',
    'a\\nb',
    'a\\;b\\,c\\\\',
    '\n',
    'BEGIN:VEVENT\nEND:VCALENDAR',
    'أيام الميناء، 2026',
    ';,;,'.repeat(60),
    '"quoted": x',
  ])('has a calendar read back as %j', (name) => {
    const text = ical({ name: escapeCalendarText(name) }).toString();
    // The reader knows neither name as a text, so both go under one that it does.
    const known = text.replace(/^(?:NAME|X-WR-CALNAME):/gm, 'DESCRIPTION:');
    const calendar = new ICAL.Component(ICAL.parse(known) as unknown[]);
    const values = calendar.getAllProperties('description').map((each) => each.getFirstValue());
    expect(values).toEqual([name, name]);
    expect(calendar.getAllSubcomponents()).toEqual([]);
  });

  it('writes a line break of every machine alike', () => {
    for (const sign of ['\n', '\r\n', '\r']) expect(escapeCalendarText(`a${sign}b`)).toBe('a\\nb');
  });
});
