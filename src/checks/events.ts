import { foldName } from '../lib/name-slugs.ts';
import { isTimeZone, momentOf, timeAfterGap } from '../lib/zoned-time.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import type { TalkEvent } from '../schema/events.ts';
import { openFrontmatter } from './frontmatter.ts';
import { placeOfPath, type YamlSource } from './yaml-problems.ts';

/** A talk is given at times there are, and each is listed once. */
export function checkEvents(talk: TalkSource): Problem[] {
  const events = talk.data?.events ?? [];
  if (events.length === 0) return [];
  const isSingle = /^event:/m.test(talk.text);
  const hasBoth = isSingle && /^events:/m.test(talk.text);
  let yaml: YamlSource | undefined;
  const placeOf: PlaceOf = (index, key) => {
    // Read for a problem alone: most talks have none.
    yaml ??= openFrontmatter(talk).yaml;
    const isFirst = isSingle && index === 0;
    const path = isFirst ? ['event'] : ['events', isSingle ? index - 1 : index];
    return placeOfPath(yaml, key === undefined ? path : [...path, key], isFirst && !key);
  };
  return [
    ...(hasBoth ? [createProblem('two-event-keys', { ...placeOf(0), target: 'event' }, {})] : []),
    ...events.flatMap((event, index) => checkTime(event, (key) => placeOf(index, key))),
    ...findRepeated(events, placeOf),
  ];
}

function checkTime(
  { date, start, timeZone }: TalkEvent,
  placeOf: (key: string) => ProblemPlace,
): Problem[] {
  if (date === undefined || start === undefined || timeZone === undefined) return [];
  if (!isTimeZone(timeZone)) {
    const suggestions = suggest(timeZone, Intl.supportedValuesOf('timeZone'));
    const near = { ...placeOf('timeZone'), suggestions, target: timeZone };
    return [createProblem('unknown-time-zone', near, { timeZone })];
  }
  if (momentOf(date, start, timeZone) !== null) return [];
  const instead = timeAfterGap(date, start, timeZone);
  const place = { ...placeOf('start'), target: start };
  return [createProblem('skipped-time', place, { date, start, timeZone, instead })];
}

function findRepeated(events: readonly TalkEvent[], placeOf: PlaceOf): Problem[] {
  const known = new Map<string, number>();
  return events.flatMap(({ name, date = '', start = '' }, index) => {
    const key = [foldName(name), date, start].join('\n');
    const first = known.get(key);
    if (first === undefined) known.set(key, index);
    const line = first === undefined ? 0 : placeOf(first).line;
    return first === undefined
      ? []
      : [createProblem('repeated-event', { ...placeOf(index), target: name }, { name, line })];
  });
}

type PlaceOf = (index: number, key?: string) => ProblemPlace;
