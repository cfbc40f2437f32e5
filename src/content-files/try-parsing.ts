import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { join } from 'node:path';

/**
 * The line of code in a text on which the parser would end this whole process; null when it does not.
 *
 * A parser that goes too deep dies without a word, and nothing in the process can catch that. It takes thousands of levels, and so a
 * block of code of many thousands of letters: only a text with one is parsed in a process of its own first.
 */
export function findFatalCode(text: string): number | null {
  const line = findLargeCode(text);
  if (line === null) return null;
  const key = hash('sha256', text);
  const known = tried.get(key);
  const survives = known ?? survivesParsing(text);
  tried.set(key, survives);
  return survives ? null : line;
}

/** What was tried in this process: a dev server reads its talks at every save. */
const tried = new Map<string, boolean>();

/** The first line of a block of code, `{…}` or an import or export, that is large enough to be dangerous. */
function findLargeCode(text: string): number | null {
  let line = 1;
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    if (block.length > LARGE && /[{=]/.test(block)) return line;
    line += block.split('\n').length + 1;
  }
  return null;
}

/** Letters. The least that makes a parser die are some 5,000 levels, of two letters each. */
const LARGE = 6_000;
/** No talk takes so long to be parsed, in ms. */
const PATIENCE = 20_000;

function survivesParsing(text: string): boolean {
  const trial = [process.execPath, '--stack-size=700', join(import.meta.dirname, 'parse-trial.ts')];
  // With less room than the threads of a build have, what passes here passes there.
  const words =
    process.platform === 'win32'
      ? trial
      : ['sh', '-c', 'ulimit -s 1024; exec "$@"', 'sh', ...trial];
  const [file = '', ...rest] = words;
  const { status } = spawnSync(file, rest, {
    input: text,
    timeout: PATIENCE,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return status === 0;
}
