import { relative, resolve, sep } from 'node:path';
import type { CheckResult } from '../checks/check-content.ts';
import type { Settings } from '../model/settings.ts';
import type { Problem } from '../model/problem.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';

/**
 * What a failed build says of the content, as problems with a place; none when it is about something else.
 *
 * A bundler names the module it was at, and places in what it made of that module. What it says is matched to what the talk
 * imports, so that the place is one its author can see.
 */
export function explainFailure(
  output: string,
  check: Pick<CheckResult, 'talks' | 'textOf'>,
  { content, project }: Pick<Settings, 'content' | 'project'>,
): Problem[] {
  const found = new Map<string, Problem>();
  for (const block of output.split(BLOCK)) {
    const failure = readFailure(block);
    const problem = failure && locate(failure, check, { content, project });
    if (problem) found.set(`${problem.file}:${problem.line}:${problem.message}`, problem);
  }
  return [...found.values()];
}

/** Where the bundler begins to say something else. */
const BLOCK = /\n(?=\[plugin |\[[A-Z_]+\] |Error: \[vite\]|SyntaxError: )/;

function readFailure(block: string): Failure | null {
  const unresolved =
    /failed to resolve import "([^"]*)" from "([^"]+)"/.exec(block) ??
    /Could not resolve ['"]([^'"]*)['"] in (\S+)/.exec(block);
  if (unresolved) {
    const [, name = '', file = ''] = unresolved;
    return { file, name, reason: 'nothing is found by this name', line: null, column: null };
  }
  const missing = /"([^"]+)" is not exported by "([^"]+)"[\s\S]*?\[ (.+?):\d+:\d+ \]/.exec(block);
  if (missing) {
    const [, name = '', module = '', file = ''] = missing;
    const reason = `\`${module.split('/').at(-1)?.replace(/^\0/, '') ?? module}\` exports no \`${name}\``;
    return { file, name, reason, line: null, column: null };
  }
  const named = /requested module '([^']+)' does not provide an export named '([^']+)'/.exec(block);
  if (named) {
    const [, name = '', missed = ''] = named;
    const reason = `\`${name}\` exports no \`${missed}\``;
    return { file: null, name, reason, line: null, column: null };
  }
  const placed = /^\[plugin [^\]]*\] (.+?):(\d+|undefined):(\d+|undefined)\n\w*Error: (.*)/m.exec(
    block,
  );
  if (placed) {
    const [, file = '', line, column, message = ''] = placed;
    const reason = message
      .replace(/^\d+:\d+: /, '')
      .replace(/ \([\w:-]+\)$/, '')
      .replace(/\.$/, '');
    return { file, name: null, reason, line: Number(line) || null, column: Number(column) || null };
  }
  const parsed = /^\[[A-Z_]+\] (.*)[\s\S]*?\[ (.+?):(\d+):(\d+) \]/m.exec(block);
  if (parsed) {
    const [, reason = '', file = '', line, column] = parsed;
    return { file, name: null, reason, line: Number(line), column: Number(column) };
  }
  return null;
}

function locate(
  { file, name, reason, line, column }: Failure,
  { talks, textOf }: Pick<CheckResult, 'talks' | 'textOf'>,
  { content, project }: Pick<Settings, 'content' | 'project'>,
): Problem | null {
  const path =
    file === null ? null : relative(content, resolve(project, file)).split(sep).join('/');
  if (path === null) {
    const talk = talks.find(({ text }) => name !== null && placeOfImport(text, name) !== null);
    if (!talk || name === null) return null;
    const at = { file: talk.file, ...(placeOfImport(talk.text, name) ?? START), target: name };
    return createProblem('broken-import', at, { path: name, reason });
  }
  const talk = talks.find((each) => path.startsWith(each.file.replace(/[^/]*$/, '')));
  if (!talk) return null;
  if (path === talk.file) {
    const at = name === null ? null : placeOfImport(talk.text, name);
    if (at && name !== null)
      return createProblem(
        'broken-import',
        { file: path, ...at, target: name },
        { path: name, reason },
      );
    const place: ProblemPlace = { file: path, line: line ?? 1, column: column ?? 1 };
    return createProblem('compile-error', place, { reason });
  }
  // A file that the talk takes in: its own place if it is text that its author sees, else the line that asks for it.
  const basename = path.split('/').at(-1) ?? path;
  if (line !== null && textOf(path) !== null)
    return createProblem('compile-error', { file: path, line, column: column ?? 1 }, { reason });
  const at = {
    file: talk.file,
    ...(placeOfImport(talk.text, basename) ?? START),
    target: basename,
  };
  const inside = name === null ? reason : `\`${name}\`, which it imports, is not found`;
  return createProblem('broken-import', at, { path: basename, reason: inside });
}

const START = { line: 1, column: 1 };

/** Where a text imports a module or a name; null when it does not. */
function placeOfImport(text: string, name: string): { line: number; column: number } | null {
  const lines = text.split(/\r\n|\n/);
  for (const [index, line] of lines.entries()) {
    if (!/\b(?:import|export)\b/.test(line)) continue;
    const at = line.indexOf(name);
    if (at >= 0) return { line: index + 1, column: at + 1 };
  }
  return null;
}

/** What a bundler said of one module. */
interface Failure {
  /** Null when it named none. */
  readonly file: string | null;
  /** The module or the export that was asked for. */
  readonly name: string | null;
  readonly reason: string;
  readonly line: number | null;
  readonly column: number | null;
}
