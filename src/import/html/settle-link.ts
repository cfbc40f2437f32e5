import type { ElementContent } from 'hast';
import { attributeText, openingTag, textOf } from './element.ts';
import { step, type Given } from './given.ts';
import { reportAttributes } from './lost-attributes.ts';
import type { Child } from './settle-tree.ts';

/** A link that a talk can have; the text alone where it leads nowhere. */
export function settleLink(
  { node, settling, place, used }: Given,
  settled: ElementContent[],
): Child[] {
  const { reading } = settling;
  // A picture of another site is a link, which cannot be in one.
  const inside = settled.flatMap((child) =>
    child.type === 'element' && child.tagName === 'a' ? child.children : [child],
  );
  const href = attributeText(node, 'href') ?? '';
  reportAttributes(node, reading, place, [...used, 'href', 'title', 'target', 'rel']);
  if (href === '' && node.properties['href'] === undefined) return inside;
  if (/^(?:https?:\/\/[^\s/]|mailto:|tel:)/i.test(href) && URL.canParse(href))
    return [
      {
        ...node,
        properties: {
          href,
          ...(node.properties['title'] !== undefined && { title: node.properties['title'] }),
          ...step(node),
        },
        children: inside,
      },
    ];
  if (href.startsWith('#') && href.length > 1)
    return [{ ...node, properties: { href, ...step(node) }, children: inside }];
  reading.ledger.add('changed', 'link', {
    place,
    original: openingTag(node),
    why: `\`${href.slice(0, 200)}\` leads to nothing next to the talk; its text is kept.`,
  });
  // As it is, an address that is none would be read as a link again.
  const isAddress = /^(?:https?:\/\/|www\.|\S+@\S+$)/i.test(inside.map(textOf).join(''));
  return isAddress
    ? [{ type: 'element', tagName: 'code', properties: {}, children: inside }]
    : inside;
}
