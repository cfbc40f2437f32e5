import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TextChange } from '../checks/mend-content.ts';

const BOM = '\uFEFF';

/**
 * Writes a changed text in one move, with the byte order mark and the permissions it had.
 *
 * @returns false when somebody changed the file meanwhile; it stays as it is then.
 */
export function writeChange(folder: string, { file, before, after }: TextChange): boolean {
  // A rename would put a file in the place of a link.
  const path = realpathSync(join(folder, file));
  const present = readFileSync(path, 'utf8');
  const mark = present.startsWith(BOM) ? BOM : '';
  if (present !== mark + before) return false;
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, mark + after, { mode: statSync(path).mode });
    renameSync(beside, path);
    return true;
  } finally {
    rmSync(beside, { force: true });
  }
}
