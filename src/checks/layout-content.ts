import { readSlideOptions } from '../format/options.ts';
import { shownBlocks } from '../format/shown-blocks.ts';
import { splitSlides, type SlideNodes } from '../format/split-slides.ts';
import {
  BLOCK_KINDS,
  OWN_LAYOUTS,
  type Amount,
  type BlockKind,
  type Takes,
} from '../model/layouts.ts';
import type { Problem } from '../model/problem.ts';
import type { TalkTree } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { placeOf } from '../syntax/nodes.ts';

/**
 * Slides hold what their layout has a place for, and as much of it as it needs.
 *
 * @param layouts those of the project, which go before ours of the same name
 */
export function checkLayoutContent(
  { root, file }: TalkTree,
  layouts: ReadonlyMap<string, Takes | null>,
): Problem[] {
  return splitSlides(root).slides.flatMap((slide) => {
    const { layout } = readSlideOptions(slide.marker);
    const takes = layouts.has(layout) ? layouts.get(layout) : OWN_LAYOUTS[layout]?.takes;
    if (!slide.marker || !takes) return [];
    const found = countBlocks(slide);
    const wrong = BLOCK_KINDS.filter((kind) => !fits(found.get(kind) ?? 0, amountOf(takes, kind)));
    if (wrong.length === 0) return [];
    const place = { file, ...placeOf(slide.marker), target: layout };
    const data = {
      layout,
      found: wrong.map((kind) => describe(kind, found.get(kind) ?? 0)),
      takes: BLOCK_KINDS.filter((kind) => takes[kind] !== undefined && takes[kind] !== 0).map(
        (kind) => describe(kind, takes[kind] ?? 0),
      ),
    };
    return [createProblem('layout-content', place, data)];
  });
}

/** Any slide may have a title where the layout says nothing of it. */
function amountOf(takes: Takes, kind: BlockKind): Amount {
  return takes[kind] ?? (kind === 'title' ? 'any' : 0);
}

function fits(count: number, amount: Amount): boolean {
  if (amount === 'any') return true;
  const [least, most] = typeof amount === 'number' ? [amount, amount] : amount;
  return least <= count && count <= most;
}

/** What a slide shows, counted by kind. */
function countBlocks(slide: SlideNodes): ReadonlyMap<BlockKind, number> {
  const counts = new Map<BlockKind, number>();
  const title: BlockKind[] = slide.opener?.type === 'heading' ? ['title'] : [];
  for (const kind of [...title, ...shownBlocks(slide).map(({ kind }) => kind)])
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** `2 figures`, `1 to 3 lists`, `any number of tables`. */
function describe(kind: BlockKind, amount: Amount): string {
  const [one, many] = NAMES[kind];
  if (amount === 'any') return `any number of ${many}`;
  if (typeof amount !== 'number') return `${amount[0]} to ${amount[1]} ${many}`;
  return amount === 0 ? `no ${one}` : `${amount} ${amount === 1 ? one : many}`;
}

const NAMES: Readonly<Record<BlockKind, readonly [one: string, many: string]>> = {
  title: ['title', 'titles'],
  text: ['shown text', 'shown texts'],
  list: ['list', 'lists'],
  figure: ['figure', 'figures'],
  table: ['table', 'tables'],
  code: ['listing', 'listings'],
  quote: ['quote', 'quotes'],
  math: ['formula', 'formulas'],
  columns: ['group of columns', 'groups of columns'],
  aside: ['aside', 'asides'],
  video: ['video', 'videos'],
  component: ['component', 'components'],
};
