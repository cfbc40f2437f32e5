import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReviewedContent } from './review-content.ts';

/**
 * Writes a run for those who make reports of it: `run.json`, and beside it the picture of each slide.
 *
 * Both are put in place when they are complete; `run.json` comes last, so its pictures are there when it is.
 */
export function writeRun(folder: string, { run, pictures }: ReviewedContent): void {
  const unfinished = join(folder, `.pictures-${process.pid}`);
  mkdirSync(unfinished, { recursive: true });
  for (const [name, file] of pictures) {
    const target = join(unfinished, name.replace(/^pictures\//, ''));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
  rmSync(join(folder, 'pictures'), { recursive: true, force: true });
  renameSync(unfinished, join(folder, 'pictures'));
  const file = join(folder, `.run-${process.pid}.json`);
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
  renameSync(file, join(folder, 'run.json'));
}
