import type { SlideOptions } from '../model/outline.ts';
import type { JsxAttribute, SyntaxNode } from '../model/syntax.ts';
import { parseSpan } from './duration.ts';
import { attributeOf, attributesOf, textAttributeOf } from '../syntax/nodes.ts';
import { parseExceptions } from './exceptions.ts';

/** The attributes a `<Slide …/>` marker may carry. */
export const SLIDE_ATTRIBUTES = [
  'id',
  'layout',
  'background',
  'scrim',
  'align',
  'class',
  'footer',
  'transition',
  'animate',
  'time',
  'tags',
  'allow',
] as const;

/** The ways a slide may come in; reveal.js names. */
export const TRANSITIONS = ['none', 'fade', 'slide', 'convex', 'concave', 'zoom'] as const;

/** What may be between a picture and the letters on it: a shade from the foot up, or one over all of it. */
export const SCRIMS = ['none', 'bottom', 'full'] as const;

/** Where what a slide shows may stand. */
export const ALIGNMENTS = ['top', 'middle', 'bottom'] as const;

/** Reads a marker; values that make no sense fall back and are left for the checks to name. */
export function readSlideOptions(marker: SyntaxNode | null): SlideOptions {
  const text = (name: (typeof SLIDE_ATTRIBUTES)[number]) =>
    marker ? textAttributeOf(marker, name) : undefined;
  const isOff = (name: string) =>
    marker !== null && attributesOf(marker).some((each) => each.name === name && isFalse(each));
  return {
    layout: /^[a-z][a-z0-9-]*$/.exec(text('layout') ?? '')?.[0] ?? 'default',
    background: text('background') ?? null,
    scrim: isOff('scrim') ? 'none' : (SCRIMS.find((each) => each === text('scrim')) ?? null),
    align: ALIGNMENTS.find((each) => each === text('align')) ?? null,
    classes: text('class')?.split(/\s+/).filter(isOwnClass) ?? [],
    hasFooter: !isOff('footer'),
    transition: TRANSITIONS.find((each) => each === text('transition')) ?? null,
    isAnimated: marker !== null && attributeOf(marker, 'animate') === true,
    seconds: parseSpan(text('time') ?? ''),
    tags: text('tags')?.split(/\s+/).filter(Boolean) ?? [],
    allows: parseExceptions(text('allow') ?? ''),
  };
}

/** Whether an attribute says `{false}`, which switches off what a slide has by itself. */
export function isFalse({ value }: JsxAttribute): boolean {
  return typeof value === 'object' && value?.value.trim() === 'false';
}

/** Whether a class may be an author's: those of the deck itself are not. */
export function isOwnClass(name: string): boolean {
  return /^-?[_a-z][\w-]*$/i.test(name) && !OF_DECK.test(name);
}

const OF_DECK =
  /^(?:slide|present|past|future|stack|fragment|visible|notes|reveal|on-curtain|on-picture|has-.*|layout-.*|fill-.*|align-.*|scrim-.*)$/;
