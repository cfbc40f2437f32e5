import { DiagramFault } from '../drawings/diagram-errors.ts';
import { readMermaid } from '../format/mermaid-text.ts';
import { MERMAID_KINDS } from './kinds.ts';

/** What mermaid said about a text, in one sentence, with the line of the text that it means. */
export function faultOf(message: string, text: string): DiagramFault {
  const said = message.split(/\n\s+at /)[0] ?? '';
  const { kind, lines } = readMermaid(text);
  if (lines.length === 0) return new DiagramFault('it has no text', null);
  if (said.startsWith('No diagram type detected'))
    return new DiagramFault(unknownKind(kind), lines[0]?.number ?? null);
  const [, told] = /\bline:? (\d+)/.exec(said) ?? [];
  const [, named] = /^Invalid date:\s*(.+)$/.exec(said) ?? [];
  const dated =
    named === undefined
      ? null
      : (lines.find(({ text: line }) => line.includes(named))?.number ?? null);
  if (named !== undefined)
    return new DiagramFault(
      `\`${named.trim()}\` is not a date in the form of its \`dateFormat\``,
      dated,
    );
  const line = told === undefined ? null : (lines[Number(told) - 1]?.number ?? null);
  return new DiagramFault(reasonIn(said), line);
}

function unknownKind(kind: string): string {
  if (kind === 'zenuml')
    return '`zenuml` is drawn by a plugin of mermaid, which is not supported; `sequenceDiagram` shows the same';
  return `\`${kind}\` is not a kind of diagram that mermaid has, which are ${MERMAID_KINDS.map((each) => `\`${each}\``).join(', ')}`;
}

/** What a program says of itself when it fails, and never of the text. */
const OWN_FAILURE =
  /^(?:\w*Error: )?(?:Cannot (?:read|set) propert|Cannot destructure|undefined is not|\S+ is not (?:a function|defined|iterable|a constructor)|Maximum call stack|Invalid array length|Unexpected token|Reduce of empty)/;

/** `expecting 'SEMI', 'NEWLINE', got 'PS'` of a parser's lines, or its first sentence. */
function reasonIn(said: string): string {
  if (OWN_FAILURE.test(said))
    return 'mermaid fails on it without a reason; take lines out until it is drawn, and look at the last one';
  const [, expected] = /\n(Expecting .*)$/s.exec(said) ?? [];
  const [, pointed] = /\n\.*(.*)\n-*\^/.exec(said) ?? [];
  const near = pointed === undefined ? '' : `near \`${pointed.trim().slice(-40)}\`: `;
  const reason =
    expected?.replace(/^E/, 'e') ??
    said.replace(/^(?:Parse|Lexical) error on line \d+[.:]?\s*/, '');
  const short = reason.replace(/\s+/g, ' ').trim();
  return `${near}${short.length > 160 ? `${short.slice(0, 160)}…` : short}`.replace(/[.:]+$/, '');
}
