import { setLabels } from './equations.ts';
import { readMath, type MathElement } from './math-tree.ts';

/**
 * A formula as a line of text, as it is read where nothing can be set: in a tab title, a search result, the text of a picture.
 *
 *     \infty -> ∞     x^2+y^2=1 -> x² + y² = 1     \frac{a}{b} -> a/b     \sum_{i=1}^n x_i -> ∑_(i=1)ⁿ x_i
 *
 * TeX that cannot be read is given back as it is; the checks name it.
 */
export function formulaText(tex: string, isDisplay = false): string {
  const bare = setLabels(tex, () => null);
  try {
    return inPlainLetters(lineOf(readMath(bare, isDisplay), false));
  } catch {
    return bare;
  }
}

/** Letters of a kind of their own, such as bold ones, are known to few fonts and to no search. */
function inPlainLetters(line: string): string {
  return line
    .replace(/[\u{1d400}-\u{1d7ff}]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/\s+(?=[₀-₉])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** @param isTight whether it is small, and has no spaces around its signs */
function lineOf(node: MathElement | string, isTight: boolean): string {
  if (typeof node === 'string') return node.replace(INVISIBLE, '');
  const [base, second, third] = node.children;
  const part = (child: MathElement | string | undefined) =>
    child === undefined ? '' : lineOf(child, true).replace(/\s+/g, ' ').trim();
  switch (node.name) {
    case 'mfrac':
      // A binomial is a fraction without a line.
      return node.attributes.includes('linethickness="0')
        ? `${part(base)}; ${part(second)}`
        : `${group(part(base))}/${group(part(second))}`;
    case 'msqrt':
      return `√${group(rowOf(node.children, true).trim())}`;
    case 'mroot':
      return `${raisedDigits(part(second)) ?? group(part(second))}√${group(part(base))}`;
    case 'msub':
      return afterOperator(part(base), lowered(part(second)));
    case 'msup':
      return afterOperator(part(base), raised(part(second)));
    case 'msubsup':
      return afterOperator(part(base), lowered(part(second)) + raised(part(third)));
    case 'munder':
      if (BRACE.test(part(second))) return lineOf(base ?? '', isTight);
      return isBraced(base)
        ? `${lineOf(base, isTight)} (${part(second)})`
        : under(part(base), part(second));
    case 'mover':
      if (ACCENTS.has(part(second))) return over(part(base), part(second));
      if (isBraced(base) || BRACE.test(part(second)))
        return `${lineOf(base ?? '', isTight)}${isBraced(base) ? ` (${part(second)})` : ''}`;
      return over(part(base), part(second));
    case 'munderover':
      return `${part(base)}${lowered(part(second))}${raised(part(third))} `;
    case 'mtable':
      return node.children.map((row) => lineOf(row, isTight).trim()).join('; ');
    case 'mtr':
      return node.children.map((cell) => lineOf(cell, isTight)).join(' ');
    case 'mphantom':
      return '';
    case 'mspace':
      return ' ';
    default:
      return rowOf(node.children, isTight);
  }
}

/** What stands side by side, with spaces around signs between two terms. */
function rowOf(children: readonly (MathElement | string)[], isTight: boolean): string {
  let row = '';
  for (const child of children) {
    const text = lineOf(child, isTight);
    const isSign = typeof child === 'object' && child.name === 'mo' && !isTight;
    const isBetween = isSign && /[^\s([{⟨⌊⌈|,;=<>≤≥≠≈→+−±×·]\s*$/u.test(row);
    const isWord = /^\p{L}{2,}$/u.test(text);
    if (
      isSign &&
      (RELATION.test(text) || (isBetween && isWord) || (isBetween && BINARY.test(text)))
    )
      row += ` ${text} `;
    else if (/^[,;]$/.test(text) && isSign) row += `${text} `;
    else row += text;
  }
  return row;
}

/** A sum or an integral, set apart from what follows. */
function afterOperator(base: string, indices: string): string {
  return /^[∏-∑∫-∳⋀-⋃⨀-⨉]$/u.test(base) ? `${base}${indices} ` : base + indices;
}

/** Whether a formula has a brace above or below, which a label may explain. */
function isBraced(node: MathElement | string | undefined): node is MathElement {
  if (typeof node !== 'object') return false;
  if (node.name === 'mrow' && node.children.length === 1) return isBraced(node.children[0]);
  const mark = node.children[1];
  return (
    (node.name === 'munder' || node.name === 'mover') &&
    mark !== undefined &&
    BRACE.test(lineOf(mark, true).trim())
  );
}

const RELATION = /^(?:[=<>≤≥≪≫≠≈≡≅≃∼∝∈∉∋⊂⊃⊆⊇⊢⊨∣∥⊥≺≻⩽⩾≔]|:=|[\u2190-\u21ff\u27f0-\u27ff])$/u;
const BINARY = /^[+−±∓×÷·⋅∪∩∧∨⊕⊗∖∘*]$/u;

/** An exponent: small digits, or after its mark; a prime or a degree needs none. */
function raised(exponent: string): string {
  if (exponent === '∘') return '°';
  const digits = raisedDigits(exponent);
  if (digits !== null) return digits;
  return /^[\p{L}\p{N}+\-−∞∑√(]/u.test(exponent) ? `^${group(exponent)}` : exponent;
}

function raisedDigits(text: string): string | null {
  return /^[\dn]+$/.test(text)
    ? Array.from(text, (digit) => (digit === 'n' ? 'ⁿ' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? ''))).join(
        '',
      )
    : null;
}

function lowered(index: string): string {
  if (/^\d+$/.test(index))
    return Array.from(index, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '').join('');
  if (index === '') return '';
  return /^[\p{L}\p{N}]+$/u.test(index) ? `_${index}` : `_${group(index)}`;
}

/** `lim` with what it runs over. */
function under(base: string, mark: string): string {
  return `${base}${lowered(mark)} `;
}

/** A letter with its mark; one over several letters is left out. */
function over(base: string, mark: string): string {
  const combining = ACCENTS.get(mark);
  if (combining !== undefined)
    return /^\p{L}$/u.test(base) ? (base + combining).normalize('NFC') : base;
  return base + raised(mark);
}

const BRACE = /^[\u23b4\u23b5\u23dc-\u23e1\u00af\u203e_\u0332\u0305]?$/u;
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['‾', '\u0304'],
  ['ˉ', '\u0304'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['ˇ', '\u030c'],
  ['´', '\u0301'],
  ['`', '\u0300'],
  ['→', '\u20d7'],
]);

/** In brackets where it would otherwise be read as less than it is. */
function group(text: string): string {
  return /^(?:.|[\p{N}.]+|\(.*\))?$/su.test(text) ? text : `(${text})`;
}

/** Function application, times, separator and plus that are only heard; joiners and fine spaces. */
const INVISIBLE = /[\u2060-\u2064\u200b-\u200d\ufe0e\ufe0f]/g;
