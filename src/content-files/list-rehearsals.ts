import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The recorded runs of a talk, oldest first as the presenter view names them, relative to the talk's folder. */
export function listRehearsals(home: string): string[] {
  const folder = join(home, 'rehearsals');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => `rehearsals/${name}`);
}
