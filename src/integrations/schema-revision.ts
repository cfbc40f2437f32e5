import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../model/settings.ts';
import { talkDefaults } from '../schema/talk.ts';

const SCHEMAS = join(import.meta.dirname, '../schema');

/**
 * Changes when a schema does, or what the site says for its talks.
 *
 * Astro keeps what it read from the content, and notices a change of its configuration but not of a module behind it: after an
 * update, talks would come back without the keys that are new.
 */
export function schemaRevision({ info }: Pick<Settings, 'info'>): string {
  const hash = createHash('sha256').update(JSON.stringify(talkDefaults(info)));
  for (const name of readdirSync(SCHEMAS).sort()) hash.update(readFileSync(join(SCHEMAS, name)));
  return hash.digest('hex').slice(0, 12);
}
