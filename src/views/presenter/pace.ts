import { formatClock } from '../../format/duration.ts';

/** How a talk stands to its plan while a slide is shown: early before the slide was to begin, late after it was to end. */
export function paceOf(
  elapsed: number,
  { start, seconds }: { readonly start: number; readonly seconds: number },
): Pace {
  const late = Math.floor(elapsed - start - seconds);
  const early = Math.ceil(start - elapsed);
  if (late >= 1) return { kind: 'behind', text: `${formatClock(late)} behind` };
  if (early >= 1) return { kind: 'ahead', text: `${formatClock(early)} ahead` };
  return { kind: 'on', text: 'On plan' };
}

/** Where a talk stands. */
export interface Pace {
  readonly kind: 'ahead' | 'on' | 'behind';
  readonly text: string;
}
