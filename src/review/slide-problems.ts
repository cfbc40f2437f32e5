import { posix } from 'node:path';
import type { SlideOutline } from '../model/outline.ts';
import type { Place, Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import type { FindingId, FoldedFinding } from './finding.ts';
import { joinCauses } from './join-causes.ts';
import { describeStates } from './plan.ts';
import type { MarkedSlide } from './read-deck.ts';
import type { RunFinding } from './run-result.ts';
import type { SlideRecord } from './slide-records.ts';

/** Turns what was seen of a slide into problems with their places, less those that its author allows. */
export function slideProblems(
  talk: TalkSource,
  outline: SlideOutline,
  deck: MarkedSlide,
  record: SlideRecord,
): SlideVerdict {
  const used = new Set<string>();
  const exceptionOf = (finding: FoldedFinding) =>
    outline.options.allows.find(({ id }) => id === finding.id);
  for (const finding of record.findings) {
    const exception = exceptionOf(finding);
    if (exception) used.add(exception.id);
  }
  // What is allowed explains nothing: its author may still have to hear of the rest.
  const told = joinCauses(record.findings.filter((each) => !exceptionOf(each)));
  const leads = new Set(told.map(({ lead }) => lead));
  const kept = record.findings.filter((each) => leads.has(each) || exceptionOf(each));
  const findings = kept.map((finding): RunFinding => {
    const problem = problemOf(finding);
    const exception = exceptionOf(finding);
    const { id, severity, file, line, column, message, fix } = problem;
    const { box, states } = finding;
    const allowed = exception?.reason ?? null;
    return { id, severity, file, line, column, message, fix, box, states, allowed };
  });
  const unused = outline.options.allows
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => createProblem('unused-exception', placeOf(deck.options ?? '1:1'), { id }));
  const open = findings.filter(({ allowed }) => allowed === null);
  return { findings, problems: [...open.map(asProblem), ...unused] };

  function problemOf(finding: FoldedFinding): Problem {
    const where = whereOf(finding, record);
    const at = placeOf(deck.sources[finding.source] ?? deck.sources[0] ?? '1:1');
    const isBackground = finding.id === 'coarse-picture' && finding.source === 0;
    const place = isBackground && deck.options ? placeOf(deck.options) : at;
    return createProblem(finding.id, place, { ...finding.data, where });
  }

  /** `12:1` in the talk, `./trap.svg:3:5` beside it. */
  function placeOf(source: string): Place & { file: string } {
    const [, path, line, column] = /^(?:(.+):)?(\d+):(\d+)$/.exec(source) ?? [];
    const file = path ? posix.join(posix.dirname(talk.file), path) : talk.file;
    const place = { file, line: Number(line ?? 1), column: Number(column ?? 1) };
    return !path && outline.depth === 1 && place.line === 1
      ? { ...place, ...titlePlace(talk) }
      : place;
  }
}

/**
 * What is wrong with a slide in any of its decks: of a further deck what was not told of an earlier one. An exception has no use
 * only where it has none in all.
 */
export function joinVerdicts(verdicts: readonly SlideVerdict[]): SlideVerdict {
  const isOpen = ({ id, message }: Problem) =>
    id !== 'unused-exception' ||
    verdicts.every(({ problems }) => problems.some((other) => other.message === message));
  const joined = verdicts.reduce((told, { findings, problems }) => ({
    findings: [...told.findings, ...findings.filter(isNewTo(told.findings))],
    problems: [...told.problems, ...problems.filter(isNewTo(told.problems))],
  }));
  return { ...joined, problems: joined.problems.filter(isOpen) };
}

function isNewTo(told: readonly Placed[]): (found: Placed) => boolean {
  const keyOf = ({ id, file, line, column }: Placed) => [id, file, line, column].join('\0');
  const keys = new Set(told.map(keyOf));
  return (found) => !keys.has(keyOf(found));
}

/** Judged once, when all steps are taken: to name that state would tell nothing. */
const JUDGED_ONCE: readonly FindingId[] = [
  'empty-slide',
  'unnamed-picture',
  'coarse-picture',
  'axe-violation',
  'idle-step',
  'review-crash',
];

function whereOf({ id, states }: FoldedFinding, record: SlideRecord): string {
  if (JUDGED_ONCE.includes(id)) return '';
  return describeStates(states, record.states, id === 'low-contrast' ? 'colors' : 'boxes');
}

/** The title slide is written in the frontmatter, and its largest part is the title. */
function titlePlace({ text, placeAt }: TalkSource): Place {
  const offset = /^title\s*:/m.exec(text)?.index;
  return offset === undefined ? { line: 1, column: 1 } : placeAt(offset);
}

function asProblem({ id, severity, file, line, column, message, fix }: RunFinding): Problem {
  return { id, severity, file, line, column, message, fix, suggestions: [], target: null };
}

/** What a run says about a slide. */
export interface SlideVerdict {
  /** Everything that was seen, what is allowed among it. */
  readonly findings: readonly RunFinding[];
  readonly problems: readonly Problem[];
}

type Placed = Pick<Problem, 'id' | 'file' | 'line' | 'column'>;
