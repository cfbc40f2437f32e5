import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { moversOf } from '../format/movers.ts';
import { splitSlides } from '../format/split-slides.ts';
import { placeOf } from '../syntax/nodes.ts';

/** An animated slide has an animated neighbour, and something in common with it that can move. */
export function checkAnimations({ root, outline, file }: TalkTree): Problem[] {
  const isAnimated = (index: number) => outline.slides[index]?.options.isAnimated === true;
  // Most talks animate nothing, and need not be read for it.
  if (!outline.slides.some((_, index) => isAnimated(index))) return [];
  const { slides } = splitSlides(root);
  const movers = slides.map((slide, index) => (isAnimated(index) ? moversOf(slide) : NOTHING));
  return slides.flatMap(({ marker }, index) => {
    if (!isAnimated(index) || !marker) return [];
    const at = { file, ...placeOf(marker) };
    const data = { id: outline.slides[index]?.id ?? '' };
    const neighbours = [index - 1, index + 1].filter(isAnimated);
    if (neighbours.length === 0) return [createProblem('lone-animate', at, data)];
    const own = movers[index] ?? NOTHING;
    const hasCommon = neighbours.some((each) => !own.isDisjointFrom(movers[each] ?? NOTHING));
    return hasCommon ? [] : [createProblem('nothing-moves', at, data)];
  });
}

const NOTHING: ReadonlySet<string> = new Set();
