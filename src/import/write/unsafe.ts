import type { Unsafe } from 'mdast-util-to-markdown';

/** Where text is shown as it is: what is in code and formulas needs no escaping. */
const IN_TEXT = ['phrasing'] as const;
const NOT_IN_ADDRESSES = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
] as const;

/** Signs that mean something in a talk and not in plain Markdown, so that the text of a deck is read as text. */
export const UNSAFE: Unsafe[] = [
  ...['{', '}', '$', '~'].map((character) => mark(character)),
  { ...mark('<') },
  // `[[…]]` refers to something in a talk, and `[x]` may be read as a reference or a box to tick.
  mark('['),
  mark(']'),
  // Three colons open an aside, and `.red[` is what remark has for classes.
  {
    character: ':',
    after: '[:]',
    inConstruct: [...IN_TEXT],
    notInConstruct: [...NOT_IN_ADDRESSES],
  },
  // A lone mark of other tools at the start of a line.
  { atBreak: true, character: '%', after: '%' },
  { atBreak: true, before: '(?:import|export)', character: ' ' },
  { atBreak: true, character: '+', after: '\\+' },
  // Highlights, raised and lowered signs of other tools.
  { character: '=', before: '=', inConstruct: [...IN_TEXT], notInConstruct: [...NOT_IN_ADDRESSES] },
  { character: '|', inConstruct: 'table' as never },
];

function mark(character: string): Unsafe {
  return { character, inConstruct: [...IN_TEXT], notInConstruct: [...NOT_IN_ADDRESSES] };
}
