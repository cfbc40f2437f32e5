import type { ImportedTalk } from '../import-deck.ts';
import type { Thing } from '../ledger.ts';
import type { WriteResult } from '../write-files.ts';
import { formatOf } from '../formats.ts';
import { count, groupLosses, summarize } from './count-things.ts';

/** What a person reads of one import: where it is, what was lost, what is missing, and what the check says. */
export function formatTalk(talk: ImportedTalk, result: WriteResult, file: string): string {
  const lines = [
    `${talk.source}  ${formatOf(talk.format).title}, ${count(talk.slides.length, 'slide')}  ->  ${file}`,
    `  ${VERDICTS[result.type]} ${summarize(talk.things)}.`,
    ...groupLosses(talk.things).flatMap((group) => lossLines(group, talk.source, file)),
  ];
  if (talk.missing.length > 0)
    lines.push(`  The deck does not say, so it is for you to write: ${talk.missing.join(', ')}.`);
  const errors = talk.problems.filter(({ severity }) => severity === 'error').length;
  const warnings = talk.problems.length - errors;
  lines.push(`  The check finds ${count(errors, 'error')} and ${count(warnings, 'warning')}.`);
  for (const { severity, line, message, fix } of talk.problems)
    lines.push(`  ${severity} ${nameOf(file)}:${line}: ${message} ${fix}`);
  return `${lines.join('\n')}\n`;
}

const VERDICTS: Readonly<Record<WriteResult['type'], string>> = {
  written: 'Written:',
  'would-write': 'Nothing was written:',
  same: 'Already there, word for word:',
  differs: 'There is a talk already, which stays as it is:',
};

/** A reason, and below it each place with what stood there. A place in the file of the deck is its line alone. */
function lossLines(group: readonly [Thing, ...Thing[]], source: string, talk: string): string[] {
  const [{ outcome, kind, why }] = group;
  const all = group.map(({ place, line, original }) => {
    const from = place.file === source ? `line ${place.line}` : `${place.file}:${place.line}`;
    const to = line === null ? '' : ` -> ${nameOf(talk)}:${line}`;
    return `      ${from}${to}${shortened(original)}`;
  });
  const places = [...new Set(all)];
  const more = places.length - MOST_PLACES;
  return [
    `  ${outcome} ${kind}: ${why}`,
    ...places.slice(0, MOST_PLACES),
    ...(more > 0 ? [`      and ${more} more; \`--format json\` and \`--report\` have all`] : []),
  ];
}

const MOST_PLACES = 5;
const MOST_WORDS = 72;

function shortened(original: string): string {
  const text = original.replace(/\s+/g, ' ').trim();
  if (text === '') return '';
  return `  ${text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS).trimEnd()} …` : text}`;
}

function nameOf(path: string): string {
  return path.split('/').at(-1) ?? path;
}
