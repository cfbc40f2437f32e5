import { chaptersOf, type Chapter } from '../format/chapters.ts';
import { loadLastRehearsal } from './load-rehearsal.ts';
import { loadLibrary } from './load-talks.ts';

/** The talks that were rehearsed, with the chapters of their last run. */
export async function loadChapters(): Promise<TalkChapters[]> {
  const { talks } = await loadLibrary();
  const found: TalkChapters[] = [];
  for (const talk of talks) {
    const run = await loadLastRehearsal(talk);
    if (run === null) continue;
    const titles = new Map(talk.outline.slides.map(({ id, title }) => [id, title]));
    found.push({ slug: talk.slug, chapters: chaptersOf(run, titles) });
  }
  return found;
}

/** The chapters of a talk's recording. */
interface TalkChapters {
  readonly slug: string;
  readonly chapters: readonly Chapter[];
}
