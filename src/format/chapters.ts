/** Shorter looks at a slide, such as leafing past it, make no chapter. Video sites want ten seconds as well. */
const SHORTEST = 10;

/**
 * Turns a run through a talk into the chapters of its recording: one for each look at a slide, in the order it was given.
 *
 * A slide without a title belongs to the chapter before it. The first chapter starts with the recording.
 */
export function chaptersOf(run: Run, titles: ReadonlyMap<string, string>): Chapter[] {
  const chapters: { start: number; title: string }[] = [];
  for (const { slide, start, end } of looksOf(run)) {
    const title = titles.get(slide) ?? '';
    const last = chapters.at(-1);
    if (last === undefined) chapters.push({ start: 0, title: title || slide });
    else if (title !== '' && title !== last.title && end - start >= SHORTEST)
      chapters.push({ start, title });
  }
  return chapters.map((chapter, index) => ({
    ...chapter,
    end: chapters[index + 1]?.start ?? run.seconds,
  }));
}

/** Seconds spent on each slide, over all looks at it. */
export function secondsBySlide(run: Run): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const { slide, start, end } of looksOf(run))
    seconds.set(slide, (seconds.get(slide) ?? 0) + end - start);
  return seconds;
}

/** Chapters as WebVTT, for the `<track kind="chapters">` of a player. */
export function writeChaptersVtt(chapters: readonly Chapter[]): string {
  const cues = chapters.map(
    ({ start, end, title }) => `${vttTime(start)} --> ${vttTime(end)}\n${escapeVtt(title)}\n`,
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** Chapters as lines `12:30 Title`, which video sites read in a description. */
export function writeChaptersText(chapters: readonly Chapter[]): string {
  const hasHours = chapters.some(({ start }) => start >= 3600);
  const lines = chapters.map(({ start, title }) => {
    const time = vttTime(Math.floor(start)).replace(/\.000$/, '');
    return `${hasHours ? time : time.slice(3)} ${title}\n`;
  });
  return lines.join('');
}

/** Each stretch of time in which one slide was shown, whatever its steps. */
function looksOf({ steps, seconds }: Run): { slide: string; start: number; end: number }[] {
  const first = steps.filter(({ slide }, index) => slide !== steps[index - 1]?.slide);
  return first.map(({ slide, at }, index) => ({
    slide,
    start: at,
    end: first[index + 1]?.at ?? seconds,
  }));
}

function vttTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const parts = [
    Math.floor(milliseconds / 3_600_000),
    Math.floor(milliseconds / 60_000) % 60,
    Math.floor(milliseconds / 1000) % 60,
  ].map((part) => String(part).padStart(2, '0'));
  return `${parts.join(':')}.${String(milliseconds % 1000).padStart(3, '0')}`;
}

function escapeVtt(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** What was shown when. */
export interface Run {
  readonly seconds: number;
  readonly steps: readonly { readonly at: number; readonly slide: string; readonly step: number }[];
}

/** A part of a recording, in seconds. */
export interface Chapter {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}
