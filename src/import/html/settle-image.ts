import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { attributeText, openingTag, textOf } from './element.ts';
import { step, type Given } from './given.ts';
import { reportAttributes } from './lost-attributes.ts';
import { widthOfElement } from './picture-width.ts';
import type { Child } from './settle-tree.ts';

/** A picture: a file next to the talk, with a width in percent of the slide; a link where it is on another site. */
export function settleImage({ node, settling, place, used }: Given): Child[] {
  const { reading } = settling;
  const src = attributeText(node, 'src') ?? attributeText(node, 'dataSrc') ?? '';
  const alt = attributeText(node, 'alt') ?? '';
  const title = attributeText(node, 'title') ?? '';
  const format = reading.picture?.({ type: 'image', url: src, alt, title: title || null }, place);
  if (format && format.type !== 'image')
    return [settling.stash.put([format], false, node.position)];
  const url = format?.url ?? src;
  const text = format ? (format.alt ?? '') : alt;
  const width = widthOfElement(node, reading.stageWidth ?? 1280);
  reportAttributes(node, reading, place, [
    ...used,
    ...['src', 'dataSrc', 'alt', 'title', 'loading', 'decoding'],
    ...(width.isExact ? width.used : []),
  ]);
  if (width.isExact)
    reading.ledger.add('kept', 'picture size', {
      place,
      original: openingTag({
        ...node,
        properties: Object.fromEntries(
          Object.entries(node.properties).filter(([name]) => width.used.includes(name)),
        ),
      }),
    });
  const taken =
    url.includes('#width=') || (url.startsWith('./') && reading.assets.has(url))
      ? url
      : url === ''
        ? null
        : reading.assets.take(url);
  if (taken === null) return [missingPicture({ node, settling, place, used }, url, text)];
  const percent = (format?.data?.['percent'] as number | undefined) ?? width.percent;
  const sized = percent === null || taken.includes('#') ? taken : `${taken}#width=${percent}%`;
  return [
    {
      ...node,
      properties: { src: sized, alt: text, ...(title !== '' && { title }), ...step(node) },
    },
  ];
}

/** A picture that cannot be taken along is still named, with its text and where it is. */
function missingPicture({ node, settling, place }: Given, url: string, alt: string): Element {
  const { ledger } = settling.reading;
  const isRemote = /^(?:https?:)?\/\//i.test(url);
  const name =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) || 'picture';
  const label = alt.trim() || name;
  const original =
    node.position && node.properties['src'] === url ? openingTag(node) : `![${alt}](${url})`;
  if (isRemote) {
    ledger.add('changed', 'picture', {
      place,
      original,
      why: 'It is on another site, which a talk fetches nothing from, so it is a link. Save the picture next to the talk and write `![…](./file.png)`.',
    });
    const href = url.startsWith('//') ? `https:${url}` : url;
    return {
      type: 'element',
      tagName: 'a',
      properties: { href, ...step(node) },
      children: [{ type: 'text', value: label }],
    };
  }
  ledger.add('changed', 'picture', {
    place,
    original,
    why: `The file \`${url.slice(0, 200)}\` was not found, so its text stands in its place. Put the file next to the talk.`,
  });
  return {
    type: 'element',
    tagName: 'em',
    properties: { ...step(node) },
    children: [
      { type: 'text', value: `${label} (${name === label ? 'picture not found' : name})` },
    ],
  };
}

/** A drawing in the page becomes a file next to the talk. */
export function settleDrawing({ node, settling, place }: Given): Child[] {
  const { reading } = settling;
  const title = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'title',
  );
  const isIcon = textOf(node).trim() === '' && Number(attributeText(node, 'width') ?? 99) <= 32;
  const properties = { ...node.properties, xmlns: 'http://www.w3.org/2000/svg' };
  const markup = toHtml({ ...node, properties }, { space: 'svg', allowDangerousHtml: false });
  if (/<script|\son\w+=|javascript:/i.test(markup)) {
    reading.ledger.add('dropped', 'drawing', {
      place,
      original: markup,
      why: 'A drawing with a script in it.',
    });
    return [];
  }
  const alt = title ? textOf(title).trim() : textOf(node).replace(/\s+/g, ' ').trim();
  const url = reading.assets.put(Buffer.from(`${markup}\n`), 'drawing.svg');
  reading.ledger.add('changed', isIcon ? 'icon' : 'drawing', {
    place,
    original: openingTag(node),
    why: `It is the file ${url} next to the talk.`,
  });
  return [
    {
      type: 'element',
      tagName: 'img',
      properties: { src: url, alt, ...step(node) },
      children: [],
      ...(node.position && { position: node.position }),
    },
  ];
}
