import type { Edit, Problem } from '../model/problem.ts';
import { parseTalk } from '../format/parse-talk.ts';
import type { ProblemId } from '../problems/catalogue.ts';
import { isOnlySlip } from '../refs/suggest.ts';
import { findUnquoted, isInlineElement, MAIL_ADDRESS } from './syntax-hints.ts';
import { findForeign } from './foreign/find-foreign.ts';
import { readPieces } from './foreign/source-pieces.ts';

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
  const foreign = foreignRepairs(textOf);
  return problems.map((problem) => {
    // Problems of a text that parts were put into have edits of that text; what is repaired is a file.
    if (problem.repair) return withRepair(problem, foreign(problem));
    const find = REPAIRS[problem.id as ProblemId];
    const text = find ? textOf(problem.file) : null;
    const repair = text === null ? null : find?.({ problem, text, at: offsetOf(text, problem) });
    return withRepair(problem, repair);
  });
}

/** Finds the repair of what is syntax of another tool in the text of its own file, each of which is read once. */
function foreignRepairs(textOf: (file: string) => string | null) {
  const found = new Map<string, Map<string, readonly Edit[] | undefined>>();
  return (problem: Problem): readonly Edit[] | null => {
    const { file } = problem;
    const known = found.get(file) ?? readFile(file);
    found.set(file, known);
    return known.get(keyOf(problem)) ?? null;
  };

  function readFile(file: string): Map<string, readonly Edit[] | undefined> {
    const { problems } = findForeign(textOf(file) ?? '', file);
    return new Map(problems.map((each) => [keyOf(each), each.repair]));
  }

  function keyOf({ id, line, column }: Problem): string {
    return `${id} ${line}:${column}`;
  }
}

function withRepair(problem: Problem, repair?: readonly Edit[] | null): Problem {
  const { repair: replaced, ...plain } = problem;
  if (repair) return { ...plain, repair };
  return replaced ? plain : problem;
}

const REPAIRS: Readonly<Partial<Record<ProblemId, FindRepair>>> = {
  'mdx-syntax': ({ text, problem }) => mendSyntax(text, problem),
  'lone-carriage-return': ({ text }) =>
    [...text.matchAll(/\r(?!\n)/g)].map(({ index }) => ({
      start: index,
      end: index + 1,
      text: '\n',
    })),
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
  'unknown-option': (found) => swapNear(found, optionsAt(found)),
  'bad-option': (found) => swapNear(found, optionsAt(found)),
  'unknown-component': renameElement,
  'unknown-variable': (found) => swapNear(found, match(found.text, found.at, /\{[^{}\n]*\}/y)),
  'unknown-aside': (found) => swapNear(found, match(found.text, found.at, /:{3,}[\w-]+/y)),
  'unknown-language': (found) => swapNear(found, match(found.text, found.at, /[`~]{3,}[^\s{]+/y)),
  'unknown-region': (found) => swapNear(found, lineFrom(found.text, found.at)),
  'unknown-cue': (found) => swapNear(found, lineFrom(found.text, found.at)),
  // The name of a color may be one of another language, which only its author can translate.
  'bad-value': ({ problem: { file, target, suggestions }, text, at }) =>
    target &&
    suggestions[0] !== undefined &&
    text.startsWith(target, at) &&
    (!file.endsWith('_brand.yml') || isOnlySlip(target, suggestions))
      ? [{ start: at, end: at + target.length, text: suggestions[0] }]
      : null,
  'bad-url': ({ problem, text, at }) => {
    const url = (problem.target ?? '').replace(/^(https?:)\/(?=[^/])/i, '$1//');
    return URL.canParse(url) ? swapOnce(text, lineFrom(text, at), problem.target, url) : null;
  },
};

/** Where the options of an element, or of a fence, are written. */
function optionsAt({ text, at }: Found): Range | null {
  return match(text, at, /<[^<>]*>/y) ?? lineFrom(text, at);
}

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

/** Void elements as HTML writes them, `<br>`, which MDX refuses. The result has to be read farther than before. */
function mendSyntax(text: string, { file, line, column }: Problem): Edit[] | null {
  const readable = findForeign(text, file).readable;
  const plain = readPieces(readable).prose;
  const quotes = findUnquoted(plain).map((each) => ({ ...each, text: `"${each.value}"` }));
  const edits = [...voidTags(plain), ...plainSigns(plain), ...quotes].sort(
    (a, b) => b.start - a.start,
  );
  if (edits.length === 0) return null;
  const mended = edits.reduce(
    (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
    readable,
  );
  const parsed = parseTalk(mended);
  const isBetter =
    parsed.type === 'parsed' || parsed.place.line !== line || parsed.place.column !== column;
  return isBetter ? edits : null;
}

const LINKS = new RegExp(`<(https?:\\/\\/[^<>\\s]+|${MAIL_ADDRESS})>`, 'g');

/** `<https://…>` and `<me@example.org>` without its brackets, and a `<` that begins no element with a backslash: `x <3`, `Array<string>`, `a <= b`. */
function plainSigns(text: string): Edit[] {
  const links = [...text.matchAll(LINKS)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    text: plainLink(whole.slice(1, -1), text.charAt(index - 1), text.charAt(index + whole.length)),
  }));
  const signs = [
    ...text.matchAll(/(?<!\\)<(?=[\d=\s-])|(?<=[\p{L}\p{N}])<(?=([\p{L}][\w, []*)>)/gu),
  ]
    .filter(
      ({ 1: name, index }) =>
        name === undefined || (!isInlineElement(name) && !text.includes(`</${name}>`, index)),
    )
    .map(({ index }) => ({ start: index, end: index, text: '\\' }));
  return [...links, ...signs];
}

/** An address alone is a link between spaces, when its host has a dot; elsewhere it is written as one. */
function plainLink(address: string, before: string, after: string): string {
  const isAlone = /^(?:|[\s(*_~])$/.test(before) && /^(?:|[\s)*_~.,;:!?])$/.test(after);
  const isFound = !address.includes(':') || /^https?:\/\/[^/:?#]+\.[^/:?#]+/.test(address);
  if (isAlone && isFound) return address;
  return `[${address}](${address.includes(':') ? '' : 'mailto:'}${address})`;
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
