import type { Anchor, AnchorKind, Outline, Reference, SlideOutline } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { createSlugger } from '../lib/slug.ts';
import { collectReferences, type SourceContext } from '../refs/collect-references.ts';
import { readBlock } from '../slides/blocks.ts';
import { countNarration } from '../slides/narration.ts';
import { isElement, placeOf, plainText, walk } from '../syntax/nodes.ts';
import { readSlideOptions } from '../slides/options.ts';
import { nameSlides } from '../slides/slide-ids.ts';
import { splitSlides, type SlideNodes, type SplitTalk } from '../slides/split-slides.ts';

/**
 * Reads the outline of a talk off its syntax tree: slides, what can be pointed at, and what it points at.
 *
 * The compiler and the checker both come through here, so an id or a number is the same wherever it shows.
 */
export function outlineTalk(root: SyntaxNode, { slug, source, title }: TalkText): OutlinedTalk {
  const split = splitSlides(root);
  const ids = nameSlides(split.slides);
  const slides = split.slides.map((nodes, index) =>
    outlineSlide(nodes, ids[index] as (typeof ids)[number], title),
  );
  const context: SourceContext = {
    slug,
    source,
    placeAt: createPlaceFinder(source),
  };
  const labels = labelAnchors(split, slides);
  const references = split.slides.flatMap((nodes, index) =>
    collectSlideReferences(nodes, slides[index] as SlideOutline, context),
  );
  const slideAnchors = slides.map((slide): Anchor => ({
    ...pick(slide),
    kind: 'slide',
    number: 0,
  }));
  return {
    outline: { slug, slides, anchors: [...slideAnchors, ...labels.values()], references },
    labels,
    split,
  };
}

function outlineSlide(
  nodes: SlideNodes,
  id: Pick<SlideOutline, 'id' | 'idSource'>,
  title: string,
): SlideOutline {
  const { opener, marker, body } = nodes;
  const isHeading = opener?.type === 'heading';
  return {
    ...id,
    title: opener === null ? title : isHeading ? plainText(opener).trim() : '',
    depth: opener === null ? 1 : isHeading ? (opener.depth as 2 | 3) : 0,
    options: readSlideOptions(marker),
    narrationWords: countNarration(body),
    place: placeOf(opener ?? { type: 'root' }),
  };
}

function pick({ id, title, place }: SlideOutline): Omit<Anchor, 'kind' | 'number'> {
  return { id, title, place, slideId: id };
}

/** Names and numbers everything inside slides that can be pointed at, in the order of the document. */
function labelAnchors(
  { slides: nodes }: SplitTalk,
  slides: readonly SlideOutline[],
): Map<string, Anchor> {
  const labels = new Map<string, Anchor>();
  const slug = createSlugger(slides.map((slide) => slide.id));
  const counts = new Map<AnchorKind, number>();
  nodes.forEach(({ body }, index) => {
    const slideId = slides[index]?.id ?? '';
    for (const part of body) {
      walk(part, (node, ancestors) => {
        const anchor = labelNode(node, slideId, ancestors);
        if (anchor) labels.set(labelKey(node), anchor);
        return !anchor || anchor.kind === 'heading';
      });
    }
  });
  return labels;

  function labelNode(
    node: SyntaxNode,
    slideId: string,
    ancestors: readonly SyntaxNode[],
  ): Anchor | null {
    const where = { slideId, ...viewOf(ancestors), place: placeOf(node) };
    if (node.type === 'heading') {
      const title = plainText(node).trim();
      return { kind: 'heading', id: slug(title), title, number: 0, ...where };
    }
    const block = readBlock(node);
    if (!block) return null;
    const number = (counts.get(block.kind) ?? 0) + 1;
    counts.set(block.kind, number);
    return {
      kind: block.kind,
      id: block.id ?? `${block.kind}-${number}`,
      title: block.caption,
      number,
      ...where,
    };
  }
}

function viewOf(ancestors: readonly SyntaxNode[]): Pick<Anchor, 'onlyIn'> {
  if (ancestors.some((node) => isElement(node, 'SlideOnly'))) return { onlyIn: 'deck' };
  return ancestors.some((node) => isElement(node, 'PageOnly')) ? { onlyIn: 'page' } : {};
}

function collectSlideReferences(
  nodes: SlideNodes,
  slide: SlideOutline,
  context: SourceContext,
): Reference[] {
  const references: Reference[] = [];
  const parts = [nodes.opener, nodes.marker, ...nodes.body].filter((part) => part !== null);
  for (const part of parts) {
    walk(part, (node, ancestors) => {
      const found = collectReferences(node, context);
      if (found.length === 0) return;
      const isPrivate =
        isElement(node, 'Notes') || ancestors.some((each) => isElement(each, 'Notes'));
      for (const reference of found)
        references.push({ ...reference, slideId: slide.id, isPrivate });
    });
  }
  return references;
}

/** Finds a node's anchor again after the tree around it was copied. */
export function labelKey(node: SyntaxNode): string {
  return `${node.type.replace('Text', 'Flow')}@${node.position?.start.offset ?? -1}`;
}

/** A talk's text and the name it goes by. */
export interface TalkText {
  readonly slug: string;
  /** The whole text the tree was parsed from. */
  readonly source: string;
  readonly title: string;
}

/** The outline, with the parts of the tree it was read from. */
export interface OutlinedTalk {
  readonly outline: Outline;
  /** The anchor of every numbered block and inner heading, by `labelKey`. */
  readonly labels: ReadonlyMap<string, Anchor>;
  readonly split: SplitTalk;
}
