import type { Edit, Problem } from '../model/problem.ts';
import { parseTalk } from '../markdown/parse-talk.ts';
import type { ProblemId } from '../problems/catalogue.ts';
import { isOnlySlip } from '../refs/suggest.ts';

/**
 * Adds to each problem what mends it, where there is exactly one way to.
 *
 * A repair is made from what the problem says and from the text at its place. Where the text is not what the problem says,
 * there is none: nothing is guessed.
 */
export function addRepairs(
  problems: readonly Problem[],
  textOf: (file: string) => string | null,
): Problem[] {
  return problems.map((problem) => {
    const find = REPAIRS[problem.id as ProblemId];
    const text = find ? textOf(problem.file) : null;
    const repair = text === null ? null : find?.({ problem, text, at: offsetOf(text, problem) });
    return repair ? { ...problem, repair } : problem;
  });
}

const REPAIRS: Readonly<Partial<Record<ProblemId, FindRepair>>> = {
  'mdx-syntax': ({ text, problem }) => mendSyntax(text, problem),
  'unknown-talk': (found) => swapName(found, 'first'),
  'unknown-slide': (found) => swapName(found, 'last'),
  'unknown-block': (found) => swapName(found, 'last'),
  'unknown-entry': (found) => swapName(found, 'last'),
  'former-id': ({ problem, text, at }) =>
    isPath(problem.target) === isPath(problem.suggestions[0])
      ? swapOnce(text, referenceAt(text, at), problem.target, problem.suggestions[0])
      : null,
  'unknown-relation': (found) => swapName(found, 'last'),
  'malformed-reference': ({ problem, text, at }) =>
    problem.suggestions.length === 1
      ? swapOnce(text, referenceAt(text, at), problem.target, problem.suggestions[0])
      : null,
  'wrong-case-file': ({ problem, text, at }) =>
    swapOnce(text, lineFrom(text, at), problem.target, problem.suggestions[0]),
  'missing-file': (found) => swapNear(found, lineFrom(found.text, found.at)),
  'unknown-key': (found) => swapNear(found, match(found.text, found.at, /[\w-]+(?=\s*:)/y)),
  'unknown-option': (found) => swapNear(found, match(found.text, found.at, /<[^<>]*>/y)),
  'bad-option': (found) => swapNear(found, match(found.text, found.at, /<[^<>]*>/y)),
  'unknown-component': renameElement,
  'unknown-variable': (found) => swapNear(found, match(found.text, found.at, /\{[^{}\n]*\}/y)),
  'unknown-aside': (found) => swapNear(found, match(found.text, found.at, /:{3,}[\w-]+/y)),
  'unknown-language': (found) => swapNear(found, match(found.text, found.at, /[`~]{3,}[^\s{]+/y)),
  'unknown-region': (found) => swapNear(found, lineFrom(found.text, found.at)),
  'unknown-cue': (found) => swapNear(found, lineFrom(found.text, found.at)),
  'bad-url': ({ problem, text, at }) => {
    const url = (problem.target ?? '').replace(/^(https?:)\/(?=[^/])/i, '$1//');
    return URL.canParse(url) ? swapOnce(text, lineFrom(text, at), problem.target, url) : null;
  },
};

/** The name of a reference: a talk's stands first in it, the others last. */
function swapName({ problem, text, at }: Found, which: 'first' | 'last'): Edit[] | null {
  const { target, suggestions } = problem;
  const range = referenceAt(text, at);
  const near = suggestions[0];
  if (!range || target === null || near === undefined || !isOnlySlip(target, suggestions))
    return null;
  const inside = text.slice(range.start, range.end);
  const places = placesOf(inside, target);
  const place = which === 'first' ? places[0] : places.at(-1);
  if (place === undefined) return null;
  const start = range.start + place;
  return [{ start, end: start + target.length, text: near }];
}

/** Whether a target is written as an address, and not as the name in a `[[…]]`. */
function isPath(target: string | null | undefined): boolean {
  return /^[./]/.test(target ?? '');
}

/** A value that can only be a slip of the one name that comes near. */
function swapNear({ problem, text }: Found, range: Range | null): Edit[] | null {
  const { target, suggestions } = problem;
  if (target === null || !isOnlySlip(target, suggestions)) return null;
  return swapOnce(text, range, target, suggestions[0]);
}

/** Puts one text for another where that occurs exactly once. */
function swapOnce(
  text: string,
  range: Range | null,
  from: string | null,
  to: string | undefined,
): Edit[] | null {
  if (!range || !from || to === undefined || from === to) return null;
  const places = placesOf(text.slice(range.start, range.end), from);
  if (places.length !== 1) return null;
  const start = range.start + (places[0] ?? 0);
  return [{ start, end: start + from.length, text: to }];
}

/** Where a name occurs by itself and not as a part of a longer one. */
function placesOf(text: string, name: string): number[] {
  const isPart = (character: string | undefined) => /[\p{L}\p{N}_-]/u.test(character ?? '');
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const startsWord = isPart(name[0]) && isPart(text[at - 1]);
    const endsWord = isPart(name.at(-1)) && isPart(text[at + name.length]);
    if (!startsWord && !endsWord) places.push(at);
  }
  return places;
}

/** What follows the place of a reference up to where its target ends, whichever way it is written. */
const REFERENCES: readonly RegExp[] = [
  /\[\[(?<target>[^\]|\n]*)/dy,
  /!?\[(?:\\.|[^[\]\\]|\[[^[\]]*\])*\]\(\s*<?(?<target>[^)\s>]*)/dy,
  /\[[^\]\n]*\]:\s*<?(?<target>[^\s>]*)/dy,
  /(?<target>[^\s"'`<>(){}[\],|]+)/dy,
];

function referenceAt(text: string, at: number): Range | null {
  for (const pattern of REFERENCES) {
    pattern.lastIndex = at;
    const [start, end] = pattern.exec(text)?.indices?.groups?.['target'] ?? [];
    if (start !== undefined && end !== undefined) return { start, end };
  }
  return null;
}

/** An element by its opening tag, and the closing one when it is plain which that is. */
function renameElement({ problem, text, at }: Found): Edit[] | null {
  const { target, suggestions } = problem;
  const name = suggestions[0];
  if (target === null || name === undefined || !isOnlySlip(target, suggestions)) return null;
  if (!text.startsWith(`<${target}`, at)) return null;
  const rename = (start: number) => ({ start, end: start + target.length, text: name });
  const tag = match(text, at, /<(?:"[^"]*"|'[^']*'|[^'"<>])*>/y);
  if (!tag) return null;
  if (text[tag.end - 2] === '/') return [rename(at + 1)];
  const closing = text.indexOf(`</${target}>`, tag.end);
  const next = text.indexOf(`<${target}`, tag.end);
  return closing < 0 || (next >= 0 && next < closing)
    ? null
    : [rename(at + 1), rename(closing + 2)];
}

