import { slugify } from '../../lib/slug.ts';
import { TITLE_SLIDE_ID } from '../../format/slide-ids.ts';
import type { ImportNode } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import type { ShapedSlide } from './shape-slide.ts';
import { eachNode, wordsOf } from './words-of.ts';

/** Links inside the deck (`#3`, `#/agenda`) lead to the slide with that number, id or heading; the text alone is left of others. */
export function settleAnchors(
  shaped: readonly ShapedSlide[],
  cover: ShapedSlide | null,
  ledger: Ledger,
): void {
  const taken = new Set<string>();
  const ids = shaped.map((slide) => (slide === cover ? TITLE_SLIDE_ID : idOf(slide, taken)));
  const coverId = cover?.slide.options.id;
  for (const { slide, heading, body, notes, number } of shaped) {
    ledger.atSlide(number);
    eachNode([...(heading ? [heading] : []), ...body, ...notes], (node) => {
      if (node.type !== 'link' || !node.url?.startsWith('#')) return;
      const wanted = decode(node.url).replace(/^#\/?/, '');
      const target = /^\d+$/.test(wanted)
        ? ids[Number(wanted) - 1]
        : coverId !== undefined && slugify(coverId) === slugify(wanted)
          ? TITLE_SLIDE_ID
          : ids.find((id) => id === slugify(wanted));
      const place = { ...slide.place, line: node.position?.start.line ?? slide.place.line };
      if (target) {
        ledger.add('kept', 'link in the deck', { place, original: node.url, node });
        node.url = `#${target}`;
      } else {
        ledger.add('changed', 'link', {
          place,
          original: `${node.url} ${wordsOf(node)}`,
          why: `No slide of the deck is called \`${wanted.slice(0, 100)}\`; its text is kept.`,
        });
        const { children = [] } = node;
        for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
        Object.assign(node, { type: 'emphasis', children } satisfies ImportNode);
      }
    });
  }
}

function idOf({ slide, heading }: ShapedSlide, taken: Set<string>): string | null {
  if (slide.isHidden) return null;
  const id =
    slide.options.id !== undefined
      ? slugify(slide.options.id)
      : heading
        ? slugify(wordsOf(heading))
        : null;
  if (id === null || taken.has(id)) return null;
  taken.add(id);
  return id;
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
