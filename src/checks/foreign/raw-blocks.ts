import type { Problem } from '../../model/problem.ts';
import { createPlaceFinder } from '../../lib/places.ts';
import { createProblem } from '../../problems/catalogue.ts';
import type { Foreign } from './find-foreign.ts';
import { blank, readPieces } from './source-pieces.ts';

/** A style sheet or script, whose braces MDX would read as code. */
const BLOCK = /<(?<element>style|script)\b[^>]*>[\s\S]*?<\/\k<element>>/g;

/**
 * Takes style sheets and scripts out of a text that cannot be read with them, and names each. Where they can be read, the check on
 * safety names them.
 */
export function findRawBlocks(text: string, file: string): Foreign {
  const placeAt = createPlaceFinder(text);
  const problems: Problem[] = [];
  let readable = text;
  for (const { 0: block, index, groups } of readPieces(text).prose.matchAll(BLOCK)) {
    const element = groups?.['element'] ?? '';
    problems.push(createProblem('forbidden-element', { file, ...placeAt(index) }, { element }));
    const end = index + block.length;
    readable = readable.slice(0, index) + blank(readable.slice(index, end)) + readable.slice(end);
  }
  return { problems, readable };
}
