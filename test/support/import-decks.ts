import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { findDecks } from '../../src/import/find-decks.ts';
import { importDeck } from '../../src/import/import-deck.ts';
import { ImportError } from '../../src/import/import-error.ts';
import { countOutcomes } from '../../src/import/ledger.ts';
import { lostWords } from './import-text.ts';

/**
 * Imports every deck of a folder and prints a table by format, with what the check refuses and words that got lost: `node
 * test/support/import-decks.ts FOLDER`.
 */
const [folder = '.', only = ''] = process.argv.slice(2);
const cache = mkdtempSync(join(tmpdir(), 'lectern-decks-'));
const tools = createBlockTools(join(cache, 'check.json'));
const rows = new Map<string, Record<string, number>>();
const { decks, others } = findDecks(folder, folder, null);
for (const { source, format } of decks) {
  if (only !== '' && format !== only) continue;
  const talk = await importDeck(source, format, { notes: 'private', tools }).catch(
    (error: unknown) => {
      if (!(error instanceof ImportError)) throw error;
      console.log(`${source.file}: ${error.message}`);
      return null;
    },
  );
  if (talk === null) continue;
  const errors = talk.problems.filter(({ severity }) => severity === 'error');
  const lost = source.text === null ? [] : lostWords(source.text, talk);
  const row = rows.get(format) ?? {
    decks: 0,
    slides: 0,
    kept: 0,
    changed: 0,
    dropped: 0,
    seconds: 0,
    errors: 0,
    'lost words': 0,
  };
  const { kept, changed, dropped } = countOutcomes(talk.things);
  const more = {
    decks: 1,
    slides: talk.slides.length,
    kept,
    changed,
    dropped,
    seconds: talk.seconds,
    errors: errors.length,
    'lost words': lost.length,
  };
  for (const [key, value] of Object.entries(more)) row[key] = (row[key] ?? 0) + value;
  rows.set(format, row);
  for (const { line, message } of errors) console.log(`${source.file}: ${line}: ${message}`);
  for (const { kind, why, place } of talk.things)
    if (/^(?:refused|unreadable)/.test(kind)) console.log(`${source.file}:${place.line}: ${why}`);
  if (lost.length > 0) console.log(`${source.file}: lost ${lost.slice(0, 30).join(' ')}`);
}
for (const other of others) console.log(`${other}: no format knows it`);
console.table(
  Object.fromEntries(
    [...rows].map(([format, row]) => [
      format,
      { ...row, seconds: Math.round((row['seconds'] ?? 0) * 100) / 100 },
    ]),
  ),
);
rmSync(cache, { recursive: true });
