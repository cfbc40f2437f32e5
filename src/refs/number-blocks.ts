import type { Anchor, Target } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';
import { BLOCK_PREFIXES } from '../format/parse-target.ts';

/**
 * Numbers the figures, tables, listings and equations of all talks as readers see them: those with a caption, equations with
 * a name, and what a reference points to, from whichever talk.
 *
 * @param find the block that a target means; null for anything else
 */
export function numberBlocks<T extends Talk>(
  talks: readonly T[],
  find: (target: Target) => FoundBlock | null,
): T[] {
  const referred = new Set<string>();
  for (const { outline } of talks) {
    for (const { target, isPrivate } of outline.references) {
      const found = isPrivate || !mayBeBlock(target) ? null : find(target);
      if (found) referred.add(keyOf(found.talk.slug, found.anchor));
    }
  }
  return talks.map((talk) => ({
    ...talk,
    outline: { ...talk.outline, anchors: numbered(talk, referred) },
  }));
}

/** The same labels with the numbers that the graph gives. */
export function numberLabels(
  labels: ReadonlyMap<string, Anchor>,
  anchors: readonly Anchor[],
): Map<string, Anchor> {
  const numbers = new Map(anchors.map((anchor) => [keyOf('', anchor), anchor.number]));
  return new Map(
    [...labels].map(([key, anchor]) => [
      key,
      { ...anchor, number: numbers.get(keyOf('', anchor)) ?? 0 },
    ]),
  );
}

function numbered({ slug, outline }: Talk, referred: ReadonlySet<string>): Anchor[] {
  const counts = new Map<string, number>();
  return outline.anchors.map((anchor) => {
    if (anchor.kind === 'slide' || anchor.kind === 'heading') return anchor;
    const isNamed = anchor.title !== '' || anchor.kind === 'equation';
    if (!isNamed && !referred.has(keyOf(slug, anchor))) return { ...anchor, number: 0 };
    const number = (counts.get(anchor.kind) ?? 0) + 1;
    counts.set(anchor.kind, number);
    return { ...anchor, number };
  });
}

function mayBeBlock({ kind, ...target }: Target): boolean {
  if (kind in BLOCK_PREFIXES) return true;
  return kind === 'anchor' && 'id' in target && /^(?:fig|tbl|lst|eq)-/.test(target.id ?? '');
}

function keyOf(slug: string, { kind, id }: Anchor): string {
  return `${slug} ${kind} ${id}`;
}

interface FoundBlock {
  readonly talk: Talk;
  readonly anchor: Anchor;
}