/** HTML habits that MDX refuses: `<br>` and `<!-- … -->`. The result has to be read farther than before. */
function mendSyntax(text: string, { line, column }: Problem): Edit[] | null {
  const plain = text.replace(/^(`{3,}|~{3,})[\s\S]*?^\1|`[^`\n]*`/gm, (code) =>
    ' '.repeat(code.length),
  );
  const edits = [...voidTags(plain), ...comments(plain)].sort((a, b) => b.start - a.start);
  if (edits.length === 0) return null;
  const mended = edits.reduce(
    (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
    text,
  );
  const parsed = parseTalk(mended);
  const isBetter =
    parsed.type === 'parsed' || parsed.place.line !== line || parsed.place.column !== column;
  return isBetter ? edits : null;
}

function voidTags(text: string): Edit[] {
  return [...text.matchAll(/<(br|hr|img|wbr)((?:\s[^<>]*)?)>(?!<\/\1)/g)].flatMap((tag) => {
    const attributes = tag[2] ?? '';
    // Without quotes the slash would become part of the value.
    if (attributes.trimEnd().endsWith('/') || /=\s*[^"'{\s]/.test(attributes)) return [];
    const end = tag.index + tag[0].length - 1;
    return [{ start: end, end, text: '/' }];
  });
}

function comments(text: string): Edit[] {
  return [...text.matchAll(/<!--((?:(?!-->)[\s\S])*)-->/g)].flatMap((comment) => {
    if (comment[1]?.includes('*/')) return [];
    const end = comment.index + comment[0].length;
    return [
      { start: comment.index, end: comment.index + 4, text: '{/*' },
      { start: end - 3, end, text: '*/}' },
    ];
  });
}

function match(text: string, at: number, pattern: RegExp): Range | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { start: at, end: at + found[0].length };
}

function lineFrom(text: string, at: number): Range {
  const end = text.slice(at).search(/[\r\n]/);
  return { start: at, end: end < 0 ? text.length : at + end };
}

/** The offset of a place, with the line breaks of every system. */
function offsetOf(text: string, { line, column }: Problem): number {
  let start = 0;
  const breaks = /\r\n|\r|\n/g;
  for (let count = 1; count < line; count += 1) {
    if (!breaks.exec(text)) return text.length;
    start = breaks.lastIndex;
  }
  return start + column - 1;
}

type FindRepair = (found: Found) => readonly Edit[] | null;

interface Found {
  readonly problem: Problem;
  readonly text: string;
  /** Where the problem is, as an offset. */
  readonly at: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}
