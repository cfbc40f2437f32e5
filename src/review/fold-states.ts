import { CATALOGUE } from '../problems/catalogue.ts';
import type { Finding, FoldedFinding } from './finding.ts';
import type { State } from './plan.ts';
import type { SlideRecord } from './slide-records.ts';

/**
 * Joins what is the same finding in several states, and keeps the worst of it.
 *
 * What shows with fallback fonts alone becomes a finding of its own kind, a warning.
 */
export function foldStates(seen: readonly SeenState[]): SlideRecord {
  const isWeb = ({ state }: SeenState) => state.fonts === 'web';
  const web = foldFindings(seen.filter(isWeb));
  const fallback = foldFindings(seen.filter((each) => !isWeb(each)));
  const findings = [
    ...web.values(),
    ...[...fallback].filter(([key]) => !web.has(key)).map(([, finding]) => asFallback(finding)),
  ];
  const states = new Map(seen.map(({ state }) => [JSON.stringify(state), state]));
  return { states: [...states.values()], findings };
}

function foldFindings(seen: readonly SeenState[]): Map<string, FoldedFinding> {
  const folded = new Map<string, FoldedFinding>();
  for (const { state, findings } of seen) {
    for (const finding of findings) {
      const key = keyOf(finding);
      const known = folded.get(key);
      const worst = known && known.amount >= finding.amount ? known : finding;
      folded.set(key, { ...worst, states: [...(known?.states ?? []), state] });
    }
  }
  return folded;
}

/** A slide that is too full is so once for each side, though on another screen another line may be the first outside. */
function keyOf({ id, source, aspect }: Finding): string {
  return [id, id === 'slide-overflow' ? '' : source, aspect].join('\0');
}

function asFallback(finding: FoldedFinding): FoldedFinding {
  const { message } = CATALOGUE[finding.id] as { message: (data: object) => string };
  const what = message({ ...finding.data, where: '' }).replace(/\.$/, '');
  const { source, amount, box, states } = finding;
  const aspect = `${finding.id} ${finding.aspect}`;
  return { id: 'fallback-fit', source, aspect, amount, box, data: { what }, states };
}

/** What was found in one state. */
export interface SeenState {
  readonly state: State;
  readonly findings: readonly Finding[];
}
