import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { openSource } from '../../src/import/deck-source.ts';
import { recognizeFormat } from '../../src/import/formats.ts';
import { importDeck, type ImportedTalk } from '../../src/import/import-deck.ts';

/** Imports a deck made of texts or bytes; the first file is the deck. Without a format, the file tells it. */
export async function importFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  format?: string,
  notes: 'public' | 'private' = 'private',
): Promise<ImportedTalk> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-deck-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const source = openSource(join(folder, Object.keys(files)[0] ?? ''), folder);
    const known = format ?? recognizeFormat(source);
    if (known === null) throw new Error('No format knows this file.');
    const tools = createBlockTools(join(folder, 'check.json'));
    return await importDeck(source, known, { notes, tools });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words of a source that are found neither in the talk nor in the report of what was changed and dropped. */
export function lostWords(source: string, { text, things }: ImportedTalk): string[] {
  const found = new Set(
    wordsIn(
      [
        text,
        ...things.flatMap(({ original, outcome }) => (outcome === 'kept' ? [] : [original])),
      ].join('\n'),
    ),
  );
  // What is kept is in the talk, but a setting such as `marp: true` only in the list.
  for (const { kind, original } of things)
    if (/^(?:setting|directive|option|title|subtitle)/.test(kind))
      for (const word of wordsIn(original)) found.add(word);
  return [...new Set(wordsIn(source).filter((word) => !found.has(word)))];
}

/** Words and numbers, without what is written around them. */
export function wordsIn(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
