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
    what: 'Quotes',
    measure: (text) => longestRun(text, /^[ \t>]*>/gm, (run) => run.replace(/[^>]/g, '').length),
  },
  {
    what: 'Marks of emphasis',
    measure: (text) => longestRun(text, /[*_~]+/g, (run) => run.length),
  },
  {
    what: 'Lists',
    measure: (text) => longestRun(text, /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)*/gm, listDepth),
  },
  { what: 'Brackets', measure: (text) => deepestPair(text, '([{', ')]}') },
  { what: 'Elements', measure: deepestElement },
];

function longestRun(text: string, pattern: RegExp, depthOf: (run: string) => number): Depth {
  let deepest = { depth: 0, offset: 0 };
  for (const match of text.matchAll(pattern)) {
    const depth = depthOf(match[0]);
    if (depth > deepest.depth) deepest = { depth, offset: match.index };
  }
  return deepest;
}

/** List markers on one line nest, and so do two columns of indent each. */
function listDepth(run: string): number {
  const markers = run.match(/(?:[-*+]|\d+[.)])[ \t]/g)?.length ?? 0;
  return markers + Math.floor((/^[ \t]*/.exec(run)?.[0].replace(/\t/g, '    ').length ?? 0) / 2);
}

function deepestPair(text: string, openers: string, closers: string): Depth {
  let deepest = { depth: 0, offset: 0 };
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset] ?? '';
    if (openers.includes(character)) depth += 1;
    else if (closers.includes(character)) depth = Math.max(0, depth - 1);
    if (depth > deepest.depth) deepest = { depth, offset };
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
