import { filePathOf, isFileAddress } from '../lib/decode.ts';
import type { Problem } from '../model/problem.ts';
import type { FileText, FoundFile } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';

/** Name of the style sheet of a site, next to `talks/`. */
export const THEME_FILE = 'theme.css';

/** The style sheet of a site can be read, and the files that it names are there. */
export function checkTheme(
  content: FileText,
  find: (path: string) => FoundFile,
  readStyles: ReadStyles,
): Problem[] {
  const at = { file: THEME_FILE, line: 1, column: 1 };
  switch (content.type) {
    case 'missing':
      return [];
    case 'binary':
      return [createProblem('not-utf8', at, {})];
    case 'unreadable':
      return [createProblem('unreadable-file', at, { reason: content.reason })];
    default: {
      const { fault, addresses } = readStyles(content.text);
      if (fault) {
        const { line, column, reason } = fault;
        return [createProblem('css-syntax', { file: THEME_FILE, line, column }, { reason })];
      }
      return addresses.flatMap((address) => checkAddress(address, find));
    }
  }
}

function checkAddress(
  { url, isImport, line, column }: StyleAddress,
  find: (path: string) => FoundFile,
): Problem[] {
  // Packages are imported by their names alone, and the bundler has short names of its own.
  if (!isFileAddress(url) || /^[@~]/.test(url) || (isImport && !/^\.\.?\//.test(url))) return [];
  const path = filePathOf(url);
  const found = find(path);
  if (found.type === 'file' || found.type === 'outside') return [];
  const near = found.type === 'wrong-case' ? [found.real] : suggest(path, found.near);
  const at = { file: THEME_FILE, line, column, suggestions: near, target: url };
  return [createProblem('theme-file', at, { path: url })];
}

/** What a parser of CSS reads in a style sheet; handed in, so that this room stays free of it. */
export type ReadStyles = (text: string) => Styles;

/** A style sheet: the first fault in it, or what it names if there is none. */
export interface Styles {
  readonly fault: StyleFault | null;
  readonly addresses: readonly StyleAddress[];
}

/** Where a style sheet is not CSS, and why. */
export interface StyleFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/** What follows `url(` or `@import`. */
export interface StyleAddress {
  readonly url: string;
  readonly isImport: boolean;
  readonly line: number;
  readonly column: number;
}
