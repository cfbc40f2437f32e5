/** `{#id .class key="value"}` of Pandoc. */
export interface PandocAttributes {
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}

/** Reads what stands between the braces of Pandoc; a word alone is a class. */
export function parsePandoc(text: string): PandocAttributes {
  const classes: string[] = [];
  const values = new Map<string, string>();
  let id: string | null = null;
  for (const [, hash, dot, name, double, single, bare, word] of text.matchAll(
    /#([\w:.-]+)|\.([\w-]+)|([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s}]+))|([A-Za-z][\w-]*)/g,
  )) {
    if (hash !== undefined) id = hash;
    else if (dot !== undefined) classes.push(dot);
    else if (name !== undefined) values.set(name, double ?? single ?? bare ?? '');
    else if (word !== undefined) classes.push(word);
  }
  return { id, classes, values };
}

/** The same as attributes of HTML. */
export function pandocAsHtml(text: string): string {
  const { id, classes, values } = parsePandoc(text);
  const parts = [
    ...(id === null ? [] : [`id="${id}"`]),
    ...(classes.length === 0 ? [] : [`class="${classes.join(' ')}"`]),
    ...[...values].map(([name, value]) => `${name}="${value.replace(/"/g, '&quot;')}"`),
  ];
  return parts.map((part) => ` ${part}`).join('');
}
