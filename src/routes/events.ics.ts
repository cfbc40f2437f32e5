import type { APIRoute } from 'astro';
import { speak } from '../i18n/speak.ts';
import { isDated, writeCalendar } from '../library/calendar.ts';
import { loadLibrary } from '../library/load-talks.ts';
import { settings } from '../library/settings.ts';
import { allOccasions } from '../refs/talk-groups.ts';

/** As many as a calendar program asks for again and again. */
const MOST_EVENTS = 100;

/** The calendar to subscribe to: what is to come, and the latest of what was. */
export const GET: APIRoute = async () => {
  const { groups } = await loadLibrary();
  const latest = allOccasions(groups.events).filter(isDated).slice(0, MOST_EVENTS);
  const { title, lang } = settings.info;
  const name = `${title} · ${speak(lang).say('events.title')}`;
  return new Response(writeCalendar(name, latest), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
};
