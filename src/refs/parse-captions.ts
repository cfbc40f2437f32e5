import { parseText } from 'media-captions';
import { formatClock } from '../lib/duration.ts';
import { createSlugger } from '../lib/slug.ts';

/**
 * Reads WebVTT or SubRip text: the cues that can be read, in the order of the file, and what is wrong with the others.
 *
 * A cue's identifier may name a slide, with a number behind where several cues belong to one: `gvisor`, `gvisor-2`.
 */
export async function parseCaptions(text: string, file: string): Promise<Captions> {
  const type = /\.srt$/i.test(file) ? 'srt' : 'vtt';
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (type === 'vtt' && !/^WEBVTT(?:[ \t\n]|$)/.test(source)) {
    return { cues: [], failures: [{ line: 1, reason: 'the file does not begin with `WEBVTT`' }] };
  }
  const { cues, errors } = await parseText(source, { type, errors: true, strict: false });
  const nameCue = createSlugger();
  const found = cues.map((cue) => ({
    id: cue.id,
    anchor: nameCue(`at ${formatClock(Math.floor(cue.startTime)).replaceAll(':', ' ')}`),
    seconds: cue.startTime,
    end: cue.endTime,
    text: cue.text
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }));
  const failures = errors.map((error) => ({
    line: error.line,
    reason: error.message.replace(/ on line \d+$/, ''),
  }));
  return { cues: found, failures: [...failures, ...findDisorder(found, source)] };
}

/** Cues that end before they start, or start before the one above. */
function findDisorder(cues: readonly Cue[], source: string): CaptionFailure[] {
  const lines = cueLines(source);
  return cues.flatMap((cue, index) => {
    const line = lines[index] ?? 1;
    const before = cues[index - 1];
    if (cue.end <= cue.seconds) return [{ line, reason: 'the cue ends before it starts' }];
    if (before && cue.seconds < before.seconds)
      return [{ line, reason: 'the cue starts before the one above it' }];
    return [];
  });
}

function cueLines(source: string): number[] {
  return source.split('\n').flatMap((text, index) => (text.includes('-->') ? [index + 1] : []));
}

/** The slide that a cue's identifier names, or null when it names none. */
export function slideOfCue(id: string, slideIds: ReadonlySet<string>): string | null {
  if (slideIds.has(id)) return id;
  const stem = id.replace(/-\d+$/, '');
  return slideIds.has(stem) ? stem : null;
}

/** One passage of a recording. */
export interface Cue {
  readonly id: string;
  /** Its id on the transcript page, by its time: `at-12-30`. */
  readonly anchor: string;
  /** Start, in seconds from the beginning of the recording. */
  readonly seconds: number;
  readonly end: number;
  readonly text: string;
}

/** A line that cannot be used as it is. */
export interface CaptionFailure {
  readonly line: number;
  readonly reason: string;
}

/** The cues of a file, and what was wrong with the rest. */
export interface Captions {
  readonly cues: readonly Cue[];
  readonly failures: readonly CaptionFailure[];
}
