import type { APIRoute } from 'astro';
import { isDated, writeCalendar } from '../../../library/calendar.ts';
import { loadLibrary, type LoadedTalk } from '../../../library/load-talks.ts';
import type { GivenAt } from '../../../refs/talk-groups.ts';

/** A calendar for each talk at an event that is known to the day. */
export async function getStaticPaths() {
  const { groups } = await loadLibrary();
  return groups.events.flatMap(({ slug, occasions }) =>
    occasions.filter(isDated).map((occasion) => ({
      params: { slug, key: occasion.key },
      props: { occasion },
    })),
  );
}

/** One entry to put into a calendar. */
export const GET: APIRoute<{ readonly occasion: GivenAt<LoadedTalk> }> = ({ props }) =>
  new Response(writeCalendar(props.occasion.event.name, [props.occasion]), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
