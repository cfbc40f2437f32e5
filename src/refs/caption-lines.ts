import { shorten } from '../lib/shorten.ts';
/**
 * What is lost in a caption file without a word: every player, and the parser, goes on past lines that it cannot use.
 *
 * @param source the text with `\n` at the end of each line
 */
export function findLostLines(source: string, type: 'vtt' | 'srt'): LostLine[] {
  const lost: LostLine[] = [];
  const lines = source.split('\n');
  let start = type === 'vtt' ? endOfHeader(lines) : 0;
  while (start < lines.length) {
    let end = start;
    while (end < lines.length && lines[end]?.trim() !== '') end += 1;
    lost.push(...checkBlock(lines.slice(start, end), start + 1, type));
    start = end + 1;
  }
  return lost;
}

/** The header of WebVTT goes to the first empty line. */
function endOfHeader(lines: readonly string[]): number {
  const end = lines.findIndex((line) => line.trim() === '' || line.includes('-->'));
  return end < 0 ? lines.length : end;
}

/** One block between empty lines, which is a cue if it is nothing else. */
function checkBlock(block: readonly string[], line: number, type: 'vtt' | 'srt'): LostLine[] {
  const [first = ''] = block;
  if (block.length === 0 || (type === 'vtt' && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(first)))
    return [];
  const at = block.findIndex((each) => each.includes('-->') || WRONG_ARROW.test(each));
  if (at < 0) {
    const reason = `\`${shorten(first, 60)}\` is in no cue; a cue ends at the first empty line`;
    return [{ line, reason }];
  }
  const lost: LostLine[] = [];
  if (at > 1)
    lost.push({ line, reason: `\`${shorten(first, 60)}\` stands above the times of its cue` });
  const times = checkTimes(block[at] ?? '');
  if (times !== null) return [...lost, { line: line + at, reason: times }];
  const words = block.slice(at + 1);
  const next = words.findIndex((each) => TIMED.test(each));
  if (next >= 0) {
    const reason = 'an empty line is missing above this cue, so it is shown as words';
    lost.push({ line: line + at + 1 + next, reason });
  }
  const hasWords = words.some((each) => each.replace(/<[^>]*>/g, '').trim() !== '');
  if (!hasWords) lost.push({ line: line + at, reason: 'the cue has no words' });
  return lost;
}

/** What is wrong with the line of times, and the nearest right one; null when nothing is. */
function checkTimes(line: string): string | null {
  const { start, arrow, end } = PARTS.exec(line.trim())?.groups ?? {};
  if (start === undefined || arrow === undefined || end === undefined) {
    return line.includes('-->') ? `\`${shorten(line.trim(), 60)}\` has no two times` : null;
  }
  const near = [nearestTime(start), nearestTime(end)];
  const instead = near.includes(null) ? '' : `; write \`${near.join(' --> ')}\``;
  if (arrow.trim() !== '-->') return `the arrow \`${arrow.trim()}\` is not \`-->\`${instead}`;
  if (arrow !== arrow.replace(/\S+/, ' --> ').replace(/ {2,}/g, ' ') && !/^\s+-->\s+$/.test(arrow))
    return `a space is missing beside the arrow${instead}`;
  const wrong = [start, end].find((time) => !TIME.test(time));
  return wrong === undefined ? null : `\`${wrong}\` is no time${instead}`;
}

/** `1:5,5` is nearest to `01:05.500`; null for what is near to no time. */
function nearestTime(time: string): string | null {
  const { hours, minutes = '', seconds = '', rest = '' } = LOOSE_TIME.exec(time)?.groups ?? {};
  if (minutes === '' || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const clock = `${minutes.padStart(2, '0')}:${seconds.padStart(2, '0')}.${rest.padEnd(3, '0')}`;
  return hours === undefined ? clock : `${hours.padStart(2, '0')}:${clock}`;
}

const ARROW = `(?:[-–—−‐‑][-–—−‐‑ \\t]*[>›»]+|[→⇒⟶]|=+>|--+)`;
/** Two clocks with something like an arrow between them that is none. */
const WRONG_ARROW = new RegExp(`^\\s*\\d+:[\\d:.,]+\\s*${ARROW}\\s*\\d+:[\\d:.,]+(?:\\s|$)`);
const PARTS = new RegExp(
  `^(?<start>[^\\s>–—−→⇒⟶=-]+)(?<arrow>\\s*${ARROW}\\s*)(?<end>[^\\s>–—−→⇒⟶=-]+)`,
);
const TIMED = /^\s*\d+:[\d:.,]+\s+-->\s+\d+:[\d:.,]+/;
/** Players differ in what they take besides; the milliseconds of both formats are read in both, and may be missing. */
const TIME = /^(?:\d+:)?[0-5]\d:[0-5]\d(?:[.,]\d{1,3})?$/;
const LOOSE_TIME =
  /^(?:(?<hours>\d{1,2})[:.])??(?<minutes>\d{1,2})[:.](?<seconds>\d{1,2})(?:[.,:;](?<rest>\d{1,3}))?$/;

/** A line that no player shows, or not as it was meant. */
export interface LostLine {
  readonly line: number;
  readonly reason: string;
}
