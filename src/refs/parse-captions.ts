import { parseText } from 'media-captions';
import { formatClock } from '../format/duration.ts';
import { createSlugger } from '../lib/slug.ts';
import { findLostLines } from './caption-lines.ts';

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
  const lost = findLostLines(source, type);
  const wrong = new Set(lost.map(({ line }) => line));
  const own = [...lost, ...findDisorder(source, wrong)];
  const known = new Set(own.map(({ line }) => line));
  const others = errors.map(({ line, message }) => ({
    line,
    reason: message.replace(/ on line \d+$/, ''),
  }));
  const failures = [...own, ...others.filter(({ line }) => !known.has(line))];
  return { cues: found, failures: failures.sort((a, b) => a.line - b.line) };
}

/** Cues that end before they start, or start before the one above. */
function findDisorder(source: string, wrong: ReadonlySet<number>): CaptionFailure[] {
  let before = 0;
  return source.split('\n').flatMap((text, index) => {
    const times = wrong.has(index + 1) ? null : TIMES.exec(text);
    if (!times) return [];
    const [start, end] = [secondsOf(times[1]), secondsOf(times[2])];
    const isEarlier = start < before;
    before = start;
    if (end <= start) return [{ line: index + 1, reason: 'the cue ends before it starts' }];
    if (isEarlier) return [{ line: index + 1, reason: 'the cue starts before the one above it' }];
    return [];
  });
}

const TIMES = /^\s*((?:\d+:)?\d\d:\d\d[.,]\d{3})\s*-->\s*((?:\d+:)?\d\d:\d\d[.,]\d{3})/;

function secondsOf(clock = ''): number {
  return clock
    .replace(',', '.')
    .split(':')
    .reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** When the cue starts whose times a line has; null for any other line. */
export function secondsAtStart(line: string): number | null {
  const start = TIMES.exec(line)?.[1];
  return start === undefined ? null : secondsOf(start);
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
