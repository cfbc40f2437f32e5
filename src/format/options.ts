import type { SlideOptions } from '../model/outline.ts';
import type { SyntaxNode } from '../model/syntax.ts';
import { parseSpan } from './duration.ts';
import { attributeOf, textAttributeOf } from '../syntax/nodes.ts';
import { parseExceptions } from './exceptions.ts';

/** The attributes a `<Slide …/>` marker may carry. */
export const SLIDE_ATTRIBUTES = [
  'id',
  'layout',
  'background',
  'transition',
  'animate',
  'time',
  'tags',
  'allow',
] as const;

/** The ways a slide may come in; reveal.js names. */
export const TRANSITIONS = ['none', 'fade', 'slide', 'convex', 'concave', 'zoom'] as const;

/** Reads a marker; values that make no sense fall back and are left for the checks to name. */
export function readSlideOptions(marker: SyntaxNode | null): SlideOptions {
  const text = (name: (typeof SLIDE_ATTRIBUTES)[number]) =>
    marker ? textAttributeOf(marker, name) : undefined;
  return {
    layout: /^[a-z][a-z0-9-]*$/.exec(text('layout') ?? '')?.[0] ?? 'default',
    background: text('background') ?? null,
    transition: TRANSITIONS.find((each) => each === text('transition')) ?? null,
    isAnimated: marker !== null && attributeOf(marker, 'animate') === true,
    seconds: parseSpan(text('time') ?? ''),
    tags: text('tags')?.split(/\s+/).filter(Boolean) ?? [],
    allows: parseExceptions(text('allow') ?? ''),
  };
}
