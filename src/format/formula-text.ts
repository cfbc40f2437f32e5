import temml from 'temml/dist/temml.cjs';

/**
 * A formula as a line of text, as it is read where nothing can be set: in an id, a tab title, a search result.
 *
 *     \infty -> ∞      x^2 -> x^2      \frac{a}{b} -> a/b      \sqrt{n+1} -> √(n+1)
 *
 * TeX that cannot be read is given back as it is; the checks name it.
 */
export function formulaText(tex: string): string {
  try {
    const html = temml.renderToString(tex, {
      displayMode: false,
      throwOnError: true,
      strict: false,
    });
    return lineOf(readElement(html)).replace(/\s+/g, ' ').trim();
  } catch {
    return tex;
  }
}

function lineOf(element: Element | string): string {
  if (typeof element === 'string') return decode(element).replace(INVISIBLE, '');
  const parts = element.children.map(lineOf);
  const [first = '', second = '', third = ''] = parts;
  switch (element.name) {
    case 'mfrac':
      return `${group(first)}/${group(second)}`;
    case 'msqrt':
      return `√${group(parts.join('').trim())}`;
    case 'mroot':
      return `${group(second)}√${group(first)}`;
    case 'msup':
    case 'mover':
      return first + raised(second);
    case 'msubsup':
    case 'munderover':
      return first + second + raised(third);
    case 'mtd':
    case 'mtr':
      return `${parts.join('')} `;
    case 'mphantom':
      return '';
    case 'mspace':
      return ' ';
    default:
      return parts.join('');
  }
}

/** An exponent after its mark; a prime or a degree needs none. */
function raised(exponent: string): string {
  if (exponent === '∘') return '°';
  return /^[\p{L}\p{N}+\-−∞]/u.test(exponent) ? `^${group(exponent)}` : exponent;
}

/** In brackets where it would otherwise be read as less than it is. */
function group(text: string): string {
  return /^(?:.|[\p{N}.]+|\(.*\))?$/su.test(text) ? text : `(${text})`;
}

/** The markup of the typesetter: elements and text, without attributes that matter here. */
function readElement(html: string): Element {
  const root: Element = { name: '', children: [] };
  const open = [root];
  for (const [, closing, name = '', isEmpty, text] of html.matchAll(MARKUP)) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      parent.children.push(text);
    } else if (closing) {
      if (open.length > 1) open.pop();
    } else {
      const element: Element = { name, children: [] };
      parent.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  return root;
}

interface Element {
  readonly name: string;
  readonly children: (Element | string)[];
}

const MARKUP = /<(\/?)([a-z]+)(?:\s[^>]*?)?(\/?)>|([^<]+)/g;
/** Function application, times, separator and plus that are only heard; joiners and fine spaces. */
const INVISIBLE = /[\u2060-\u2064\u200b-\u200d\ufe0e\ufe0f]/g;

function decode(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
