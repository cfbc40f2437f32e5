import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { formatClock } from '../lib/duration.ts';
import { createProblem } from '../problems/catalogue.ts';
import { estimateSeconds } from '../slides/plan.ts';

/** An estimate is off by this much without anybody being wrong. */
const TOLERANCE = 1.1;
const NAMED_SLIDES = 3;

/** The slides of a talk fit into its duration. */
export function checkPlan({ data, outline, text, file, placeAt }: TalkSource): Problem[] {
  if (!data) return [];
  const { duration, pace } = data;
  const slides = outline.slides.map((slide) => ({
    id: slide.id,
    seconds: Math.round(estimateSeconds(slide, pace)),
  }));
  const planned = slides.reduce((total, { seconds }) => total + seconds, 0);
  if (planned <= duration * 60 * TOLERANCE) return [];
  const longest = slides
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, NAMED_SLIDES)
    .map(({ id, seconds }) => `\`${id}\` ${formatClock(seconds)}`);
  const at = Math.max(text.search(/^duration:/m), 0);
  return [
    createProblem(
      'plan-exceeds-duration',
      { file, ...placeAt(at), target: String(duration) },
      {
        planned: formatClock(planned),
        over: formatClock(Math.round(planned - duration * 60)),
        duration,
        longest: longest.join(', '),
        pace,
        minutes: Math.ceil(planned / 60),
      },
    ),
  ];
}
