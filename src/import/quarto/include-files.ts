import type { OpenDeck } from '../open-deck.ts';

/** Puts included files in the place of `{{< include _part.qmd >}}`. A file that is not there is reported where it is read. */
export function includeFiles(text: string, line: number, deck: OpenDeck, depth = 0): string {
  return text.replace(
    /^[ \t]*\{\{<\s*include\s+(\S+)\s*>\}\}[ \t]*$/gm,
    (written, path: string) => {
      const included = depth < 5 ? deck.source.readText(path) : null;
      if (included === null) return written;
      deck.ledger.add('kept', 'option', { place: deck.place(line), original: written.trim() });
      return includeFiles(included, line, deck, depth + 1);
    },
  );
}
