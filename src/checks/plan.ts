import type { SlideOutline } from '../model/outline.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { formatClock } from '../format/duration.ts';
import { createProblem, type ProblemPlace } from '../problems/catalogue.ts';
import { estimateSeconds } from '../format/plan.ts';
import { slidesOfVariant } from '../format/variants.ts';
import { openFrontmatter } from './frontmatter.ts';
import { placeOfPath } from './yaml-problems.ts';

/** An estimate is off by this much without anybody being wrong. */
const TOLERANCE = 1.1;
const NAMED_SLIDES = 3;

/** The slides of a talk fit into its duration, and those of each variant into the variant's. */
export function checkPlan(talk: TalkSource): Problem[] {
  const { data, outline, text, file, placeAt } = talk;
  if (!data) return [];
  const { duration, pace } = data;
  const at = { file, ...placeAt(Math.max(text.search(/^duration:/m), 0)) };
  const variants = Object.entries(data.variants).flatMap(([key, variant]) => {
    const kept = new Set(slidesOfVariant(outline.slides, variant));
    const slides = outline.slides.filter(({ id }) => kept.has(id));
    const { yaml } = openFrontmatter(talk);
    const place = placeOfPath(yaml, ['variants', key, 'duration'], true);
    return checkDuration(slides, { duration: variant.duration, pace }, place);
  });
  if (duration === undefined) return variants;
  return [...checkDuration(outline.slides, { duration, pace }, at), ...variants];
}

function checkDuration(
  outlines: readonly SlideOutline[],
  { duration, pace }: { readonly duration: number; readonly pace: number },
  at: ProblemPlace,
): Problem[] {
  const slides = outlines.map((slide) => ({
    id: slide.id,
    seconds: Math.round(estimateSeconds(slide, pace)),
  }));
  const planned = slides.reduce((total, { seconds }) => total + seconds, 0);
  if (planned <= duration * 60 * TOLERANCE) return [];
  const longest = slides
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, NAMED_SLIDES)
    .map(({ id, seconds }) => `\`${id}\` ${formatClock(seconds)}`);
  return [
    createProblem(
      'plan-exceeds-duration',
      { ...at, target: String(duration) },
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
