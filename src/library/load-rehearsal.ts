import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compare } from '../lib/compare.ts';
import { RehearsalSchema, type Rehearsal } from '../schema/rehearsal.ts';
import { listRehearsals } from '../content-files/list-rehearsals.ts';
import type { LoadedTalk } from './load-talks.ts';

/**
 * The latest run that the author keeps beside a talk, of the whole talk or of a variant; null when there is none. What cannot be
 * read is left to the checks.
 */
export async function loadLastRehearsal(
  { entry }: LoadedTalk,
  variant?: string,
): Promise<Rehearsal | null> {
  if (entry.filePath === undefined) return null;
  const home = dirname(entry.filePath);
  const rehearsals: Rehearsal[] = [];
  for (const path of listRehearsals(home)) {
    const parsed = RehearsalSchema.safeParse(readJson(await readFile(join(home, path), 'utf8')));
    if (parsed.success && parsed.data.variant === variant) rehearsals.push(parsed.data);
  }
  const time = ({ date }: Rehearsal) => new Date(date).toISOString();
  return rehearsals.sort((a, b) => compare(time(a), time(b))).at(-1) ?? null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
