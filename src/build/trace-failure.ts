import { join } from 'node:path';
import { readTrace, type Trace } from '../markdown/trace-nodes.ts';
import type { Settings } from '../model/settings.ts';
import { startAstro, type StuckTalk } from './start-astro.ts';

/**
 * Finds what failed while it was shown, a part of a talk or a replaced part of the site, by a second run in which each says where it
 * stands.
 *
 * Only a build that failed pays for it. Null when it was neither.
 */
export async function traceFailure(staged: Settings, output: string): Promise<Trace | null> {
  const hasParts = Object.keys(staged.extensions.parts).length > 0;
  const wanted = hasParts ? /Caught error rendering/ : /Caught error rendering \S*\/talks\//;
  if (!wanted.test(output)) return null;
  const astro = startAstro('build', staged, { isShown: false, isTraced: true });
  astro.go();
  return readTrace((await astro.ended).output);
}

/** A failure as it is told to the author of the talk. */
export function formatTrace({ file, line, column, part, message }: Trace): string {
  return [
    `${file}:${line}:${column}  error`,
    `  \`${part}\` fails when it is shown: ${message}`,
    '  Fix: Mend the code, or what it is given here.',
  ].join('\n');
}

/** A talk whose code never came to an end, as its author is told. */
export function formatStuck(
  { talk, seconds }: StuckTalk,
  content: string,
  command: 'build' | 'dev server' = 'build',
): string {
  return [
    `${talk === null ? 'A page of this site' : `${join(content, talk)}:1:1`}  error`,
    `  Its code ran for more than ${seconds} seconds without coming to an end, so the ${command} was stopped.`,
    '  Fix: Look for a loop that never ends, in its expressions or in a component it uses.',
  ].join('\n');
}
