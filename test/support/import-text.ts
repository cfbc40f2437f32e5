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

/** The words of a source that are found neither in the talk nor in the report. Names of tags and attributes are no words. */
export function lostWords(source: string, { text, things, assets }: ImportedTalk): string[] {
  const drawn = assets.map(({ content }) =>
    'bytes' in content ? new TextDecoder().decode(content.bytes) : '',
  );
  const found = new Set(
    wordsIn(
      [
        text,
        ...drawn,
        ...things.map(({ original, kind, outcome }) =>
          outcome === 'kept' && BLOCKS.test(kind) ? '' : original,
        ),
      ].join('\n'),
    ),
  );
  return [
    ...new Set(
      wordsIn(withoutTags(source)).filter((word) => !found.has(word) && !SYNTAX.has(word)),
    ),
  ];
}

/** What is kept as a block is in the talk, and its words in the report do not count. */
const BLOCKS =
  /^(?:heading|paragraph|list|steps|picture|code|table|quote|formula|link|footnote|speaker note)$/;

/** Names of classes and attributes that are part of a format, and whose meaning is carried out. */
const SYNTAX = new Set(
  'doctype reveal slides fragment notes column language fig alt callout code line numbers subtitle Say right'.split(
    ' ',
  ),
);

/** A text without the names that tags of HTML and marks of a format consist of; the values of their attributes stay. */
function withoutTags(source: string): string {
  return source
    .replace(/<\/?[a-z][\w-]*/gi, '<')
    .replace(/(?<=<[^<>]*\s)[:@a-z][\w:.-]*(?=\s*(?:=|\/?>|\s))/gi, '')
    .replace(/&[a-z]+;|&#x?[\da-f]+;/gi, ' ')
    .replace(/<!--\s*\.(?:slide|element):|^\s*notes?:/gim, '');
}

/** Words and numbers, without what is written around them. */
export function wordsIn(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
}
