import ical from 'ical-generator';
import { speak } from '../i18n/speak.ts';
import type { GivenAt } from '../refs/talk-groups.ts';
import { escapeCalendarText } from './calendar-text.ts';
import { endOf } from './calendar-times.ts';
import type { LoadedTalk } from './load-talks.ts';
import { settings } from './settings.ts';
import { absoluteUrl, pageUrl } from './urls.ts';

/** Talks at events as a calendar, https://www.rfc-editor.org/rfc/rfc5545; those without a day are left out. */
export function writeCalendar(name: string, occasions: readonly GivenAt<LoadedTalk>[]): string {
  const { commas } = speak(settings.info.lang);
  const calendar = ical({
    name: escapeCalendarText(name),
    prodId: { company: 'Lectern', product: 'Lectern', language: 'EN' },
  });
  const { host } = new URL(settings.site);
  for (const { talk, event, group, key, start } of occasions) {
    if (!isDated({ event })) continue;
    const url = absoluteUrl(pageUrl(talk.slug));
    // Written by the day alone, in UTC, so that no machine's own zone can move it.
    const day = new Date(`${event.date}T00:00:00Z`);
    calendar.createEvent({
      id: `${group}/${key}@${host}`,
      ...(start === null
        ? { start: day, allDay: true, timezone: 'UTC' }
        : { start: new Date(start), end: new Date(endOf(talk, start)) }),
      // Of no use to a calendar that is read once, and the same in every build.
      stamp: day,
      summary: talk.data.title,
      description: [talk.data.summary ?? '', url].filter(Boolean).join('\n\n'),
      location: commas([event.name, event.place ?? '']),
      url,
    });
  }
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** Whether a talk at an event is known to the day, so that a calendar can have it. */
export function isDated({ event }: Pick<GivenAt<unknown>, 'event'>): boolean {
  return event.date?.length === 'YYYY-MM-DD'.length;
}
