/** What to do about the parser's commonest complaints, by what they say. */
const HINTS: readonly [RegExp, string][] = [
  [
    /^Could not parse expression: Unexpected token$/,
    'Write JavaScript between braces, or a plain brace as `\\{`; the braces of an attribute need a value.',
  ],
  [/\besm\b/i, 'Imports and exports stand at the top, one a line, as in JavaScript.'],
  [
    /in expression|closing brace/i,
    'Write a plain brace as `\\{`. An id goes into `<Slide id="…" />` after the heading.',
  ],
  [
    /closing tag|expected a? ?corresponding/i,
    'Close every element in the order it was opened; write `<br/>`, not `<br>`.',
  ],
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

/** Elements of HTML that stand in a sentence; anything else right after a letter is no element. */
const IN_SENTENCES =
  /^(?:a|abbr|b|bdi|bdo|br|cite|code|del|dfn|div|em|hr|i|img|ins|kbd|mark|p|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/i;

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** Whether a name is that of an element which people write inside words. */
export function isInlineElement(name: string): boolean {
  return IN_SENTENCES.test(name);
}

/**
 * What an author can do about a text that is not valid MDX.
 *
 * @param before the sign before the place that the parser stopped at
 * @param rest the text from that place on
 */
export function syntaxHint(message: string, before = '', rest = ''): string {
  // `Array<string>`: no element begins right after a letter.
  const name = /tag for `<([\w.]+)>`/.exec(message)?.[1];
  if (name !== undefined && !isInlineElement(name) && /[\p{L}\p{N}]$/u.test(before))
    return 'Put code between backticks, or write a plain `<` as `\\<`.';
  const isBlock =
    name !== undefined && (name === 'div' || !isInlineElement(name)) && !VOID.test(name);
  if (isBlock && message.includes('before the end of `paragraph`'))
    return `Put \`<${name}>\` and \`</${name}>\` on lines of their own: the tags of an element with a blank line inside share a line with nothing.`;
  return (
    tagHint(rest) ??
    HINTS.find(([pattern]) => pattern.test(message))?.[1] ??
    'Mend the text at this place.'
  );
}

/** What is wrong inside a tag, which the parser refuses as a whole. */
function tagHint(rest: string): string | null {
  const mail = MAIL.exec(rest)?.[1];
  if (mail !== undefined)
    return `Write \`${mail}\` without the brackets; it is a link all the same.`;
  const tag = TAG_START.exec(rest);
  if (!tag) return null;
  const { name, value } = UNQUOTED.exec(rest.slice(tag[0].length))?.groups ?? {};
  if (name !== undefined && value !== undefined)
    return `Put the value between quotes: \`${name}="${value}"\`.`;
  const opening = /^\s+(?<name>[\w:.-]+)\s*=\s*(?<mark>["'{])/.exec(
    rest.slice(tag[0].length),
  )?.groups;
  if (!opening) return null;
  const { name: open = '', mark = '' } = opening;
  return mark === '{'
    ? `Close the brace that \`${open}={\` opens, after a value.`
    : `Close the quote that \`${open}=${mark}\` opens.`;
}

/** The source of an expression. */
export const MAIL_ADDRESS = '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+';
const MAIL = new RegExp(`^<(${MAIL_ADDRESS})>`);
/** A tag with those of its attributes that are written as they should be. */
const TAG_START =
  /^<[A-Za-z][\w.:-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]+\}))?(?=[\s/>])(?!\s*=))*/;
const UNQUOTED = /^\s+(?<name>[\w:.-]+)\s*=\s*(?<value>[^\s"'{}<>=`]*[^\s"'{}<>=`/])/;

/** Attributes without quotes in a text that has no code, each with where its value is. */
export function findUnquoted(text: string): { start: number; end: number; value: string }[] {
  const found = [];
  for (const tag of text.matchAll(/<[A-Za-z][^<>]*>/g)) {
    let at = tag.index;
    let rest = tag[0];
    for (let count = 0; count < MOST_ATTRIBUTES; count += 1) {
      const known = TAG_START.exec(rest)?.[0].length ?? 0;
      const match = UNQUOTED.exec(rest.slice(known));
      const value = match?.groups?.['value'];
      if (!match || value === undefined) break;
      const end = at + known + match[0].length;
      found.push({ start: end - value.length, end, value });
      // Read on behind the value as behind one that has its quotes.
      rest = `<a${rest.slice(known + match[0].length)}`;
      at = end - '<a'.length;
    }
  }
  return found;
}

/** More than any tag has that somebody wrote. */
const MOST_ATTRIBUTES = 20;

/**
 * What is wrong with a line of prose that is read as JavaScript because of its first word; null for an import or export that
 * was meant as one.
 */
export function proseAsModule(line: string): { reason: string; hint: string } | null {
  const word = /^(import|export)(?=\s|$)/.exec(line)?.[1];
  if (word === undefined || MODULE.test(line)) return null;
  return {
    reason: `a line that begins with \`${word}\` is read as JavaScript`,
    hint: `Begin the line with another word, or with \`${word.charAt(0).toUpperCase()}${word.slice(1)}\`.`,
  };
}

/** What begins like a module, whether or not it is one without a fault. */
const MODULE =
  /^(?:import(?:\s*["'{*]|\s+[\w$]+\s*(?:,|from\b|["'])|\s+type\b|.*["'];?\s*$)|export\s*(?:[{*]|(?:default|const|let|var|function|class|async)\b))/;
