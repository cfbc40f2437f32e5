import * as constants from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { parse } from '@citation-js/plugin-bibtex/lib/input/value.js';

/**
 * A value of BibTeX as the plain text it stands for: letters, accents, symbols, simple formulas, dashes and quotation marks.
 *
 * Citation.js knows TeX; what it does not know stays as written. Emphasis is lost, as a source is shown as plain text.
 */
export function readTex(value: string): string {
  const prepared = escapeLoneDollars(spellBareAccents(value));
  return tidy(tryParse(prepared) ?? tryParse(prepared.replace(/(?<!\\)\$/g, '\\$')) ?? value);
}

/** An address or an identifier: only TeX's backslashes before special characters, and braces, go. */
export function readVerbatim(value: string): string {
  const written = value.replace(/\\([&%$#_{}~])/g, '$1');
  return written.replace(/[{}]/g, '').replace(BLANKS, ' ').trim();
}

const BLANKS = /[ \t\r\n]+/g;

function tryParse(value: string): string | null {
  try {
    const text = parse(value, '');
    // Of an accent with nothing below it, Citation.js makes this word.
    return text.includes('undefined') && !value.includes('undefined') ? null : text;
  } catch {
    // Not TeX to the end (an unclosed group, an argument that is missing): the caller has another way to read it.
    return null;
  }
}

function tidy(text: string): string {
  return text
    .replace(/[\u0131\u0237](?=\p{M})/gu, (letter) => (letter === '\u0131' ? 'i' : 'j'))
    .replace(/[{}]/g, '')
    .replace(BLANKS, ' ')
    .trim()
    .normalize('NFC');
}

/** An accent over nothing, `\~{}`, is the sign itself. */
function spellBareAccents(value: string): string {
  return value.replace(
    /\\([`'^"~=.]|[ubcdvHkrthGf](?![A-Za-z]))\s*\{\s*\}/g,
    (_, accent: string) => BARE_ACCENTS[accent] ?? '',
  );
}

const BARE_ACCENTS: Readonly<Record<string, string>> = {
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '`': '\\textasciigrave{}',
  "'": '\\textasciiacute{}',
  '"': '\\textasciidieresis{}',
};

/** `$x$` is a formula, the signs in `from $5 to $10` are prices: a formula has no blank inside its signs, no digit after. */
function escapeLoneDollars(value: string): string {
  return value.replace(/\\[\s\S]|\$(?!\s)(?:\\[\s\S]|[^$\\])*?(?<!\s)\$(?!\d)|\$/g, (part) =>
    part === '$' ? '\\$' : part,
  );
}

/** What Citation.js marks up in HTML is plain text here. */
for (const format of Object.keys(constants.formatting)) {
  constants.formatting[format] = format === 'quotes' ? ['\u201c', '\u201d'] : ['', ''];
}

/** What Citation.js leaves out. */
Object.assign(constants.diacritics, { h: '\u0309', G: '\u030f', f: '\u0311' });
Object.assign(constants.commands, {
  aa: 'å',
  AA: 'Å',
  S: '§',
  P: '¶',
  pounds: '£',
  dots: '…',
  ldots: '…',
  dag: '†',
  ddag: '‡',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
  ' ': ' ',
  ',': '\u202f',
  '-': '',
  '/': '',
  '\\': ' ',
});
Object.assign(constants.mathCommands, {
  times: '× ',
  cdot: '·',
  le: '≤ ',
  leq: '≤ ',
  ge: '≥ ',
  geq: '≥ ',
  neq: '≠ ',
  approx: '≈ ',
  sim: '∼ ',
  pm: '±',
  to: '→ ',
  rightarrow: '→ ',
  infty: '∞',
  log: 'log ',
  ln: 'ln ',
  max: 'max ',
  min: 'min ',
});
constants.argumentCommands['href'] = (address: string, text: string) => `${text} (${address})`;
for (const command of ['mathcal', 'mathbb', 'mathbf', 'mathit', 'mathrm', 'text', 'mbox']) {
  constants.formattingCommands[command] = undefined;
}

// Citation.js asks with `in`, which would find `\constructor` in every one of its tables.
for (const table of Object.values(constants)) {
  if (typeof table === 'object' && Object.getPrototypeOf(table) === Object.prototype)
    Object.setPrototypeOf(table, null);
}
