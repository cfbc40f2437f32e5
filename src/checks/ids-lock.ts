import type { Problem } from '../model/problem.ts';
import type { FileText } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { LOCK_FILE, parseLock, type LockLine } from '../refs/ids-lock.ts';
import { checkVanished, type LockedContent } from './vanished-ids.ts';

/** No id that was ever published leads nowhere, and none is published without being kept. */
export function checkLock(lock: FileText, content: LockedContent): Problem[] {
  if (lock.type === 'missing') return [];
  const start = { file: LOCK_FILE, line: 1, column: 1 };
  if (lock.type === 'binary') return [createProblem('not-utf8', start, {})];
  if (lock.type === 'unreadable')
    return [createProblem('unreadable-file', start, { reason: lock.reason })];
  const lines = parseLock(lock.text);
  const vanished = checkVanished(lines, content);
  return [
    ...lines.flatMap(({ target, text, line }) =>
      target ? [] : [createProblem('bad-lock', { ...start, line, target: text }, { text })],
    ),
    ...vanished,
    // What is new may be what is gone under another name, which nobody could tell any more once both are locked.
    ...(vanished.length > 0 ? [] : checkUnlocked(lines, content.published)),
  ];
}

function checkUnlocked(lines: readonly LockLine[], published: readonly string[]): Problem[] {
  const locked = new Set(lines.map(({ text }) => text));
  const fresh = published.filter((id) => !locked.has(id));
  const [first] = fresh;
  if (first === undefined) return [];
  const at = { file: LOCK_FILE, line: (lines.at(-1)?.line ?? 0) + 1, column: 1 };
  return [createProblem('ids-not-locked', at, { count: fresh.length, first })];
}
