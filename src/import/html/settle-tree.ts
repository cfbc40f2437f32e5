import type { Element, ElementContent, RootContent } from 'hast';
import type { ImportNode, SourcePlace } from '../imported-deck.ts';
import { markupOf, openingTag, textOf } from './element.ts';
import {
  BLOCK_BOXES,
  BOXES,
  INLINE,
  INLINE_KEPT,
  MARKDOWN_ELEMENTS,
  SILENT_ELEMENTS,
} from './element-kinds.ts';
import { liftInlineSteps } from './inline-steps.ts';
import { reportAttributes } from './lost-attributes.ts';
import { arrangeColumns, isRow } from './columns.ts';
import { settleCode } from './settle-code.ts';
import { settleFrame, settleSound, settleVideo } from './settle-film.ts';
import { settleDrawing, settleImage } from './settle-image.ts';
import { settleLink } from './settle-link.ts';
import type { Reading } from './reading.ts';
import type { Stash } from './stash.ts';

/** What settling elements needs. */
export interface Settling {
  readonly reading: Reading;
  readonly stash: Stash;
  readonly blocksOf: (element: Element) => ImportNode[];
  /** Inside a column there are no columns. */
  readonly isInColumn?: boolean;
}

/** A node of HTML, or what stands for nodes of a talk. */
export type Child = ElementContent | RootContent;

/**
 * Decides about every element what it is in a talk: itself, columns, a figure, its children, or nothing. What is lost on the way is in
 * the ledger with its words.
 */
export function settleTree(children: readonly Child[], settling: Settling): Child[] {
  return children.flatMap((child) => settle(child, settling));
}

function settle(node: Child, settling: Settling): Child[] {
  const { reading } = settling;
  if (node.type === 'comment') {
    const place = placeOfNode(node, reading);
    if (reading.comment) reading.comment(node.value, place);
    else if (node.value.trim() !== '')
      reading.ledger.add('dropped', 'comment', {
        place,
        original: node.value,
        why: 'A comment that nobody was meant to read.',
      });
    return [];
  }
  if (node.type !== 'element') return node.type === 'doctype' ? [] : [node];
  if (settling.stash.taken(node)) return settleStashed(node, settling);
  return settleElement(node, settling);
}

/** Code of Markdown, whose options are those of its format. */
function settleStashed(node: Element, { stash, reading }: Settling): Child[] {
  for (const each of stash.taken(node) ?? [])
    if (each.type === 'code') reading.fence?.(each, placeOfNode(node, reading));
  return [node];
}

function settleElement(node: Element, settling: Settling): Child[] {
  const { reading, stash } = settling;
  const place = placeOfNode(node, reading);
  if (isOurs(node))
    return [{ ...node, children: settleTree(node.children, settling) as ElementContent[] }];
  const meaning = reading.element?.(node, {
    place,
    blocksOf: (element) =>
      settling.blocksOf({
        ...element,
        children: settleTree(element.children, settling) as ElementContent[],
      }),
  });
  if (meaning?.type === 'gone') return [];
  if (meaning?.type === 'nodes') return [stash.put(meaning.nodes, true, node.position)];
  const used = meaning?.used ?? [];
  const isMarked =
    node.properties['dataXStep'] !== undefined ||
    ((meaning?.type === 'unwrap' || meaning?.type === 'plain') && meaning.step === true);
  if (meaning?.type === 'columns' || (!meaning && isRow(node)))
    return arrangeColumns(node, settling, place, used);
  const name = node.tagName;
  if (SILENT_ELEMENTS.has(name)) {
    const what = name === 'style' ? 'style sheet' : name;
    reading.ledger.add('dropped', what, {
      place,
      original:
        name === 'script' || name === 'style'
          ? `${openingTag(node)}${textOf(node)}`
          : markupOf(node),
      why: silentReason(name),
    });
    return [];
  }
  const settled = settleKnown(node, settling, place, used, isMarked);
  if (settled) return isMarked ? settled.map((child) => asStep(child)) : settled;
  const lifted = settleInside(name, node.children, settling, place);
  const { inside } = lifted;
  const isStep = isMarked || lifted.isStep;
  const kept = MARKDOWN_ELEMENTS.has(name) || INLINE_KEPT.has(name);
  const left: readonly string[] = kept ? [...used, ...(KEPT_ATTRIBUTES[name] ?? [])] : used;
  reportAttributes(node, reading, place, left);
  if (kept && meaning?.type !== 'unwrap') return [asStep({ ...node, children: inside }, isStep)];
  if (!BOXES.has(name) && !meaning)
    reading.ledger.add('changed', 'element', {
      place,
      original: openingTag(node),
      why:
        inside.length > 0
          ? `Lectern has no <${name}>; what it held is kept.`
          : `Lectern has no <${name}>, and nothing was in it.`,
    });
  if (isStep && inside.length > 0) return stepsOf(node, inside);
  return BLOCK_BOXES.has(name)
    ? [{ ...node, tagName: 'div', properties: {}, children: inside }]
    : inside;
}

