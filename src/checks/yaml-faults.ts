import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';

/**
 * What is wrong with the syntax of a YAML text, in plain words, each fault once.
 *
 * The parser goes on after a fault and reports what follows from it. Of its reports, the first one is the fault; keys that occur
 * twice are faults of their own.
 */
export function findFaults(text: string, document: Document): YamlFault[] {
  const errors = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return errors
    .filter((error) => error === first || error.code === 'DUPLICATE_KEY')
    .map((error) => describeFault(error, text, document));
}

function describeFault({ code, message, pos }: YAMLError, text: string, document: Document) {
  const [at] = pos;
  if (/^Missing closing|^Flow (?:map|sequence)/.test(message)) {
    const open = openingOf(document, at);
    return { at: open, reason: `\`${text.charAt(open)}\` is opened and not closed` };
  }
  const key = /^[^:\s]*/.exec(text.slice(at))?.[0] ?? '';
  switch (code) {
    case 'DUPLICATE_KEY':
      return { at, reason: `the key \`${key}\` occurs twice` };
    case 'TAB_AS_INDENT':
      return { at, reason: 'a tab indents the line' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.includes('sequence')
        ? { at, reason: 'the line is not indented like the entries above it' }
        : { at, reason: 'the value goes on to a second colon' };
    case 'MULTILINE_IMPLICIT_KEY':
      return { at, reason: 'no colon follows the key' };
    case 'BAD_INDENT':
      return { at, reason: 'the line is not indented like the keys above it' };
    case 'BAD_SCALAR_START':
      return { at, reason: `a value without quotes cannot start with \`${text.charAt(at)}\`` };
    case 'MULTIPLE_DOCS':
      return { at, reason: 'a line `---` starts a second document' };
    default:
      return { at, reason: REASONS[message] ?? firstSentence(message) };
  }
}

const REASONS: Readonly<Record<string, string>> = {
  'Implicit map keys need to be followed by map values': 'no colon follows the key',
  'Unexpected scalar at node end': 'the value ends before these words',
  'Alias cannot be an empty string': 'a value without quotes cannot start with `*`',
  'Anchor cannot be an empty string': 'a value without quotes cannot start with `&`',
};

/** Where the innermost quote or bracket begins that is still open at an offset. */
function openingOf(document: Document, at: number): number {
  let open = at;
  visit(document, {
    Node(_, node) {
      const isQuoted = isScalar(node) && (node.type ?? '').startsWith('QUOTE');
      const [start = at, , end = at] = node.range ?? [];
      if ((isQuoted || (isCollection(node) && node.flow)) && start < at && end >= at) open = start;
    },
  });
  return open;
}

/** The first line of a message, without the sign that ends it. */
export function firstSentence(message: string): string {
  return message.split('\n')[0]?.replace(/[.:]$/, '') ?? message;
}

/** A fault with the offset it is at. */
export interface YamlFault {
  readonly at: number;
  readonly reason: string;
}
