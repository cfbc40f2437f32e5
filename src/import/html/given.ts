import type { Element } from 'hast';
import type { SourcePlace } from '../imported-deck.ts';
import type { Settling } from './settle-tree.ts';

/** An element on its way. */
export interface Given {
  readonly node: Element;
  readonly settling: Settling;
  readonly place: SourcePlace;
  /** Attributes that the format has accounted for. */
  readonly used: readonly string[];
}

/** Carries on that an element appears on its own. */
export function step(node: Element): Record<string, string> {
  return node.properties['dataXStep'] === undefined ? {} : { dataXStep: '' };
}
