import { parseDocument } from 'yaml';

/** Splits a YAML front matter off a text. Without one, `data` is empty and `body` the whole text. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = /^\uFEFF?\s*?---[ \t]*\n([\s\S]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const none = { data: {}, raw: '', body: text, bodyLine: 1 };
  if (!match) return none;
  const raw = match[1] ?? '';
  const data = readYaml(raw);
  if (data === null) return none;
  const head = match[0];
  return {
    data,
    raw,
    body: text.slice(head.length),
    bodyLine: head.split('\n').length - (head.endsWith('\n') ? 0 : 1),
  };
}

/** A YAML map; null for anything else. An empty text is an empty map. */
export function readYaml(text: string): Record<string, unknown> | null {
  try {
    const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent' });
    if (document.errors.length > 0) return null;
    const data: unknown = document.toJS({ maxAliasCount: 50 });
    if (data === null || data === undefined) return {};
    return typeof data === 'object' && !Array.isArray(data) && !(data instanceof Date)
      ? (data as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** A value of YAML as a map; an empty one where it is none. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** Front matter and what comes after it. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly raw: string;
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
}
