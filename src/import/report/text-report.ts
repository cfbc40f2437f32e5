import type { ImportedTalk } from '../import-deck.ts';
import type { Thing } from '../ledger.ts';
import type { WriteResult } from '../write-files.ts';
import { formatOf } from '../formats.ts';
import { countKinds, summarize } from './count-things.ts';

/** What a person reads of one import: where it is, what was lost, what is missing, and what the check says. */
export function formatTalk(talk: ImportedTalk, result: WriteResult, file: string): string {
  const lines = [
    `${talk.source}  ${formatOf(talk.format).title}, ${count(talk.slides.length, 'slide')}  ->  ${file}`,
    `  ${VERDICTS[result.type]} ${summarize(talk.things)}.`,
    ...kindLines(talk.things),
    ...lossLines(talk.things, file),
  ];
  if (talk.missing.length > 0)
    lines.push(`  Missing in the deck, for you to write: ${talk.missing.join(', ')}.`);
  const errors = talk.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = talk.problems.length - errors;
  lines.push(`  The check finds ${count(errors, 'error')} and ${count(warnings, 'warning')}.`);
  for (const { severity, line, message, fix } of talk.problems)
    lines.push(`  ${severity} ${fileName(file)}:${line}: ${message} ${fix}`);
  return `${lines.join('\n')}\n`;
}

const VERDICTS: Readonly<Record<WriteResult['type'], string>> = {
  written: 'Written:',
  'would-write': 'Nothing was written:',
  same: 'Already there, word for word:',
  differs: 'There is a talk already, which stays as it is:',
};

function kindLines(things: readonly Thing[]): string[] {
  const kinds = countKinds(things).filter(({ changed, dropped }) => changed + dropped > 0);
  return kinds.map(
    ({ kind, kept, changed, dropped }) =>
      `    ${kind}: ${kept} kept, ${changed} changed, ${dropped} dropped`,
  );
}

/** Every thing that is not what it was, one a line; equal reasons are said once with all their lines. */
function lossLines(things: readonly Thing[], file: string): string[] {
  const lost = things.filter(({ outcome }) => outcome !== 'kept');
  const groups = Map.groupBy(lost, ({ outcome, kind, why }) => `${outcome}\0${kind}\0${why}`);
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (!first) return '';
    const places = group
      .slice(0, MOST_PLACES)
      .map(
        ({ place, line }) =>
          `${place.file}:${place.line}${line === null ? '' : ` -> ${fileName(file)}:${line}`}`,
      );
    const more = group.length > MOST_PLACES ? `, and ${group.length - MOST_PLACES} more` : '';
    return `  ${first.outcome} ${first.kind}: ${first.why}\n      ${places.join(', ')}${more}`;
  });
}

const MOST_PLACES = 5;

function fileName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
