import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import { mendContent } from '../../src/checks/mend-content.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import type { Problem } from '../../src/model/problem.ts';
import { REPORT_FORMATS, formatReport } from '../../src/problems/reporters.ts';
import { createRandom } from './random.ts';
import { randomContent } from './random-content.ts';
import type { FuzzMessage } from './messages.ts';

/** Checks the contents of the seeds it is told, one after another, in a process that may die of them. */
const folder = mkdtempSync(join(tmpdir(), 'lectern-fuzz-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('disconnect', () => process.exit(0));

process.on('message', (seed: number) => {
  void tryOne(seed).then(tell, (error: unknown) =>
    tell({
      type: 'broken',
      seed,
      reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
});
tell({ type: 'ready' });

async function tryOne(seed: number): Promise<FuzzMessage> {
  const random = createRandom(seed);
  const files = randomContent(random);
  const content = join(folder, 'content');
  rmSync(content, { recursive: true, force: true });
  for (const [file, text] of files) {
    const path = join(content, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const tools = createBlockTools(join(folder, 'check.json'));
  const read = readContent(content);
  const check = await checkContent(read, tools);
  for (const problem of check.problems) {
    const fault = faultOf(problem, check.textOf(problem.file));
    if (fault) return { type: 'broken', seed, reason: `${fault}: ${JSON.stringify(problem)}` };
  }
  for (const format of REPORT_FORMATS)
    formatReport(check, format, { textOf: check.textOf, prefix: 'content/' });
  // A repair may uncover what a text that could not be read was hiding, so it is only asked to come to an end.
  if (random.chance(0.3)) await mendContent(read, tools);
  return { type: 'checked', seed, problems: check.problems.length };
}

/** What a problem lacks that every problem must have. */
function faultOf(problem: Problem, text: string | null): string | null {
  const { file, line, column, id, message, fix } = problem;
  if (!file || !id || !message || !fix) return 'A problem lacks a word';
  if (!Number.isInteger(line) || !Number.isInteger(column) || line < 1 || column < 1)
    return 'A problem has no place';
  const lines = text === null ? Infinity : text.split(/\r\n?|\n/).length;
  return line > lines ? 'A problem is below the end of its file' : null;
}

function tell(message: FuzzMessage): void {
  process.send?.(message);
}
