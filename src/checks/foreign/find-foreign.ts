import type { Edit, Problem } from '../../model/problem.ts';
import { shorten } from '../../lib/shorten.ts';
import { createPlaceFinder } from '../../lib/places.ts';
import { parseTalk } from '../../format/parse-talk.ts';
import { createProblem } from '../../problems/catalogue.ts';
import { checkComment } from './comments.ts';
import { CONSTRUCTS, type Construct } from './constructs.ts';
import { checkSpaces } from './spaces.ts';
import { blank, readPieces } from './source-pieces.ts';

/**
 * Finds the syntax of other tools in the text of a talk, before it is parsed: most of it no parser of MDX survives.
 *
 * `readable` is the same text without it, every offset where it was, so that one slip does not hide the problems after it.
 */
export function findForeign(text: string, file: string): Foreign {
  const { prose, comments } = readPieces(text);
  const placeAt = createPlaceFinder(text);
  const at = (offset: number) => ({ file, ...placeAt(offset) });
  const problems: Problem[] = [];
  let readable = text;
  for (const comment of comments) {
    problems.push(checkComment(comment, text, at(comment.start)));
    hide(comment.start, comment.end, blank);
  }
  let rest = prose;
  for (const construct of CONSTRUCTS) {
    for (const found of findAll(construct, rest)) {
      const { start, end, written, instead, repair } = found;
      // What the compiler cannot read is not shown as it is written.
      const isText = construct.severity === 'warning' && isReadable(readable.slice(start, end));
      const id = isText ? 'foreign-text' : 'foreign-syntax';
      const problem = createProblem(
        id,
        { ...at(start), target: written },
        { written, tool: construct.tool, instead, shown: construct.shown },
      );
      problems.push(repair ? { ...problem, repair } : problem);
      rest = rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end);
      const how = construct.severity === 'warning' ? (isText ? null : blank) : construct.hide;
      if (how) hide(start, end, how);
    }
  }
  const spaces = checkSpaces(rest, at);
  problems.push(...spaces.problems);
  for (const { start, end, text: space } of spaces.readAs) hide(start, end, () => space);
  return { problems, readable };

  function hide(start: number, end: number, how: (text: string) => string): void {
    readable = readable.slice(0, start) + how(readable.slice(start, end)) + readable.slice(end);
  }
}

function isReadable(text: string): boolean {
  return !/[{<]/.test(text) || parseTalk(text).type === 'parsed';
}

function findAll({ pattern, instead, repair }: Construct, prose: string): Found[] {
  return [...prose.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.groups?.['at'] ?? [
      match.index,
      match.index + match[0].length,
    ];
    const what = typeof instead === 'string' ? instead : instead(match);
    if (what === null) return [];
    const edit = repair?.(match);
    const written = prose.slice(start, end).trim().split(/\r?\n/)[0] ?? '';
    return [
      { start, end, written: shorten(written, 60), instead: what, ...(edit && { repair: [edit] }) },
    ];
  });
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly instead: string;
  readonly repair?: readonly Edit[];
}

/** What was found, and the text as the parser may read it. */
export interface Foreign {
  readonly problems: readonly Problem[];
  readonly readable: string;
}
