/** What to do about the parser's commonest complaints, by what they say. */
const HINTS: readonly [RegExp, string][] = [
  [/\besm\b/i, 'Imports and exports stand at the top, one a line, as in JavaScript.'],
  [
    /in expression|closing brace/i,
    'Write a plain brace as `\\{`. An id goes into `<Slide id="…" />` after the heading.',
  ],
  [
    /closing tag|expected a? ?corresponding/i,
    'Close every element in the order it was opened; write `<br/>`, not `<br>`.',
  ],
  [/create a comment in MDX|<!/i, 'Write comments as `{/* … */}`.'],
  [
    /create a link in MDX|before name|valid JSX tag/i,
    'Write links as `[text](https://…)`, and a plain `<` as `\\<`.',
  ],
  [
    /oxc|expression/i,
    'Write a plain brace as `\\{`. An id goes into `<Slide id="…" />` after the heading.',
  ],
  [/import|export/i, 'Imports and exports stand at the top, one a line, as in JavaScript.'],
];

/** What an author can do about a text that is not valid MDX. */
export function syntaxHint(message: string): string {
  return HINTS.find(([pattern]) => pattern.test(message))?.[1] ?? 'Mend the text at this place.';
}
