import type { RunResult, RunSlide } from '../run-result.ts';

/**
 * Sets a run beside the last accepted one, slide by slide, what changed first.
 *
 * A slide is known by its talk and id, so one that was moved is the same slide; it changed when its picture did.
 *
 * @param isSamePicture whether two slides look the same
 */
export function compareRuns(
  run: Pick<RunResult, 'slides'>,
  accepted: Pick<RunResult, 'slides'> | null,
  isSamePicture: (now: RunSlide, before: RunSlide) => boolean,
): ComparedSlide[] {
  const before = new Map((accepted?.slides ?? []).map((slide) => [keyOf(slide), slide]));
  const compared = run.slides.map((slide): ComparedSlide => {
    const old = before.get(keyOf(slide)) ?? null;
    before.delete(keyOf(slide));
    return { slide, before: old, change: accepted ? changeOf(slide, old) : 'unknown' };
  });
  const gone = [...before.values()].map((slide): ComparedSlide => ({
    slide: { ...slide, picture: null, findings: [] },
    before: slide,
    change: 'gone',
  }));
  return [...compared, ...gone].sort((a, b) => rankOf(a) - rankOf(b));

  function changeOf(slide: RunSlide, old: RunSlide | null): Change {
    if (!old) return 'new';
    return isSamePicture(slide, old) ? 'same' : 'changed';
  }
}

function keyOf({ talk, id }: RunSlide): string {
  return `${talk}#${id}`;
}

/** Sorting keeps the order of the talks within each rank. */
function rankOf({ slide, change }: ComparedSlide): number {
  if (slide.findings.some(({ allowed }) => allowed === null)) return 0;
  return change === 'same' || change === 'unknown' ? 2 : 1;
}

/** What became of a slide since the last accepted run; unknown when none was accepted. */
export type Change = 'new' | 'changed' | 'gone' | 'same' | 'unknown';

/** A slide and what it was. */
export interface ComparedSlide {
  readonly slide: RunSlide;
  readonly before: RunSlide | null;
  readonly change: Change;
}
