import type { ImportedTalk } from '../import-deck.ts';
import { countOutcomes } from '../ledger.ts';
import type { WriteResult } from '../write-files.ts';
import { countKinds } from './count-things.ts';

/** The whole of an import as data: every thing with its place, its words and its line in the talk. */
export function jsonReport(
  talks: readonly { talk: ImportedTalk; result: WriteResult; file: string }[],
  failed: readonly { source: string; message: string }[],
  others: readonly string[],
) {
  return {
    failed,
    others,
    talks: talks.map(({ talk, result, file }) => ({
      source: talk.source,
      format: talk.format,
      file,
      result: result.type,
      slides: talk.slides.length,
      seconds: Math.round(talk.seconds * 1000) / 1000,
      summary: { things: talk.things.length, ...countOutcomes(talk.things) },
      kinds: countKinds(talk.things),
      missing: talk.missing,
      things: talk.things.map(({ kind, outcome, why, place, original, slide, line }) => ({
        kind,
        outcome,
        why,
        source: place,
        original,
        slide,
        line,
      })),
      problems: talk.problems,
    })),
  };
}
