/** How a talk stands to its plan while a slide is shown: early before the slide was to begin, late after it was to end. */
export function paceOf(
  elapsed: number,
  { start, seconds }: { readonly start: number; readonly seconds: number },
): Pace {
  const late = Math.floor(elapsed - start - seconds);
  const early = Math.ceil(start - elapsed);
  if (late >= 1) return { kind: 'behind', seconds: late };
  if (early >= 1) return { kind: 'ahead', seconds: early };
  return { kind: 'on', seconds: 0 };
}

/** Where a talk stands. */
export interface Pace {
  readonly kind: 'ahead' | 'on' | 'behind';
  /** How far from its plan. */
  readonly seconds: number;
}
