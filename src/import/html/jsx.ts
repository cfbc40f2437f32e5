import type { ImportNode } from '../imported-deck.ts';

/** A JSX element that is a block; an attribute without a value is `null`. */
export function jsx(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  children: readonly ImportNode[] = [],
): ImportNode {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: [...children],
  };
}
