import * as constants from '@citation-js/plugin-bibtex/lib/input/constants.js';
import { distance } from 'fastest-levenshtein';
import { suggest } from './suggest.ts';

const words = (text: string) => text.trim().split(/\s+/);

/** Fields of BibTeX and BibLaTeX, and Lectern's own. */
const FIELDS = new Set([
  ...Object.keys(constants.fieldTypes),
  ...words(`
    title author editor year month date journal booktitle publisher volume number pages series address annote chapter crossref
    doi edition howpublished institution key note organization school type url urldate eprint archiveprefix primaryclass isbn
    issn abstract keywords language ids unused
  `),
]);

/** What programs that write BibTeX add, and nobody means when writing by hand. */
const ADDED_FIELDS = new Set(
  words(`
    lccn file location timestamp biburl bibsource owner comment day copyright contents price size affiliation mrnumber numpages
    articleno pmid pmcid arxivid rating ranking read priority
  `),
);

/**
 * The known fields an unknown one was probably meant to be, the nearest first.
 *
 * Programs add fields of their own, and BibTeX passes over what it does not know; so only a slip of a known name is one.
 */
export function fieldsMeantBy(name: string): string[] {
  if (FIELDS.has(name) || ADDED_FIELDS.has(name)) return [];
  return suggest(name, FIELDS).filter((near) => isSlip(name, near));
}

function isSlip(written: string, meant: string): boolean {
  if (/\d/.test(written) || Math.min(written.length, meant.length) < 3) return false;
  const edits = distance(written, meant);
  return edits === 1 || (edits === 2 && (meant.length >= 6 || isSameLetters(written, meant)));
}

function isSameLetters(a: string, b: string): boolean {
  return Array.from(a).sort().join('') === Array.from(b).sort().join('');
}

/** Fields whose value is no prose. */
export const VERBATIM_FIELDS = new Set(['url', 'doi', 'eprint', 'file', 'ids', 'crossref']);

/** Abbreviations every BibTeX style defines; a month stays as it is written. */
export const MONTHS = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));

/** `cacm` and the like, which BibTeX defines too. */
export const JOURNALS: ReadonlyMap<string, string> = new Map(
  Object.entries(constants.defaultStrings).filter(([name]) => !MONTHS.has(name)),
);

/** Kinds of entry that need no title of their own. */
export const UNTITLED_TYPES = new Set(['set', 'xdata', 'control']);
