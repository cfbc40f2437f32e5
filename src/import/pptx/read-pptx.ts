import { createShelf } from '../asset-shelf.ts';
import type { DeckSource } from '../deck-source.ts';
import type { ImportedDeck, ImportedSlide, ImportNode } from '../imported-deck.ts';
import { createLedger } from '../ledger.ts';
import { cropPictures } from './crop-pictures.ts';
import { readDeckMetadata } from './deck-metadata.ts';
import { findSlides, type SlidePart } from './find-slides.ts';
import { templateOf, type Template } from './inheritance.ts';
import { linkReader } from './links.ts';
import { openPackage } from './open-package.ts';
import { readSlide } from './read-slide.ts';
import { relationsOf } from './relations.ts';
import { reportDeck } from './report-deck.ts';
import { childOf, numberOf, type Xml } from './xml.ts';

/** Reads a presentation of PowerPoint, or what other programs export as one. */
export async function readPptx(source: DeckSource): Promise<ImportedDeck> {
  const parts = openPackage(source.bytes);
  const { presentation, slides: listed, isGuessed } = findSlides(parts);
  const ledger = createLedger();
  const shelf = createShelf(source);
  const numbers = new Map(listed.map(({ part }, index) => [part.toLowerCase(), index + 1]));
  const size = {
    width: numberOf(childOf(presentation, 'sldSz'), 'cx') ?? 12_192_000,
    height: numberOf(childOf(presentation, 'sldSz'), 'cy') ?? 6_858_000,
  };
  const linked = new Set<number>();
  const trees: Xml[] = [];
  const templates: Template[] = [];
  const slides: ImportedSlide[] = [];
  for (const [index, { part }] of listed.entries()) {
    const place = { file: source.file, line: index + 1 };
    ledger.atSlide(index + 1);
    const tree = parts.xml(part);
    if (!tree) {
      slides.push(damaged(part));
      continue;
    }
    const relations = relationsOf(parts, part);
    const template = templateOf(parts, part);
    trees.push(tree);
    templates.push(template);
    const link = linkReader({ relations, numbers, ledger, place, linked });
    const cropped = await cropPictures(tree, relations, parts);
    slides.push(
      readSlide(tree, template, { parts, relations, ledger, shelf, place, size, link, cropped }),
    );
  }
  ledger.atSlide(0);
  const place = { file: source.file, line: 1 };
  if (isGuessed)
    ledger.add('changed', 'order of slides', {
      place,
      original: '',
      why: 'The list of slides is damaged, so they are in the order of their names. Check it.',
    });
  reportDeck({ parts, presentation, listed, slides, templates, ledger, place });
  const metadata = readDeckMetadata(parts, {
    presentation,
    firstTitle: titleOf(slides[0]),
    slides: trees,
    ledger,
    place,
  });
  return {
    metadata,
    slides: withIds(shown(slides), linked),
    assets: shelf.assets,
    things: ledger.things,
  };

  /** What can be made out of a slide that is damaged or not there. */
  function damaged(part: SlidePart['part']): ImportedSlide {
    const at = { file: source.file, line: slides.length + 1 };
    const words = parts.salvage(part);
    const body = words.map((value): ImportNode => ({
      type: 'paragraph',
      children: [{ type: 'text', value }],
    }));
    ledger.add(words.length > 0 ? 'changed' : 'dropped', 'slide', {
      place: at,
      original: words.join(' ') || part,
      why: parts.has(part)
        ? 'The slide is damaged; what could be made out of it are its words.'
        : 'The slide is in the list, but not in the file.',
    });
    return { body, notes: [], options: {}, place: at, original: words.join('\n') };
  }

  /** A talk of hidden slides alone would be empty. */
  function shown(all: readonly ImportedSlide[]): readonly ImportedSlide[] {
    if (all.some(({ isHidden }) => isHidden !== true)) return all;
    ledger.add('changed', 'hidden slide', {
      place,
      original: '',
      why: 'All slides are hidden, so all are shown.',
    });
    return all.map((slide) => ({ ...slide, isHidden: false }));
  }
}

function titleOf(slide: ImportedSlide | undefined): string {
  const [first] = slide?.body ?? [];
  return first?.type === 'heading' && slide?.isHidden !== true ? textOfNode(first) : '';
}

function textOfNode(node: ImportNode): string {
  return (node.value ?? '') + (node.children ?? []).map(textOfNode).join('');
}

/** A slide that is linked to needs a name; without a title it is called by its number. */
function withIds(slides: readonly ImportedSlide[], linked: ReadonlySet<number>): ImportedSlide[] {
  return slides.map((slide, index) =>
    linked.has(index + 1) && slide.isHidden !== true && slide.body[0]?.type !== 'heading'
      ? { ...slide, options: { ...slide.options, id: `slide-${index + 1}` } }
      : slide,
  );
}
