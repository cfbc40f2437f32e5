import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { StyleFault, Styles } from '../checks/theme.ts';

/**
 * Reads a style sheet with the parsers that the build will use: the first one notices what is not closed, the second one the rest.
 *
 * They come with Astro. Where they are not found, a style sheet is taken as it is, and the build tells what is wrong with it.
 */
export function readStyles(text: string): Styles {
  const parsers = loadParsers();
  if (parsers === null) return PLAIN;
  try {
    parsers.postcss.parse(text);
    const { dependencies } = parsers.lightningcss.transform({
      filename: 'theme.css',
      code: Buffer.from(text),
      analyzeDependencies: true,
    });
    const addresses = dependencies.map(({ type, url, loc: { start } }) => {
      return { url, isImport: type === 'import', line: start.line, column: start.column };
    });
    return { fault: null, addresses };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    return { fault, addresses: [] };
  }
}

/** Whether a project has its styles transformed by PostCSS, so that what is in them need not be CSS. */
export function hasOwnPostcss(project: string): boolean {
  const names = existsSync(project) ? readdirSync(project) : [];
  return (
    names.some((name) => /^(?:postcss\.config\.|\.postcssrc)/.test(name)) || isConfigured(project)
  );
}

function isConfigured(project: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'postcss' in manifest;
  } catch {
    return false;
  }
}

const PLAIN: Styles = { fault: null, addresses: [] };

/** PostCSS has the place on the error itself, Lightning CSS below `loc`. */
function faultOf(error: unknown): StyleFault | null {
  const { line, column, reason, loc, message } = error as ParserError;
  const at = loc ?? { line, column };
  if (at.line === undefined || at.column === undefined) return null;
  return { line: at.line, column: at.column, reason: inPlainWords(reason ?? message ?? '') };
}

function inPlainWords(message: string): string {
  const word = /^Unknown word (.+)$/.exec(message)?.[1];
  if (word !== undefined) return `no colon follows \`${word}\``;
  return (
    REASONS[message] ?? message.replace(/^./, (first) => first.toLowerCase()).replace(/\.$/, '')
  );
}

const REASONS: Readonly<Record<string, string>> = {
  'Unclosed block': 'the `{` of this rule is not closed',
  'Unclosed string': 'a quote is opened and not closed',
  'Unclosed comment': 'the comment is not closed',
  'Unclosed bracket': 'a bracket is opened and not closed',
  'Unexpected }': 'this `}` closes nothing',
  'Invalid empty selector': 'the rule has no selector that CSS knows',
  'Unexpected end of input': 'something is missing here',
  'Unexpected token CurlyBracketBlock': 'a `{` cannot be here',
};

let parsers: Parsers | null | undefined;

/** Those of Astro's Vite; loaded only for a site that has a style sheet. */
function loadParsers(): Parsers | null {
  if (parsers !== undefined) return parsers;
  try {
    let require = createRequire(import.meta.url);
    for (const name of ['astro/package.json', 'vite'])
      require = createRequire(require.resolve(name));
    parsers = {
      postcss: require('postcss') as Parsers['postcss'],
      lightningcss: require('lightningcss') as Parsers['lightningcss'],
    };
  } catch {
    parsers = null;
  }
  return parsers;
}

interface Parsers {
  readonly postcss: { readonly parse: (text: string) => unknown };
  readonly lightningcss: {
    readonly transform: (options: {
      filename: string;
      code: Uint8Array;
      analyzeDependencies: true;
    }) => { readonly dependencies: readonly Dependency[] };
  };
}

interface Dependency {
  readonly type: 'import' | 'url';
  readonly url: string;
  readonly loc: { readonly start: { readonly line: number; readonly column: number } };
}

interface ParserError {
  readonly message?: string;
  readonly reason?: string;
  readonly line?: number;
  readonly column?: number;
  readonly loc?: { readonly line: number; readonly column: number };
}
