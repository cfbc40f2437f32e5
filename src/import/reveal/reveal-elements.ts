import type { Comment, Element, ElementContent, Root } from 'hast';
import { isRow } from '../html/columns.ts';
import { attributeText, classesOf, openingTag, textOf } from '../html/element.ts';
import type { ElementTools, Meaning, Reading } from '../html/reading.ts';
import type { ImportNode } from '../imported-deck.ts';
import type { Ledger } from '../ledger.ts';
import { dedent } from '../markdown/dedent.ts';
import { parseAttributes } from './slide-attributes.ts';

/** What elements and comments mean on a slide of reveal.js. Notes and attributes of the slide are collected as they are met. */
export function revealReading(ledger: Ledger, found: FoundOnSlide): Partial<Reading> {
  return {
    tree: (tree) => applyElementComments(tree, found),
    element: (node, tools) => readElement(node, tools, found, ledger),
    fence: readFence,
    stageWidth: 960,
    comment(text, place) {
      if (text.trim() !== '')
        ledger.add('dropped', 'comment', {
          place,
          original: text,
          why: 'A comment that nobody was meant to read.',
        });
    },
  };
}

/** What a slide says about itself among its blocks. */
export interface FoundOnSlide {
  readonly notes: ImportNode[];
  readonly attributes: Map<string, string>;
}

function readElement(
  node: Element,
  { blocksOf, place }: ElementTools,
  { notes }: FoundOnSlide,
  ledger: Ledger,
): Meaning | null {
  const classes = classesOf(node);
  if (classes.includes('mermaid') && node.tagName !== 'code') {
    ledger.add('kept', 'diagram of HTML', { place, original: openingTag(node) });
    return {
      type: 'nodes',
      nodes: [{ type: 'code', lang: 'mermaid', value: dedent(textOf(node)) }],
    };
  }
  if (node.tagName === 'aside' && classes.includes('notes')) {
    notes.push(...blocksOf(node));
    return { type: 'gone' };
  }
  const used = ['dataFragmentIndex', 'dataId', 'dataAutoAnimate'];
  const isOnlyReveal = classes.every((name) => REVEAL_CLASS.test(name));
  if (isOnlyReveal && classes.length > 0) used.push('className');
  const step = classes.includes('fragment');
  if (isOnlyReveal && classes.some((name) => EFFECT.test(name)))
    ledger.add('dropped', 'effect', {
      place,
      original: openingTag(node),
      why: 'Steps come in the order they are written, without effects, and text has the size of its layout.',
    });
  if (isRow(node) || /^(?:\w+-)?(?:cols|columns|row|flex)$/.test(node.tagName))
    return { type: 'columns', used };
  if (
    /^(?:\w+-)?(?:col|column)$/.test(node.tagName) ||
    classes.includes('r-stack') ||
    classes.includes('r-vstack')
  )
    return { type: 'unwrap', used, step };
  return step || classes.length > 0
    ? { type: node.tagName === 'div' || node.tagName === 'span' ? 'unwrap' : 'plain', used, step }
    : null;
}

const EFFECT =
  /^(?:fade-|grow|shrink|semi-|highlight-|current-|strike|custom|r-fit-text|r-stretch|stretch|r-stack|r-vstack)/;

const REVEAL_CLASS =
  /^(?:fragment|r-stack|r-hstack|r-vstack|r-stretch|stretch|r-fit-text|fade-.*|grow|shrink|semi-fade-out|highlight-.*|current-visible|strike|custom|col|column|columns|reveal|slides|slide)$/;

/** `[1-2|3]` and `[5: 1-2|3]` on a fence are its steps. */
function readFence(node: ImportNode): void {
  const written = `${node.lang ?? ''}${node.meta ? ` ${node.meta}` : ''}`;
  const match = /^([^\s[]*)\s*\[(?:\d+:\s*)?([\d,|\s-]*)\]\s*$/.exec(written);
  if (!match) return;
  node.lang = match[1] || null;
  const steps = (match[2] ?? '')
    .replace(/\s+/g, '')
    .replace(/^\|/, 'all|')
    .replace(/\|$/, '')
    .replace(/\|\|/g, '|all|');
  node.meta = steps === '' ? null : `{${steps}}`;
}

/** `<!-- .element: … -->` gives attributes to the element before it, and `<!-- .slide: … -->` to the slide. */
function applyElementComments(tree: Root, { attributes }: FoundOnSlide): void {
  walk(tree, null);

  function walk(parent: Root | Element, grandparent: Root | Element | null): void {
    parent.children = (parent.children as ElementContent[]).filter((child, index, all) => {
      if (child.type === 'element') walk(child, parent);
      if (child.type !== 'comment') return true;
      const [, kind, text = ''] = MARK.exec(child.value) ?? [];
      if (kind === undefined) return true;
      if (kind === 'slide')
        for (const [name, value] of parseAttributes(text)) attributes.set(name, value);
      else give(targetOf(child, all.slice(0, index), parent, grandparent), parseAttributes(text));
      return false;
    });
  }
}

const MARK = /^\s*\.(slide|element):\s*([\s\S]*?)\s*$/;

function targetOf(
  _comment: Comment,
  before: readonly ElementContent[],
  parent: Root | Element,
  grandparent: Root | Element | null,
): Element | null {
  const sibling = before.findLast((each): each is Element => each.type === 'element');
  const words = before
    .slice(sibling ? before.indexOf(sibling) + 1 : 0)
    .some((each) => each.type === 'text' && each.value.trim() !== '');
  if (sibling && !words && sibling.tagName !== 'br') return sibling;
  if (parent.type === 'element' && (before.length > 0 || sibling)) return parent;
  if (parent.type !== 'element' || !grandparent) return null;
  const siblings = grandparent.children as ElementContent[];
  const elder = siblings
    .slice(0, siblings.indexOf(parent))
    .findLast((each): each is Element => each.type === 'element');
  return elder ?? parent;
}

function give(element: Element | null, attributes: ReadonlyMap<string, string>): void {
  if (!element) return;
  for (const [name, value] of attributes) {
    if (name === 'class')
      element.properties['className'] = [...classesOf(element), ...value.split(/\s+/)].filter(
        Boolean,
      );
    else
      element.properties[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())] =
        value;
  }
}

/** The attributes of an element as they are written, for those that stand for slides. */
export function writtenAttributes(node: Element): Map<string, string> {
  return new Map(
    Object.keys(node.properties).map((name) => [
      name === 'className'
        ? 'class'
        : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      attributeText(node, name) ?? '',
    ]),
  );
}
