/**
 * MathML whose exponents, indices and limits have no spaces around their signs, as TeX sets them: `i+1` below a letter is one word.
 *
 * Browsers take the same spaces there as in a line.
 */
export function tightenScripts(html: string): string {
  const open: OpenElement[] = [];
  return html.replace(TAGS, (tag, closing: string, name: string, rest: string) => {
    if (closing) {
      open.pop();
      return tag;
    }
    const parent = open.at(-1);
    const isScript = parent !== undefined && (parent.isScript || parent.isBeforeScript);
    // A sign that is all of a script is an accent, a brace or an arrow.
    const isInRow = parent?.isScript === true;
    if (parent && SCRIPTED.has(parent.name)) parent.isBeforeScript = true;
    if (!rest.endsWith('/')) open.push({ name, isScript, isBeforeScript: false });
    const isSpaced = name === 'mo' && isInRow && !/\b[lr]space=/.test(rest);
    return isSpaced ? `<mo lspace="0" rspace="0"${rest}>` : tag;
  });
}

const TAGS = /<(\/?)([a-z]+)((?:\s[^<>]*)?)>/g;
const SCRIPTED: ReadonlySet<string> = new Set([
  'msub',
  'msup',
  'msubsup',
  'munder',
  'mover',
  'munderover',
  'mmultiscripts',
  'mroot',
]);

interface OpenElement {
  readonly name: string;
  readonly isScript: boolean;
  /** Whether what comes next in it is a script. */
  isBeforeScript: boolean;
}
