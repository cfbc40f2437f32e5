import type { Element, ElementContent } from 'hast';
import { attributeText, openingTag, textOf } from './element.ts';
import { step, type Given } from './given.ts';
import { jsx } from './jsx.ts';
import type { Child } from './settle-tree.ts';

/** A film next to the deck; a link for one on another site. */
export function settleVideo({ node, settling, place, used }: Given): Child[] {
  const { reading, stash } = settling;
  const sources = [
    node,
    ...node.children.filter(
      (child): child is Element => child.type === 'element' && child.tagName === 'source',
    ),
  ];
  const src =
    sources
      .map((each) => attributeText(each, 'src') ?? attributeText(each, 'dataSrc'))
      .find(Boolean) ?? '';
  const taken = /\.(?:mp4|m4v|webm|ogv|mov)$/i.test(src) ? reading.assets.take(src) : null;
  const original = [
    openingTag(node),
    ...node.children.map((child) => (child.type === 'element' ? openingTag(child) : textOf(child))),
  ].join('');
  if (taken === null) return [linkTo(src, 'film', { node, settling, place, used }, original)];
  reading.ledger.add('kept', 'film', { place, original });
  const flags = (['autoplay', 'loop', 'muted'] as const).filter(
    (name) =>
      attributeText(node, name) !== undefined ||
      attributeText(node, name === 'autoplay' ? 'dataAutoplay' : name) !== undefined,
  );
  const film = jsx('Video', {
    src: taken,
    ...Object.fromEntries(flags.map((flag) => [flag, null])),
  });
  return [stash.put([film], true, node.position)];
}

/** A sound is a link to it. */
export function settleSound(given: Given): Child[] {
  const { node } = given;
  const src =
    attributeText(node, 'src') ??
    node.children
      .map((child) => (child.type === 'element' ? attributeText(child, 'src') : undefined))
      .find(Boolean) ??
    '';
  return [
    linkTo(
      src,
      'sound',
      given,
      [
        openingTag(node),
        ...node.children.map((child) =>
          child.type === 'element' ? openingTag(child) : textOf(child),
        ),
      ].join(''),
    ),
  ];
}

/** A page in a frame is a link to it. */
export function settleFrame(given: Given, inside: ElementContent[]): Child[] {
  const { node } = given;
  const src =
    attributeText(node, 'src') ??
    attributeText(node, 'dataSrc') ??
    attributeText(node, 'data') ??
    '';
  return [linkTo(src, 'frame', given, openingTag(node)), ...inside];
}

/** A link in the place of what a talk cannot hold. */
function linkTo(
  src: string,
  kind: 'film' | 'sound' | 'frame',
  { node, settling, place }: Given,
  original: string,
): Element {
  const href = src.startsWith('//') ? `https:${src}` : src;
  const isLink = /^https?:\/\/[^\s/]/i.test(href) && URL.canParse(href);
  const label =
    attributeText(node, 'title') ??
    (isLink ? new URL(href).hostname + new URL(href).pathname : src);
  settling.reading.ledger.add('changed', kind, {
    place,
    original,
    why: isLink
      ? `A talk shows no ${kind} of another site, so it is a link.`
      : `A ${kind} that is not next to the deck, so its address stands in its place.`,
  });
  const text: ElementContent = { type: 'text', value: label || kind };
  const body: Element = isLink
    ? { type: 'element', tagName: 'a', properties: { href, ...step(node) }, children: [text] }
    : { type: 'element', tagName: 'em', properties: { ...step(node) }, children: [text] };
  return body;
}
