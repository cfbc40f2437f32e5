import { Parser } from 'htmlparser2';
import { htmlAttributes } from '../lib/html.ts';

/**
 * Rewrites the tags of a page and leaves every other character as it is.
 *
 * For each element `rewrite` gives back the same tag to leave it, another one for other attributes, or a text to stand in the
 * place of the whole element, which only elements without children can have.
 */
export function rewriteHtml(html: string, rewrite: (tag: HtmlTag) => HtmlTag | string): string {
  let written = '';
  let done = 0;
  let script: { readonly start: number; readonly end: number; readonly tag: HtmlTag } | null = null;
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = { name, attributes, text: '' };
        const { startIndex: start, endIndex } = parser;
        text = '';
        // What a script says is known at its end only.
        if (name === 'script') script = { start, end: endIndex + 1, tag };
        else replace(tag, start, endIndex + 1, endIndex + 1);
      },
      ontext(part) {
        text += part;
      },
      onclosetag(name) {
        if (name !== 'script' || !script) return;
        replace({ ...script.tag, text }, script.start, script.end, parser.endIndex + 1);
        script = null;
      },
    },
    // The drawings in a page have names like `viewBox`.
    { lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return written + html.slice(done);

  function replace(tag: HtmlTag, start: number, tagEnd: number, elementEnd: number): void {
    const result = rewrite(tag);
    if (typeof result === 'string') {
      written += html.slice(done, start) + result;
      done = elementEnd;
    } else if (result.attributes !== tag.attributes) {
      const close = html.slice(start, tagEnd).endsWith('/>') ? '/>' : '>';
      written += `${html.slice(done, start)}<${tag.name}${htmlAttributes(result.attributes)}${close}`;
      done = tagEnd;
    }
  }
}

/** The tag with some attributes set anew, or taken away with null; the same object when that changes nothing. */
export function withAttributes(
  tag: HtmlTag,
  changes: Readonly<Record<string, string | null | undefined>>,
): HtmlTag {
  const changed = Object.entries(changes).filter(
    ([name, value]) => (tag.attributes[name] ?? null) !== (value ?? null),
  );
  if (changed.length === 0) return tag;
  const attributes = { ...tag.attributes, ...Object.fromEntries(changed) };
  return {
    ...tag,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
  };
}

/** The opening tag of an element. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in a script; empty for any other element. */
  readonly text: string;
}
