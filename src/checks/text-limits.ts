import type { Problem } from '../model/problem.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { createProblem } from '../problems/catalogue.ts';

const MOST_BYTES = 5_000_000;
const LONGEST_LINE = 1_000_000;
/** Far more than any text needs, and far less than the compiler survives: it dies without a word at some 5,000 levels. */
const DEEPEST = 200;

/** What must be known of a text before a parser may see it. */
export function checkTextLimits(text: string, file: string): Problem[] {
  const placeAt = createPlaceFinder(text);
  const at = (offset: number) => ({ file, ...placeAt(offset) });
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_BYTES) {
    return [
      createProblem('file-too-large', at(0), {
        size: megabytes(bytes),
        limit: megabytes(MOST_BYTES),
      }),
    ];
  }
  const problems = NESTED.flatMap(({ what, measure }) => {
    const { depth, offset } = measure(text);
    return depth > DEEPEST
      ? [createProblem('nesting-too-deep', at(offset), { what, depth, limit: DEEPEST })]
      : [];
  });
  const lone = /\r(?!\n)/.exec(text);
  // Astro reads no frontmatter of such a file, whatever Markdown makes of it.
  if (lone) problems.push(createProblem('lone-carriage-return', at(lone.index), {}));
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length > LONGEST_LINE) {
      const size = `a line of ${megabytes(line.length)}`;
      problems.push(
        createProblem('file-too-large', at(start), { size, limit: megabytes(LONGEST_LINE) }),
      );
    }
    start += line.length + 1;
  }
  return problems;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** How deep a kind of nesting goes at most, and where. */
interface Depth {
  readonly depth: number;
  readonly offset: number;
}

const NESTED: readonly { what: string; measure: (text: string) => Depth }[] = [
  {
    what: 'Quotes and lists',
    measure: (text) => longestRun(withoutCode(text), CONTAINER_MARKS, containerDepth),
  },
  {
    what: 'Marks of emphasis',
    measure: (text) => longestRun(text, /[*_~]+/g, (run) => run.length),
  },
  { what: 'Pairs of emphasis', measure: (text) => deepestEmphasis(withoutCode(text)) },
  { what: 'Brackets', measure: deepestPair },
  { what: 'Functions', measure: (text) => mostArrows(withoutCode(text)) },
  { what: 'Elements', measure: (text) => deepestElement(withoutCode(text)) },
];

/** What a line begins with: `> - 1. `. */
const CONTAINER_MARKS = /^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d+[.)](?=[ \t]))[ \t]*)*/gm;

/** Each mark is a level, and so are two columns of indent. */
function containerDepth(run: string): number {
  const marks = run.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  const indent = /^[ \t]*/.exec(run)?.[0].replace(/\t/g, '    ').length ?? 0;
  return marks + Math.floor(indent / 2);
}

/** Functions that return functions: `a => (b) => c`. What parts expressions, such as a comma or the end of a line, ends a chain. */
function mostArrows(text: string): Depth {
  let deepest = { depth: 0, offset: 0 };
  let depth = 0;
  for (const match of text.matchAll(/(?:\([^()]*\)\s*)?=>\s*|[,;)\]}\n]/g)) {
    depth = match[0].includes('=>') ? depth + 1 : 0;
    if (depth > deepest.depth) deepest = { depth, offset: match.index };
  }
  return deepest;
}

/** Code with letters for its signs, so that `<name>` and `*p` in it nest nothing; every offset stays. */
function withoutCode(text: string): string {
  return text.replace(/^([ \t]*)(`{3,}|~{3,})[\s\S]*?^[ \t]*\2|`[^`\n]*`/gm, (code) =>
    code.replace(/[<>*_]/g, 'x'),
  );
}

function longestRun(text: string, pattern: RegExp, depthOf: (run: string) => number): Depth {
  let deepest = { depth: 0, offset: 0 };
  for (const match of text.matchAll(pattern)) {
    if (match[0].length <= deepest.depth) continue;
    const depth = depthOf(match[0]);
    if (depth > deepest.depth) deepest = { depth, offset: match.index };
  }
  return deepest;
}

/** Marks that open and close emphasis around one another: `*a *b c* d*`. A mark that nothing closes nests nothing. */
function deepestEmphasis(text: string): Depth {
  let deepest = { depth: 0, offset: 0 };
  let open: { offset: number; height: number }[] = [];
  for (const match of text.matchAll(
    /(?<![\w*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*_])|\n[ \t]*\n/g,
  )) {
    if (match[0].startsWith('\n')) open = [];
    else if (/\s/.test(text[match.index - 1] ?? ' ')) open.push({ offset: match.index, height: 0 });
    else close();
  }
  return deepest;

  function close(): void {
    const closed = open.pop();
    if (!closed) return;
    const depth = closed.height + 1;
    const outer = open.at(-1);
    if (outer) outer.height = Math.max(outer.height, depth);
    if (depth > deepest.depth) deepest = { depth, offset: closed.offset };
  }
}

function deepestPair(text: string): Depth {
  let deepest = { depth: 0, offset: 0 };
  let depth = 0;
  for (const match of text.matchAll(/[()[\]{}]/g)) {
    if ('([{'.includes(match[0])) depth += 1;
    else if (depth > 0) depth -= 1;
    if (depth > deepest.depth) deepest = { depth, offset: match.index };
  }
  return deepest;
}

function deepestElement(text: string): Depth {
  let deepest = { depth: 0, offset: 0 };
  let depth = 0;
  for (const match of text.matchAll(/<(\/?)[A-Za-z][\w.]*[^<>]*?(\/?)>/g)) {
    if (match[1]) depth = Math.max(0, depth - 1);
    else if (!match[2]) depth += 1;
    if (depth > deepest.depth) deepest = { depth, offset: match.index };
  }
  return deepest;
}
