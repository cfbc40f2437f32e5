import type { Edit } from '../model/problem.ts';

/**
 * Puts repairs into a text. A repair that overlaps one before it is left for the next round, and so is one that would only be
 * done in part; equal edits of two repairs are done once.
 */
export function applyRepairs(text: string, repairs: readonly (readonly Edit[])[]): string {
  const accepted: Edit[] = [];
  for (const repair of repairs) {
    const added = repair.filter((edit) => !accepted.some((each) => isSame(each, edit)));
    const fits = added.every(
      (edit) => isInside(edit, text) && !accepted.some((each) => overlaps(each, edit)),
    );
    if (fits && !hasOverlap(added)) accepted.push(...added);
  }
  return accepted
    .sort((a, b) => b.start - a.start)
    .reduce(
      (result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end),
      text,
    );
}

function isInside({ start, end }: Edit, text: string): boolean {
  return start >= 0 && start <= end && end <= text.length;
}

function hasOverlap(edits: readonly Edit[]): boolean {
  return edits.some((a, index) => edits.slice(index + 1).some((b) => overlaps(a, b)));
}

/** Two texts put at one place have no order, so they count as overlapping too. */
function overlaps(a: Edit, b: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

function isSame(a: Edit, b: Edit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
