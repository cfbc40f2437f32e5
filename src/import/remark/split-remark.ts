/** A slide of remark before it is read. */
export interface RemarkPiece {
  readonly properties: ReadonlyMap<string, string>;
  readonly text: string;
  readonly line: number;
  /** Whether it repeats the slide before it and adds to it: a step. */
  readonly isStep: boolean;
  readonly notes: string;
  readonly notesLine: number;
}

/** Cuts a text where remark does: `---` begins a slide, `--` a step; `???` begins notes. Not in code. */
export function splitRemark(source: string, firstLine: number): RemarkPiece[] {
  const lines = source.split('\n');
  const pieces: RemarkPiece[] = [];
  let from = 0;
  let isStep = false;
  let fence: string | null = null;
  for (const [index, line] of lines.entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark)
      fence =
        fence === null
          ? mark
          : line.trim().startsWith(fence) && /^\s*[`~]+\s*$/.test(line)
            ? null
            : fence;
    if (fence !== null || !/^---?\s*$/.test(line)) continue;
    push(index);
    isStep = line.trim() === '--';
    from = index + 1;
  }
  push(lines.length);
  return pieces;

  function push(to: number): void {
    const own = lines.slice(from, to);
    const { properties, skipped } = readProperties(own);
    const at = own.findIndex((line) => /^\?\?\?\s*$/.test(line));
    const end = at === -1 ? own.length : at;
    pieces.push({
      properties,
      text: own.slice(skipped, Math.max(skipped, end)).join('\n'),
      line: firstLine + from + skipped,
      isStep: isStep || properties.get('continued') === 'true',
      notes:
        at === -1
          ? ''
          : own
              .slice(at + 1)
              .map((line) => (/^\?\?\?\s*$/.test(line) ? '' : line))
              .join('\n'),
      notesLine: firstLine + from + at + 1,
    });
  }
}

/** Lines `key: value` at the top of a slide; empty ones before them do not count. */
function readProperties(lines: readonly string[]): {
  properties: Map<string, string>;
  skipped: number;
} {
  const properties = new Map<string, string>();
  let index = 0;
  let skipped = 0;
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.trim() === '' && properties.size === 0) continue;
    const match = /^\s*([A-Za-z][\w-]*)\s*:\s*(.*?)\s*$/.exec(line);
    if (!match || /^\s*https?:/.test(line) || !PROPERTY.test(match[1] ?? '')) break;
    properties.set(
      /^[a-z]/.test(match[1] ?? '') ? (match[1] ?? '').toLowerCase() : (match[1] ?? ''),
      match[2] ?? '',
    );
    skipped = index + 1;
  }
  return { properties, skipped };
}

const PROPERTY =
  /^(?:name|class|template|layout|count|exclude|continued|background-.*|[a-z][\w-]*)$/;
