import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMAS = join(import.meta.dirname, '../schema');

/**
 * Changes when a schema does.
 *
 * Astro keeps what it read from the content, and notices a change of its configuration but not of a module behind it: after an
 * update, talks would come back without the keys that are new.
 */
export function schemaRevision(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(SCHEMAS).sort()) hash.update(readFileSync(join(SCHEMAS, name)));
  return hash.digest('hex').slice(0, 12);
}
