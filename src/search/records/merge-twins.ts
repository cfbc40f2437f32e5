import type { Twins } from '../../refs/twins.ts';
import { joinName } from '../text/tokenize.ts';
import type { SearchRecord } from './record.ts';

/**
 * Makes one record of a term of the glossary and the system that it is: they are one idea, and one hit. It leads to the page of the
 * system, and says what the glossary says.
 */
export function mergeTwins(
  terms: readonly SearchRecord[],
  systems: readonly SearchRecord[],
  { systemOf, termOf }: Twins,
): SearchRecord[] {
  const termsById = new Map(terms.map((term) => [idOf(term), term]));
  return [
    ...terms.filter((term) => !systemOf.has(idOf(term))),
    ...systems.map((system) => {
      const term = termsById.get(termOf.get(system.systems[0] ?? '') ?? '');
      return term ? merge(term, system) : system;
    }),
  ];
}

function merge(term: SearchRecord, system: SearchRecord): SearchRecord {
  const names = [term.title, ...term.names, ...system.names];
  const byName = new Map(names.map((name) => [joinName(name), name]));
  byName.delete(joinName(system.title));
  return {
    ...system,
    isTwin: true,
    names: [...byName.values()],
    texts: [...term.texts, ...system.texts],
  };
}

/** A term stands on the page of the glossary under its id. */
function idOf({ path }: SearchRecord): string {
  return path.slice(path.indexOf('#') + 1);
}
