import type { Element } from 'hast';
import type { SourcePlace } from '../imported-deck.ts';
import { attributeName, openingTag } from './element.ts';
import type { Reading } from './reading.ts';

/** Says which attributes of an element have no counterpart. What has none of them says nothing. */
export function reportAttributes(
  node: Element,
  { ledger }: Reading,
  place: SourcePlace,
  used: readonly string[],
): void {
  const lost = Object.keys(node.properties).filter(
    (name) => !used.includes(name) && !name.startsWith('dataX'),
  );
  if (lost.length === 0) return;
  const names = lost.map(attributeName);
  ledger.add(
    'dropped',
    names.every((name) => name === 'class' || name === 'style') ? 'look' : 'attribute',
    {
      place,
      original: openingTag(node),
      why: `${names.map((name) => `\`${name}\``).join(', ')} of <${node.tagName}> ${names.length > 1 ? 'have' : 'has'} no counterpart; the theme of the site decides how a talk looks.`,
    },
  );
}