/** What is in an element, and whether it is a step because of it. */
export function settleInside(
  name: string,
  children: readonly Child[],
  settling: Settling,
  place: SourcePlace,
): { readonly inside: ElementContent[]; readonly isStep: boolean } {
  return liftInlineSteps(name, settleTree(children, settling) as ElementContent[], (words) =>
    settling.reading.ledger.add('changed', 'step', {
      place,
      original: words,
      why: 'Words in a line appear together with their line.',
    }),
  );
}

/** A step is what appears together: each block of it, or the box itself when there are only words in it. */
function stepsOf(node: Element, inside: readonly ElementContent[]): Child[] {
  const isBlock = inside.some((child) => child.type === 'element' && !INLINE.has(child.tagName));
  if (isBlock) return inside.map((child) => asStep(child));
  return BLOCK_BOXES.has(node.tagName)
    ? [asStep({ ...node, tagName: 'p', properties: {}, children: [...inside] })]
    : [asStep({ ...node, tagName: 'span', properties: {}, children: [...inside] })];
}

function asStep<T extends Child>(node: T, isStep = true): T {
  return isStep && node.type === 'element'
    ? { ...node, properties: { ...node.properties, dataXStep: '' } }
    : node;
}

function settleKnown(
  node: Element,
  settling: Settling,
  place: SourcePlace,
  used: readonly string[],
  isStep: boolean,
): Child[] | null {
  const given = { node, settling, place, used };
  switch (node.tagName) {
    case 'img':
      return settleImage(given);
    case 'a':
      return settleLink(given, settleTree(node.children, settling) as ElementContent[]);
    case 'video':
      return settleVideo(given);
    case 'audio':
      return settleSound(given);
    case 'iframe':
    case 'embed':
    case 'object':
      return settleFrame(given, settleTree(node.children, settling) as ElementContent[]);
    case 'svg':
      return settleDrawing(given);
    case 'pre':
      return settleCode(given, isStep);
    case 'hr':
      settling.reading.ledger.add('dropped', 'rule', {
        place,
        original: openingTag(node),
        why: 'A line across a slide; in a talk it would open a slide.',
      });
      return [];
    case 'summary':
      return [
        {
          ...node,
          tagName: 'p',
          properties: {},
          children: [
            {
              type: 'element',
              tagName: 'strong',
              properties: {},
              children: settleTree(node.children, settling) as ElementContent[],
            },
          ],
        },
      ];
    default:
      return null;
  }
}

/** Whether we made it: an aside or a footnote on its way through HTML. */
function isOurs({ properties }: Element): boolean {
  return properties['dataXAside'] !== undefined || properties['dataXFootnote'] !== undefined;
}

function silentReason(name: string): string {
  if (name === 'script') return 'Scripts of a deck are not run.';
  if (name === 'style' || name === 'link')
    return 'The look of a talk comes from the theme of the site (content/theme.css).';
  return `What is in <${name}> is not shown.`;
}

/** Where a node stands in its file. */
export function placeOfNode(node: Child, { file, line = 1 }: Reading): SourcePlace {
  return { file, line: node.position?.start.line ?? line };
}

const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  ol: ['start'],
  input: ['type', 'checked', 'disabled'],
  th: ['align'],
  td: ['align'],
  li: ['className'],
  ul: ['className'],
};
