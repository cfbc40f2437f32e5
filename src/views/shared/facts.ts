import type { Speaker } from '../../i18n/speak.ts';
import type { Talk } from '../../model/talk.ts';

/** The speakers of a talk in a row, each with where they belong. */
export function nameSpeakers(speakers: Talk['data']['speakers'], { list, say }: Speaker): string {
  return list(
    speakers.map(({ name, affiliation }) =>
      affiliation ? say('join.aside', { text: name, aside: affiliation }) : name,
    ),
  );
}
