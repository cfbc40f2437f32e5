import type { ImportNode } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import type { ShapedSlide } from './shape-slide.ts';
import { eachNode, wordsOf } from './words-of.ts';

/** Counts what came through as it was: every block, picture, formula and note that nobody has spoken of yet. */
export function recordKept(
  shaped: readonly ShapedSlide[],
  cover: ShapedSlide | null,
  ledger: Ledger,
): void {
  const spoken = new Set(ledger.things.map(({ node }) => node));
  for (const each of shaped) {
    const { slide, number, heading, body, notes } = each;
    ledger.atSlide(number);
    const place = (node: ImportNode) => ({
      file: slide.place.file,
      line: node.position?.start.line ?? slide.place.line,
    });
    const keep = (kind: string, node: ImportNode) => {
      if (!spoken.has(node))
        ledger.add('kept', kind, {
          place: place(node),
          original: wordsOf(node).slice(0, 200),
          node,
        });
    };
    if (slide.isHidden)
      ledger.add('changed', 'hidden slide', {
        place: slide.place,
        original: '',
        why: 'It is a comment in the talk: take off `{/*` and `*/}` to show it.',
      });
    if (heading && each !== cover) keep('heading', heading);
    eachNode(body, (node, parent) => {
      if (node.data?.['wasHeading'] === true && !spoken.has(node)) {
        const why = 'A heading after that of its slide is a bold line.';
        ledger.add('changed', 'heading', {
          place: place(node),
          original: wordsOf(node),
          why,
          node,
        });
        return;
      }
      const kind = kindOf(node, parent);
      if (kind !== null) keep(kind, node);
    });
    const [first] = notes;
    if (first) keep('speaker note', first);
  }
}

function kindOf(node: ImportNode, parent: ImportNode | null): string | null {
  if (node.type === 'list') return parent?.type === 'listItem' ? null : 'list';
  if (node.name === 'Steps') return 'steps';
  if (node.type === 'paragraph')
    return parent === null || parent.name !== undefined
      ? isLonePicture(node)
        ? null
        : 'paragraph'
      : null;
  return KINDS[node.type] ?? null;
}

function isLonePicture({ children = [] }: ImportNode): boolean {
  return children.length === 1 && children[0]?.type === 'image';
}

const KINDS: Readonly<Record<string, string>> = {
  heading: 'heading',
  image: 'picture',
  code: 'code',
  table: 'table',
  blockquote: 'quote',
  math: 'formula',
  inlineMath: 'formula',
  link: 'link',
  footnoteDefinition: 'footnote',
};
