/** What the line after a fence's language says. */
export interface CodeMeta {
  /** Line ranges to step through on stage, as written between the braces: `1|3-5|all`. */
  readonly steps: string | null;
  readonly options: Readonly<Record<string, string>>;
}

/**
 * Reads the meta of a fence.
 *
 *     ```ts {1|3-5|all} title="trap.ts" id=trap
 *     -> steps "1|3-5|all", options { title: "trap.ts", id: "trap" }
 */
export function parseCodeMeta(meta: string | null | undefined): CodeMeta {
  const options: Record<string, string> = Object.create(null) as Record<string, string>;
  let steps: string | null = null;
  const pattern = /\{([^}]*)\}|([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g;
  for (const [, braces, name, double, single, bare] of (meta ?? '').matchAll(pattern)) {
    if (braces !== undefined) steps = braces.trim();
    else if (name) options[name] = double ?? single ?? bare ?? '';
  }
  return { steps, options };
}

/** The lines each step shows, or null for all of them; `undefined` when the text is no list of steps. */
export function parseSteps(
  steps: string,
  lineCount: number,
): readonly (LineSet | null)[] | undefined {
  const parsed = steps.split('|').map((step) => parseLines(step.trim(), lineCount));
  return parsed.includes(undefined) ? undefined : (parsed as (LineSet | null)[]);
}

/** `1,3-5` as line numbers; null for `all`. */
function parseLines(text: string, lineCount: number): LineSet | null | undefined {
  if (text === 'all' || text === '*') return null;
  const lines = new Set<number>();
  for (const part of text.split(',')) {
    const match = /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part);
    if (!match) return undefined;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from < 1 || to < from || to > lineCount) return undefined;
    for (let line = from; line <= to; line += 1) lines.add(line);
  }
  return lines;
}

/** Line numbers that count from 1. */
export type LineSet = ReadonlySet<number>;
