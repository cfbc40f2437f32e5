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
  for (const part of splitCodeMeta(meta)) {
    if (part.type === 'steps') steps ??= part.value;
    else if (part.type === 'option') options[part.name] = part.value ?? '';
  }
  return { steps, options };
}

/** The parts of a meta one by one, with what is neither steps nor an option. */
export function splitCodeMeta(meta: string | null | undefined): MetaPart[] {
  return [...(meta ?? '').matchAll(META_PART)].map(
    ([written, braces, name, double, single, bare]) => {
      if (braces !== undefined)
        return NO_STEPS.test(braces)
          ? { type: 'rest', written }
          : { type: 'steps', written, value: braces.trim() };
      if (name === undefined) return { type: 'rest', written };
      return { type: 'option', written, name, value: double ?? single ?? bare ?? null };
    },
  );
}

const META_PART =
  /\{([^}]*)\}|([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']\S*))?)?(?=\s|\{|$)|\[[^\]]*\]|\S+/g;

/** An option of another tool in braces, such as `{monaco-run}` and `{lines:true}`. */
const NO_STEPS =
  /^\s*(?:[A-Za-z][\w-]*\s*[:=]|[A-Za-z]+-[A-Za-z]|(?:monaco|twoslash|showLineNumbers|wrap)\b)/;

/** A part of what follows the language of a fence. */
export type MetaPart =
  | { readonly type: 'steps'; readonly written: string; readonly value: string }
  | {
      readonly type: 'option';
      readonly written: string;
      readonly name: string;
      /** Null for a bare word. */
      readonly value: string | null;
    }
  | { readonly type: 'rest'; readonly written: string };

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
