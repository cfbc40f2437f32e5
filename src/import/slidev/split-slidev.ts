import { readYaml } from '../markdown/front-matter.ts';

/** A slide of Slidev before it is read: its settings and its text. */
export interface SlidevPiece {
  readonly data: Readonly<Record<string, unknown>>;
  /** The settings as they are written. */
  readonly raw: string;
  readonly text: string;
  /** The lines of the settings and of the text in the file. */
  readonly dataLine: number;
  readonly line: number;
}

/** Cuts a text where Slidev does: at lines of dashes outside of code, with settings between two of them. */
export function splitSlidev(source: string): SlidevPiece[] {
  const lines = source.split('\n');
  const pieces: SlidevPiece[] = [];
  let settings: Settings = NONE;
  let from = 0;
  let index = 0;
  if (/^---\s*$/.test(lines[0] ?? '')) {
    settings = settingsAt(lines, 0);
    from = index = settings.end;
  }
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence) {
      const close = lines.findIndex((each, at) => at > index && each.trimStart().startsWith(fence));
      if (close !== -1) index = close;
    } else if (/^---+\s*$/.test(line)) {
      push(index);
      settings =
        /^---\s*$/.test(line) && (lines[index + 1] ?? '').trim() !== ''
          ? settingsAt(lines, index)
          : NONE;
      from = settings === NONE ? index + 1 : settings.end;
      index = from - 1;
    }
  }
  push(lines.length);
  return pieces;

  function push(to: number): void {
    const text = lines.slice(from, to).join('\n');
    const fenced =
      settings === NONE ? /^\s*```ya?ml\n([\s\S]*?)\n```[ \t]*(?:\n|$)/.exec(text) : null;
    const data = fenced ? readYaml(fenced[1] ?? '') : null;
    if (fenced && data && pieces.length > 0) {
      pieces.push({
        data,
        raw: fenced[1] ?? '',
        text: text.slice(fenced[0].length),
        dataLine: from + 2,
        line: from + fenced[0].split('\n').length,
      });
      return;
    }
    pieces.push({
      data: settings.data,
      raw: settings.raw,
      text,
      dataLine: settings.line,
      line: from + 1,
    });
  }
}

/** Settings between two lines of dashes; none where what is there is no map. */
function settingsAt(lines: readonly string[], start: number): Settings {
  const end = lines.findIndex((line, at) => at > start && /^---\s*$/.test(line));
  if (end === -1) return NONE;
  const raw = lines.slice(start + 1, end).join('\n');
  const data = readYaml(raw);
  return data === null ? NONE : { data, raw, end: end + 1, line: start + 2 };
}

interface Settings {
  readonly data: Readonly<Record<string, unknown>>;
  readonly raw: string;
  /** Index of the line after them. */
  readonly end: number;
  readonly line: number;
}

const NONE: Settings = { data: {}, raw: '', end: 0, line: 1 };

/** `2,5-7` as numbers; null for all. */
export function parseRange(range: string | undefined, count: number): number[] | null {
  if (range === undefined || range === '' || range === '*') return null;
  return range.split(',').flatMap((part) => {
    const [, from = '', dash, to] = /^\s*(\d+)\s*(?:(-)\s*(\d*))?\s*$/.exec(part) ?? [];
    if (from === '') return [];
    const last = dash ? Number(to || count) : Number(from);
    return Array.from(
      { length: Math.max(0, Math.min(last, count) - Number(from) + 1) },
      (_, index) => Number(from) + index,
    );
  });
}
