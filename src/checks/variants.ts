import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { suggest } from '../refs/suggest.ts';
import type { Variant } from '../schema/talk.ts';
import { choicesOf, findUnmatched, slidesOfVariant } from '../format/variants.ts';
import { openFrontmatter } from './frontmatter.ts';
import { placeOfPath } from './yaml-problems.ts';

/** Every variant names slides there are, and is a deck of its own. */
export function checkVariants(talk: TalkSource): Problem[] {
  const variants = Object.entries(talk.data?.variants ?? {});
  return variants.flatMap(([key, variant]) => checkVariant(talk, key, variant));
}

function checkVariant(talk: TalkSource, key: string, variant: Variant): Problem[] {
  const { slides } = talk.outline;
  const { yaml } = openFrontmatter(talk);
  const list = variant.only ? 'only' : 'without';
  const unmatched = findUnmatched(slides, variant[list] ?? []);
  if (unmatched.length > 0) {
    const candidates = choicesOf(slides);
    return unmatched.map(({ index, entry, isTag }) => {
      const place = placeOfPath(yaml, ['variants', key, list, index], false);
      const near = { ...place, suggestions: suggest(entry, candidates), target: entry };
      return createProblem('unknown-variant-slide', near, { entry, variant: key, isTag });
    });
  }
  const count = slidesOfVariant(slides, variant).length;
  if (count > 1 && count < slides.length) return [];
  const place = { ...placeOfPath(yaml, ['variants', key], true), target: key };
  return [createProblem('pointless-variant', place, { variant: key, hasAll: count > 1 })];
}
