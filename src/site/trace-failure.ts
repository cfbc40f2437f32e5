import { readTrace, type Trace } from '../markdown/trace-nodes.ts';
import type { Settings } from '../model/settings.ts';
import { startAstro } from './run-astro.ts';

/**
 * Finds the place in a talk whose rendering failed, by a second run in which every part says where it stands.
 *
 * Only a build that failed pays for it. Null when no part of a talk was at fault.
 */
export async function traceFailure(
  root: string,
  staged: Settings,
  output: string,
): Promise<Trace | null> {
  if (!/Caught error rendering \S*\/talks\//.test(output)) return null;
  const astro = startAstro(root, ['build'], staged, { isShown: false, isTraced: true });
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
