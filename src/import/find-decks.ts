import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { nameFrom, openSource, type DeckSource } from './deck-source.ts';
import { recognizeFormat } from './formats.ts';

/** The decks that a file or folder holds: the file itself, or every file below the folder that is a deck of some format. */
export function findDecks(path: string, from: string, format: string | null): FoundDecks {
  if (statSync(path).isFile()) {
    const source = openSource(path, from);
    const known = format ?? recognizeFormat(source);
    return known
      ? { decks: [{ source, format: known }], others: [] }
      : { decks: [], others: [source.file] };
  }
  const decks: FoundDeck[] = [];
  const others: string[] = [];
  for (const file of listFiles(path)) {
    const source = tryOpen(file, from);
    if (source === null) {
      others.push(nameFrom(file, from));
      continue;
    }
    const known = NO_DECK.test(file) ? null : recognizeFormat(source);
    if (known === null || (format !== null && known !== format)) others.push(source.file);
    else decks.push({ source, format: known });
  }
  return { decks: decks.filter(({ source }) => !isPart(source, decks)), others };
}

const DECK_ENDING = /\.(?:md|markdown|mdx|qmd|rmd|html?|ipynb|(?:ppt|pot|pps)[xm]?|odp|key)$/i;
const NO_DECK = /[\\/](?:license|changelog|contributing|code_of_conduct|security)\.\w+$/i;
const LARGEST = 200_000_000;

/** Null for a file that cannot be read, or is larger than a deck. */
function tryOpen(file: string, from: string): DeckSource | null {
  try {
    return statSync(file).size > LARGEST ? null : openSource(file, from);
  } catch {
    return null;
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory())
        return /^(?:\.|node_modules$|dist$)/.test(entry.name) ? [] : listFiles(path);
      return DECK_ENDING.test(entry.name) ? [path] : [];
    });
}

/** Whether another deck includes this file. */
function isPart(source: DeckSource, decks: readonly FoundDeck[]): boolean {
  return decks.some(({ source: other }) => {
    if (other === source || other.text === null) return false;
    const names = [...other.text.matchAll(/^src:\s*["']?([^\s"'#]+)/gm)].map(
      (match) => match[1] ?? '',
    );
    return names.some((name) => other.find(name) === source.path);
  });
}

/** A file to import, and what it is. */
export interface FoundDeck {
  readonly source: DeckSource;
  readonly format: string;
}

/** What is to be imported, and the files that no format knows. */
export interface FoundDecks {
  readonly decks: readonly FoundDeck[];
  readonly others: readonly string[];
}
