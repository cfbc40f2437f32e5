import { Parser } from 'htmlparser2';
import { htmlAttributes } from '../lib/html.ts';

/**
 * Rewrites the tags of a page and leaves every other character as it is.
 *
 * For each element `rewrite` gives back the same tag to leave it, another one for other attributes, or a text to stand in the
 * place of the whole element with all that is in it.
 */
export function rewriteHtml(html: string, rewrite: (tag: HtmlTag) => HtmlTag | string): string {
  let written = '';
  let done = 0;
  let text = '';
  let script: { readonly start: number; readonly end: number; readonly tag: HtmlTag } | null = null;
  let dropped: { readonly name: string; depth: number } | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = { name, attributes, text: '' };
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        text = '';
        if (dropped) dropped.depth += name === dropped.name ? 1 : 0;
        // What a script says is known at its end only.
        else if (name === 'script') script = { start, end, tag };
        else if (replace(tag, start, end) === 'dropped') dropped = { name, depth: 1 };
      },
      ontext(part) {
        text += part;
      },
      onclosetag(name) {
        if (script && name === 'script') {
          const result = replace({ ...script.tag, text }, script.start, script.end);
          if (result === 'dropped') done = parser.endIndex + 1;
          script = null;
        } else if (dropped?.name === name) {
          dropped.depth -= 1;
          if (dropped.depth > 0) return;
          done = parser.endIndex + 1;
          dropped = null;
        }
      },
    },
    // The drawings in a page have names like `viewBox`.
    { lowerCaseTags: false, lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return written + html.slice(done);

  function replace(tag: HtmlTag, start: number, end: number): 'kept' | 'dropped' {
    const result = rewrite(tag);
    if (typeof result === 'string') {
      written += html.slice(done, start) + result;
      return 'dropped';
    }
    if (result.attributes !== tag.attributes) {
      const close = html.slice(start, end).endsWith('/>') ? '/>' : '>';
      written += `${html.slice(done, start)}<${tag.name}${htmlAttributes(result.attributes)}${close}`;
      done = end;
    }
    return 'kept';
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
