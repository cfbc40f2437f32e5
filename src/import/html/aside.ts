import { asideKind, ASIDES } from '../../format/asides.ts';
import type { ImportNode } from '../imported-deck.ts';

/** An aside of the kind that a word of another tool means: `warning`, `tip`, `info`; a note for any other. */
export function aside(word: string, title: string, children: readonly ImportNode[]): ImportNode {
  return {
    type: 'containerDirective',
    name: asideName(word),
    title: title || null,
    children: [...children],
  };
}

function asideName(word: string): string {
  const name = asideKind(word);
  if (Object.hasOwn(ASIDES, name)) return name;
  return name.includes('alert') ? 'caution' : 'note';
}
