import { isMap, isScalar, parseDocument } from 'yaml';
import { TalkSchema } from '../schema/talk.ts';

/**
 * The frontmatter of a text that does not begin with one in its form: below other lines, indented, between other lines than `---`, or
 * in another notation. Null where there is none of that kind before the first slide.
 *
 * @param lines of the text, without a byte order mark
 */
export function findLostFrontmatter(
  text: string,
  lines: readonly string[],
): LostFrontmatter | null {
  const first = lines.findIndex((line) => line.trim() !== '');
  const slide = lines.findIndex((line) => /^#{2,6}\s/.test(line));
  const head = slide < 0 ? lines.slice(0, LONGEST) : lines.slice(0, slide);
  for (const { opens, closes, what, fix, isOf } of FORMS) {
    const start = head.findIndex(
      (line, at) => opens.test(line) && (at === first || isOf === isYaml),
    );
    if (start < 0) continue;
    const length = lines.slice(start + 1).findIndex((line) => closes.test(line));
    if (length < 0) continue;
    const end = start + 1 + length;
    if (!isOf(lines, start, end)) continue;
    const at = { line: start + 1, marker: lines[start]?.trim() ?? '' };
    return { ...at, what: what(at), fix, rest: blank(text, start, end) };
  }
  return null;
}

/** The text without those lines, with every other line where it was. */
function blank(text: string, start: number, end: number): string {
  let at = 0;
  return text.replace(/[^\r\n]*(?:\r\n|\r|\n|$)/g, (line) => {
    const isGone = at >= start && at <= end;
    at += 1;
    return isGone ? (/[\r\n]+$/.exec(line)?.[0] ?? '') : line;
  });
}

function isYaml(lines: readonly string[], start: number, end: number): boolean {
  return hasKeys(lines.slice(start + 1, end).join('\n'));
}

/** Whether it is a map with a key that a talk has. Its values are not looked at: aliases could make them endless. */
function hasKeys(yaml: string): boolean {
  const { contents, errors } = parseDocument(yaml, { logLevel: 'silent' });
  if (errors.length > 0 || !isMap(contents)) return false;
  return contents.items.some(({ key }) => isScalar(key) && isTalkKey(String(key.value)));
}

function isTalkKey(key: string): boolean {
  return Object.hasOwn(TalkSchema.shape, key);
}

/** `title = "A talk"`, with a key that a talk has. */
function isToml(lines: readonly string[], start: number, end: number): boolean {
  const keys = lines.slice(start + 1, end).map((line) => /^\s*"?(\w+)"?\s*=/.exec(line)?.[1]);
  return keys.some((key) => key !== undefined && isTalkKey(key));
}

function isJson(lines: readonly string[], start: number, end: number): boolean {
  const inner = lines.slice(start, end + 1).filter((line) => line.trim() !== ';;;');
  try {
    const value: unknown = JSON.parse(inner.join('\n'));
    return typeof value === 'object' && value !== null && Object.keys(value).some(isTalkKey);
  } catch {
    return false;
  }
}

/** Keys from the first line on, closed and never opened. */
function isUnopened(lines: readonly string[], start: number, end: number): boolean {
  return hasKeys(lines.slice(start, end).join('\n'));
}

const BETWEEN = 'Write it as YAML between two lines `---`: `title: …`, one key in each line.';
/** Where no slide opens, a frontmatter is looked for in so many lines. */
const LONGEST = 60;

const FORMS: readonly Form[] = [
  {
    opens: /^---\s*$/,
    closes: /^---\s*$/,
    isOf: isYaml,
    what: ({ line }) => `starts on line ${line}, and must start on the first line`,
    fix: 'Move it to the top of the file, so that `---` is the first line.',
  },
  {
    opens: /^\s+---\s*$/,
    closes: /^\s*---\s*$/,
    isOf: isYaml,
    what: () => 'opens with an indented `---`',
    fix: 'Remove the spaces in front of the `---`.',
  },
  {
    opens: /^\s*(?:-{2}|-{4,}|[*_=~]{3,}|\u2014|\u2013{1,3}|\u2014-|-\u2014)\s*$/,
    closes: /^\s*(?:-{2,}|[*_=~]{3,}|\u2014|\u2013{1,3}|\u2014-|-\u2014)\s*$/,
    isOf: isYaml,
    what: ({ marker }) => `opens with \`${marker}\` in place of \`---\``,
    fix: 'Put a line of exactly three hyphens, `---`, before the first key and after the last.',
  },
  {
    opens: /^\s*(?:`{3,}|~{3,})\s*(?:ya?ml)?\s*$/i,
    closes: /^\s*(?:`{3,}|~{3,})\s*$/,
    isOf: isYaml,
    what: () => 'is a code block',
    fix: 'Put `---` in place of the first and the last line of the block.',
  },
  {
    opens: /^\s*---\s*ya?ml\s*$/i,
    closes: /^\s*---\s*$/,
    isOf: isYaml,
    what: ({ marker }) => `opens with \`${marker}\` in place of \`---\``,
    fix: 'Leave `---` alone in its line.',
  },
  {
    opens: /^\s*(?:\+{3}|---\s*toml|`{3,}\s*toml)\s*$/i,
    closes: /^\s*(?:\+{3}|---|`{3,})\s*$/,
    isOf: isToml,
    what: () => 'is TOML',
    fix: BETWEEN,
  },
  {
    opens: /^\s*(?:;;;|\{)/,
    closes: /^\s*(?:;;;|\}\s*$)/,
    isOf: isJson,
    what: () => 'is JSON',
    fix: BETWEEN,
  },
  {
    opens: /^\w+:(?:\s|$)/,
    closes: /^---\s*$/,
    isOf: isUnopened,
    what: () => 'is not opened: the first `---` is missing',
    fix: 'Put a line `---` before the first key.',
  },
];

interface At {
  readonly line: number;
  readonly marker: string;
}

/** A form in which frontmatter is met that is not this tool's. */
interface Form {
  readonly opens: RegExp;
  readonly closes: RegExp;
  readonly isOf: (lines: readonly string[], start: number, end: number) => boolean;
  readonly what: (at: At) => string;
  readonly fix: string;
}

/** Frontmatter that is there and not where, or how, it is read. */
export interface LostFrontmatter {
  /** Where it opens. */
  readonly line: number;
  /** What is wrong, after "The frontmatter". */
  readonly what: string;
  readonly fix: string;
  /** The text without it; every other line is where it was. */
  readonly rest: string;
}
