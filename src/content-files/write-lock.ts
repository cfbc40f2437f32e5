import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileText } from '../model/sources.ts';
import { LOCK_FILE, updateLock } from '../refs/ids-lock.ts';

/** Adds the ids that are published to the lock of a content folder; none leaves it. */
export function writeLock(folder: string, lock: FileText, published: readonly string[]): void {
  const text = lock.type === 'text' ? lock.text : '';
  const updated = updateLock(text, published);
  if (updated !== text) writeFileSync(join(folder, LOCK_FILE), updated);
}
