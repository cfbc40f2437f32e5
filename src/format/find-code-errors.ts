import { mdxToJs } from 'satteri';
import type { SyntaxNode } from '../model/syntax.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { codeOf } from '../syntax/code.ts';
import { placeOf, walk } from '../syntax/nodes.ts';
import { FEATURES } from './features.ts';
import { finish } from './parse-mdx.ts';
import { readParserError, type SyntaxFailure } from './parse-talk.ts';

/**
 * Code of a talk that cannot be compiled, which the parser of MDX lets pass: it looks at every expression by itself, and neither at
 * modules nor at what a strict module forbids.
 */
export function findCodeErrors(source: string, root: SyntaxNode): readonly SyntaxFailure[] {
  const broken = root.children?.find(isBrokenModuleLine);
  if (broken) return [{ message: 'an import or export cannot be read', place: placeOf(broken) }];
  const { hasCode, faults } = readCode(source, root);
  if (!hasCode) return [];
  const failure = compile(source);
  // A failure without a place is one of those that have one.
  if (!failure || (isPlaceless(failure) && faults.length > 0)) return faults;
  return [failure, ...faults.filter(({ place }) => place.line !== failure.place.line)];
}

/** A broken import is read as prose; prose that begins like code is worth a word. */
function isBrokenModuleLine(node: SyntaxNode): boolean {
  const first = node.children?.[0];
  return (
    node.type === 'paragraph' &&
    first?.type === 'text' &&
    /^(?:import\s+[\w{*].*["']|export\s+(?:const|let|function|default)\b)/.test(first.value ?? '')
  );
}

function readCode(
  source: string,
  root: SyntaxNode,
): { hasCode: boolean; faults: readonly SyntaxFailure[] } {
  const placeAt = createPlaceFinder(source);
  const faults: SyntaxFailure[] = [];
  let hasCode = false;
  walk(root, (node) => {
    for (const { fault, offsetOf } of codeOf(node, source)) {
      hasCode = true;
      // The compiler stops at a module that it cannot read, and says more of it.
      if (!fault || node.type === 'mdxjsEsm') continue;
      const offset = offsetOf(fault.at);
      const place = offset === null ? placeOf(node) : placeAt(offset);
      faults.push({ message: `Could not parse expression: ${fault.message}`, place });
    }
  });
  return { hasCode, faults };
}

function compile(source: string): SyntaxFailure | null {
  try {
    mdxToJs(finish(source), { features: FEATURES });
    return null;
  } catch (error) {
    return readParserError(error);
  }
}

function isPlaceless({ place }: SyntaxFailure): boolean {
  return place.line === 1 && place.column === 1;
}
