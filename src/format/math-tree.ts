import temml from 'temml/dist/temml.cjs';

/** An element of MathML: its name, what it holds, and its attributes as they are written. */
export interface MathElement {
  readonly name: string;
  readonly attributes: string;
  readonly children: (MathElement | string)[];
}

/**
 * A formula as a tree of MathML.
 *
 * @throws Error when the formula is not valid TeX.
 */
export function readMath(tex: string, isDisplay: boolean): MathElement {
  const html = temml.renderToString(tex, {
    displayMode: isDisplay,
    throwOnError: true,
    strict: false,
  });
  return readElement(html);
}

function readElement(html: string): MathElement {
  const root: MathElement = { name: '', attributes: '', children: [] };
  const open = [root];
  for (const [, closing, name = '', attributes = '', isEmpty, text] of html.matchAll(MARKUP)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      parent.children.push(decode(text));
    } else if (closing) {
      if (open.length > 1) open.pop();
    } else {
      const element: MathElement = { name, attributes, children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  return root;
}

const MARKUP = /<(\/?)([a-z]+)(\s[^>]*?)?(\/?)>|([^<]+)/g;

function decode(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
