import type { ImportNode } from '../imported-deck.ts';
import { relatedPart } from './relations.ts';
import { readText } from './read-text.ts';
import { collectShapes } from './shapes.ts';
import type { SlideContext } from './slide-context.ts';
import { childOf, elementsOf, findAll, textOf, wordsBelow } from './xml.ts';

/** What the speaker notes of a slide say. */
export function readNotes(context: SlideContext): ImportNode[] {
  const { parts, relations, ledger, place } = context;
  const part = relatedPart(parts, relations, 'notesSlide');
  if (part === null) return [];
  const tree = parts.xml(part);
  if (tree === null)
    return parts
      .salvage(part)
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  return collectShapes(childOf(tree, 'cSld', 'spTree')).flatMap((shape) => {
    const type = shape.placeholder?.type ?? '';
    if (/^(?:sldImg|hdr|ftr|dt|sldNum)$/.test(type)) return [];
    if (shape.kind === 'text') return readText(childOf(shape.element, 'txBody'), [], context);
    ledger.add('dropped', 'picture in notes', {
      place,
      original: [shape.name, shape.alt, wordsBelow(shape.element)].filter(Boolean).join(' · '),
      why: 'Notes are words. Show it on the slide, or describe it.',
    });
    return [];
  });
}

/** Comments of reviewers are for the authors, not for readers, so they are only in the report. */
export function reportComments({ parts, relations, ledger, place }: SlideContext): void {
  for (const { type, target } of relations.values()) {
    if (!/^comments?$/i.test(type)) continue;
    const tree = parts.xml(target) ?? undefined;
    const comments = findAll(tree, 'cm').map(
      (comment) => textOf(childOf(comment, 'text')) || wordsBelow(comment),
    );
    for (const original of comments.filter(Boolean))
      ledger.add('dropped', 'comment', {
        place,
        original,
        why: 'A comment of a reviewer, which readers do not see.',
      });
    if (comments.length === 0 && elementsOf(tree).length > 0)
      ledger.add('dropped', 'comment', {
        place,
        original: wordsBelow(tree),
        why: 'It cannot be read.',
      });
  }
}
