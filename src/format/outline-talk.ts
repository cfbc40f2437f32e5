import type { Anchor, AnchorKind, Outline, Reference, SlideOutline } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { createPlaceFinder } from '../lib/places.ts';
import { createSlugger } from '../lib/slug.ts';
import { collectReferences, type SourceContext } from './collect-references.ts';
import { idOfFile, readBlock } from './blocks.ts';
import { readEquations } from './equations.ts';
import { countNarration } from './narration.ts';
import { isElement, placeOf, plainText, walk } from '../syntax/nodes.ts';
import { readSlideOptions } from './options.ts';
import { nameSlides } from './slide-ids.ts';
import { titleParts } from './title-parts.ts';
import { splitSlides, type SlideNodes, type SplitTalk } from './split-slides.ts';

/**
 * Reads the outline of a talk off its syntax tree: slides, what can be pointed at, and what it points at.
 *
 * The compiler and the checker both come through here, so an id or a number is the same wherever it shows.
 */
export function outlineTalk(root: SyntaxNode, { slug, source, title }: NamedTalk): OutlinedTalk {
  const split = splitSlides(root);
  const ids = nameSlides(split.slides);
  const context: SourceContext = {
    slug,
    source,
    placeAt: createPlaceFinder(source),
  };
  const slides = split.slides.map((nodes, index) =>
    outlineSlide(nodes, ids[index] as (typeof ids)[number], title, context),
  );
  const labels = labelAnchors(split, slides, context);
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
  context: SourceContext,
): SlideOutline {
  const { opener, marker, body } = nodes;
  const isHeading = opener?.type === 'heading';
  const parts = isHeading ? titleParts(opener, context) : undefined;
  return {
    ...id,
    title: opener === null ? title : isHeading ? plainText(opener).trim() : '',
    ...(parts && { titleParts: parts }),
    depth: opener === null ? 1 : isHeading ? (opener.depth as 2 | 3) : 0,
    options: readSlideOptions(marker),
    narrationWords: countNarration(body),
    place: placeOf(opener ?? { type: 'root' }),
  };
}

function pick({
  id,
  title,
  titleParts: parts,
  place,
}: SlideOutline): Omit<Anchor, 'kind' | 'number'> {
  return { id, title, ...(parts && { titleParts: parts }), place, slideId: id };
}

/** Names and numbers everything inside slides that can be pointed at, in the order of the document. */
function labelAnchors(
  { slides: nodes }: SplitTalk,
  slides: readonly SlideOutline[],
  context: SourceContext,
): Map<string, Anchor> {
  const labels = new Map<string, Anchor>();
  const slug = createSlugger(slides.map((slide) => slide.id));
  const counts = new Map<AnchorKind, number>();
  const given = new Set<Anchor>();
  nodes.forEach(({ body }, index) => {
    const slideId = slides[index]?.id ?? '';
    for (const part of body) {
      walk(part, (node, ancestors) => {
        labelEquations(node, slideId, ancestors);
        const anchor = labelNode(node, slideId, ancestors);
        if (anchor) labels.set(labelKey(node), anchor);
        return !anchor || anchor.kind === 'heading';
      });
    }
  });
  return renameRepeats(labels, given);

  function labelEquations(
    node: SyntaxNode,
    slideId: string,
    ancestors: readonly SyntaxNode[],
  ): void {
    readEquations(node).forEach(({ id }, index) => {
      const number = (counts.get('equation') ?? 0) + 1;
      counts.set('equation', number);
      const where = { slideId, ...viewOf(ancestors), place: placeOf(node) };
      const title = node.shown ?? '';
      const anchor: Anchor = { kind: 'equation', id, title, number, ...where };
      given.add(anchor);
      labels.set(equationKey(node, index), anchor);
    });
  }

  function labelNode(
    node: SyntaxNode,
    slideId: string,
    ancestors: readonly SyntaxNode[],
  ): Anchor | null {
    const where = { slideId, ...viewOf(ancestors), place: placeOf(node) };
    if (node.type === 'heading') {
      const parts = titleParts(node, context);
      return {
        kind: 'heading',
        id: slug(plainText(node, 'written')),
        title: plainText(node).trim(),
        ...(parts && { titleParts: parts }),
        number: 0,
        ...where,
      };
    }
    const block = readBlock(node);
    if (!block) return null;
    const number = (counts.get(block.kind) ?? 0) + 1;
    counts.set(block.kind, number);
    const id = block.id ?? (idOfFile(block.source) || `${block.kind}-${number}`);
    const anchor: Anchor = { kind: block.kind, id, title: block.caption, number, ...where };
    if (block.id !== null) given.add(anchor);
    return anchor;
  }
}

/** A picture that is shown again gets a name of its own; a name that its author gave is never changed. */
function renameRepeats(
  labels: Map<string, Anchor>,
  given: ReadonlySet<Anchor>,
): Map<string, Anchor> {
  const taken = new Set([...given].map(nameOf));
  for (const [key, anchor] of labels) {
    if (given.has(anchor) || anchor.kind === 'heading') continue;
    let renamed = anchor;
    for (let count = 2; taken.has(nameOf(renamed)); count += 1)
      renamed = { ...anchor, id: `${anchor.id}-${count}`, isRepeat: true };
    taken.add(nameOf(renamed));
    labels.set(key, renamed);
  }
  return labels;

  function nameOf({ kind, id }: Anchor): string {
    return `${kind} ${id}`;
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

/** Finds an equation again: a formula may have several, in their order. */
export function equationKey(node: SyntaxNode, index: number): string {
  return index === 0 ? labelKey(node) : `${labelKey(node)}.${index}`;
}

/** A talk's text and the name it goes by. */
export interface NamedTalk {
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
