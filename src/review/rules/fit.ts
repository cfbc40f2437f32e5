import type { Finding } from '../finding.ts';
import type { Clip, Measurement, Part, Side } from '../measurement.ts';
import { excessOf, isWithin, nameOf, SIDES, unionOf } from '../boxes.ts';

/** Boxes of letters are a little larger than the letters, and shapes are drawn with lines that have a width. */
const TOLERANCE = { text: 2, picture: 2, box: 2, shape: 4 } as const;
/** A picture flatter than this shows nothing. */
const LEAST_PICTURE = 24;

/** What stands outside the slide, or is cut off by a box that hides what does not fit. */
export function findMisfits({ stage, parts, layout }: Measurement): Finding[] {
  const shown = parts.filter((part) => part.isShown);
  const outside = SIDES.flatMap((side) => findOutside(side));
  return [...outside, ...findClipped(shown, layout), ...shown.flatMap(squeezedPicture)];

  function findOutside(side: Side): Finding[] {
    const culprits = innermost(
      shown.filter((part) => excessOf(visibleBox(part), stage, side) > TOLERANCE[part.kind]),
    );
    const [first] = culprits;
    if (!first) return [];
    const over = Math.max(...culprits.map((part) => excessOf(visibleBox(part), stage, side)));
    if (first.isCode && side === 'right') return [wideCode(first, over)];
    const data = { what: nameOf(first), side, over: pixels(over), ...contextOf(first, layout) };
    const box = unionOf(culprits.map((part) => part.box));
    return [{ id: 'slide-overflow', source: first.source, aspect: side, amount: over, box, data }];
  }
}

/** One finding for each side of each box that cuts something off. */
function findClipped(shown: readonly Part[], layout: string): Finding[] {
  const groups = new Map<string, { side: Side; part: Part; over: number }[]>();
  for (const part of shown) {
    for (const side of SIDES) {
      const cut = deepestCut(part, side);
      if (!cut) continue;
      const { left, top, right, bottom } = cut.clip.box;
      const key = [side, left, top, right, bottom].join(' ');
      groups.set(key, [...(groups.get(key) ?? []), { side, part, over: cut.over }]);
    }
  }
  return [...groups.values()].flatMap((cuts) => {
    const culprits = innermost(cuts.map(({ part }) => part));
    const [first] = culprits;
    const side = cuts[0]?.side;
    if (!first || !side) return [];
    const over = Math.max(
      ...cuts.filter(({ part }) => culprits.includes(part)).map((cut) => cut.over),
    );
    if (first.isCode && side === 'right') return [wideCode(first, over)];
    const data = { what: nameOf(first), side, over: pixels(over), ...contextOf(first, layout) };
    const box = unionOf(culprits.map((part) => part.box));
    return [{ id: 'clipped-content', source: first.source, aspect: side, amount: over, box, data }];
  });
}

/** The box that cuts most off a part at one side. */
function deepestCut(part: Part, side: Side): { clip: Clip; over: number } | null {
  const isAcross = side === 'left' || side === 'right';
  const cuts = part.clips
    .filter((clip) => (isAcross ? clip.hidesX : clip.hidesY))
    .map((clip) => ({ clip, over: excessOf(part.box, clip.box, side) }))
    .filter(({ over }) => over > TOLERANCE[part.kind]);
  return cuts.sort((a, b) => b.over - a.over)[0] ?? null;
}

function wideCode(part: Part, over: number): Finding {
  const characterWidth = (part.box.right - part.box.left) / Math.max(1, part.text.length);
  const characters = Math.ceil(over / Math.max(1, characterWidth));
  const data = { over: pixels(over), characters };
  return {
    id: 'wide-code',
    source: part.source,
    aspect: '',
    amount: over,
    box: part.box,
    data,
  };
}

function squeezedPicture(part: Part): Finding[] {
  const isPicture = part.kind === 'picture' || part.element === 'svg';
  const { left, top, right, bottom } = part.box;
  const least = Math.min(right - left, bottom - top);
  if (!isPicture || part.picture === null || least >= LEAST_PICTURE) return [];
  const data = { what: nameOf(part), size: pixels(least) };
  return [
    {
      id: 'squeezed-picture',
      source: part.source,
      aspect: '',
      amount: LEAST_PICTURE - least,
      box: part.box,
      data,
    },
  ];
}

/** What is left of a part when the boxes around it have cut off what they hide. */
function visibleBox({ box, clips }: Part): Part['box'] {
  return clips.reduce(
    (seen, clip) => ({
      left: clip.hidesX ? Math.max(seen.left, clip.box.left) : seen.left,
      right: clip.hidesX ? Math.min(seen.right, clip.box.right) : seen.right,
      top: clip.hidesY ? Math.max(seen.top, clip.box.top) : seen.top,
      bottom: clip.hidesY ? Math.min(seen.bottom, clip.box.bottom) : seen.bottom,
    }),
    box,
  );
}

/** Parts that hold no other of them, in the order of the document: a list is not to blame for its items. */
function innermost(parts: readonly Part[]): Part[] {
  return parts
    .filter((part) => !parts.some((other) => other !== part && isWithin(other, part)))
    .sort((a, b) => a.range[0] - b.range[0]);
}

function contextOf(part: Part, layout: string) {
  return { isDense: layout === 'dense', isCode: part.isCode, isDrawing: part.drawing !== null };
}

function pixels(value: number): number {
  return Math.ceil(value);
}
