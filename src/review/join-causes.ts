import type { Finding, FoldedFinding } from './finding.ts';
import type { Side } from './measurement.ts';
import { BAR } from './rules/overlap.ts';

/**
 * Of all that was seen of a slide, one finding for each cause.
 *
 * What is too long for its slide leaves it on each screen at another line, and on its way out lies on the bar of the deck; steps
 * that show what is outside seem to show nothing. All of that ends once it is shorter, so only how far it stands out is told.
 */
export function joinCauses(findings: readonly FoldedFinding[]): Cause[] {
  const open = [...findings].sort((a, b) => rankOf(a) - rankOf(b) || b.amount - a.amount);
  const causes: Cause[] = [];
  for (const finding of open) {
    const cause = causes.find(({ lead }) => explains(lead, finding));
    if (cause) cause.effects.push(finding);
    else causes.push({ lead: finding, effects: [] });
  }
  // In the order in which they were found.
  return causes.sort((a, b) => findings.indexOf(a.lead) - findings.indexOf(b.lead));
}

/** Causes come before their effects. */
function rankOf(finding: FoldedFinding): number {
  if (sideOf(finding) !== null) return 0;
  return finding.id === 'fallback-fit' ? 2 : 1;
}

function explains(lead: FoldedFinding, other: FoldedFinding): boolean {
  if (isSameOnAnotherScreen(lead, other)) return true;
  if (sideOf(lead) !== 'bottom') return false;
  if (other.id === 'idle-step') {
    const steps = new Set(lead.states.map(({ step }) => step));
    return other.states.every(({ step }) => steps.has(step));
  }
  const isBelow = sideOf(other) === 'bottom' || isOnBar(other) || isLowWithOtherFonts(other);
  return isBelow && isInColumn(lead, other);
}

/** The same thing in another layout: what is wrong on one screen only, and on the other only elsewhere. */
function isSameOnAnotherScreen(one: FoldedFinding, other: FoldedFinding): boolean {
  const isKin =
    one.id === other.id &&
    (one.id === 'wide-code' ||
      (sideOf(one) !== null && sideOf(one) === sideOf(other)) ||
      (isOnBar(one) && isOnBar(other)));
  const screens = new Set(one.states.map(({ screen }) => screen));
  return isKin && other.states.every(({ screen }) => !screens.has(screen));
}

/** The side at which something stands out of the slide or of its box; null of all else. */
function sideOf(finding: Finding): Side | null {
  return finding.id === 'slide-overflow' || finding.id === 'clipped-content'
    ? (finding.data.side as Side)
    : null;
}

function isOnBar(finding: Finding): boolean {
  return finding.id === 'overlapping-content' && finding.data.other === BAR;
}

/** Without the fonts of the site, the same: too low, or on the bar. */
function isLowWithOtherFonts({ id, aspect }: Finding): boolean {
  return (
    id === 'fallback-fit' &&
    /^(?:(?:slide-overflow|clipped-content) bottom|overlapping-content )$/.test(aspect)
  );
}

/** Whether one stands above or below the other, and not in the next column. */
function isInColumn({ box: a }: Finding, { box: b }: Finding): boolean {
  return a !== null && b !== null && a.left < b.right && b.left < a.right;
}

/** Something wrong with a slide. */
export interface Cause {
  readonly lead: FoldedFinding;
  /** What else was seen of it. */
  readonly effects: FoldedFinding[];
}
