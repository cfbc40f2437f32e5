import type { AssetShelf } from '../asset-shelf.ts';
import type { ImportNode, SourcePlace } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import { jsx } from '../html/jsx.ts';
import { percentOf } from '../html/picture-width.ts';

/** A picture behind a slide or beside its text. */
export interface Background {
  /** `./NAME`; null for one that cannot be taken along. */
  readonly url: string | null;
  readonly side: 'left' | 'right' | null;
  /** How much of the slide it takes, in percent. */
  readonly share: number;
  readonly alt: string;
  readonly node: ImportNode;
  readonly place: SourcePlace;
}

/**
 * Reads the words of a Marp picture: `![bg left:40% sepia](a.png)`, `![w:300](b.png)`. A background is put aside and an empty text takes its
 * place.
 */
export function readPicture(
  node: ImportNode,
  place: SourcePlace,
  backgrounds: Background[],
  { shelf, ledger }: { readonly shelf: AssetShelf; readonly ledger: Ledger },
): ImportNode | null {
  const words = (node.alt ?? '').split(/\s+/).filter(Boolean);
  const marks = words.filter((word) => MARK.test(word));
  const isBackground = marks.includes('bg');
  if (!isBackground && !marks.some((word) => SIZE.test(word) || FILTER.test(word))) return null;
  const used = isBackground ? marks : marks.filter((word) => SIZE.test(word) || FILTER.test(word));
  const alt = words.filter((word) => !used.includes(word)).join(' ');
  const original = `![${node.alt ?? ''}](${node.url ?? ''})`;
  const filters = used.filter((word) => FILTER.test(word) || /^vertical$/.test(word));
  if (filters.length > 0)
    ledger.add('dropped', 'filter', {
      place,
      original,
      why: `\`${filters.join(' ')}\`: Lectern shows pictures as they are.`,
    });
  if (!isBackground) {
    const width = used.map((word) => /^w(?:idth)?:(.+)$/.exec(word)?.[1]).find(Boolean);
    const percent = width === undefined ? null : percentOf(width, 1280);
    if (
      used.some((word) => /^h(?:eight)?:/.test(word)) ||
      (width !== undefined && percent === null)
    )
      ledger.add('changed', 'picture size', {
        place,
        original,
        why: 'A picture has a width in percent of its room; its height follows.',
      });
    const taken = shelf.take(node.url ?? '');
    return {
      ...node,
      alt,
      url:
        taken === null ? (node.url ?? '') : percent === null ? taken : `${taken}#width=${percent}%`,
    };
  }
  const side = used.map((word) => /^(left|right)(?::([\d.]+)%)?$/.exec(word)).find(Boolean);
  const url = shelf.take(node.url ?? '');
  backgrounds.push({
    url,
    side: side ? (side[1] as 'left' | 'right') : null,
    share: Number(side?.[2] ?? 50),
    alt,
    node: { ...node, alt },
    place,
  });
  if (url === null)
    ledger.add('changed', 'background', {
      place,
      original,
      why: 'The picture is not next to the deck, so its address stands on the slide. Put it next to the talk and write `background="./file.png"`.',
    });
  else
    ledger.add(side ? 'changed' : 'kept', 'background', {
      place,
      original,
      why: side ? 'A picture beside the text is a column with the picture in it.' : '',
    });
  return url === null ? { ...node, alt } : { type: 'text', value: '' };
}

/** Puts pictures beside the text of a slide. */
export function placeBackgrounds(
  blocks: readonly ImportNode[],
  backgrounds: readonly Background[],
): ImportNode[] {
  const beside = backgrounds.filter(({ side, url }) => side !== null && url !== null);
  const behind = backgrounds.filter(({ side, url }) => side === null && url !== null).slice(1);
  const more = behind.map(pictureOf);
  const [first] = beside;
  if (!first) return [...blocks, ...more];
  const other = blocks.findIndex(({ type }) => type !== 'heading');
  const at = other === -1 ? blocks.length : other;
  const text = [...blocks.slice(at), ...more];
  const pictures = beside.map(pictureOf);
  if (text.length === 0) return [...blocks, ...pictures];
  const share = Math.min(80, Math.max(20, Math.round(first.share)));
  const column = (width: number, children: ImportNode[]) =>
    jsx('Column', share === 50 ? {} : { width: `${width}%` }, children);
  const columns = [column(100 - share, text), column(share, pictures)];
  return [
    ...blocks.slice(0, at),
    jsx('Columns', {}, first.side === 'left' ? columns.reverse() : columns),
  ];
}

function pictureOf({ node, url, alt }: Background): ImportNode {
  return { type: 'paragraph', children: [{ ...node, type: 'image', url: url ?? '', alt }] };
}

const SIZE = /^(?:w|h|width|height):[\d.]+\w*%?$/;
const FILTER =
  /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?$/;
const MARK = new RegExp(
  `${SIZE.source}|${FILTER.source}|^(?:bg|fit|contain|cover|auto|vertical|[\\d.]+%|(?:left|right)(?::[\\d.]+%)?)$`,
);
