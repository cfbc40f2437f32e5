import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { ImportNode, SourcePlace } from '../imported-deck.ts';
import { attributeText, classesOf, openingTag, textOf } from './element.ts';
import { dedent } from '../markdown/dedent.ts';
import { reportAttributes } from './lost-attributes.ts';
import { jsx } from './jsx.ts';
import { widthOfElement } from './picture-width.ts';
import type { Child, Settling } from './settle-tree.ts';

/** An element on its way. */
export interface Given {
  readonly node: Element;
  readonly settling: Settling;
  readonly place: SourcePlace;
  /** Attributes that the format has accounted for. */
  readonly used: readonly string[];
}

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
      : takePicture(url, reading.assets.take);
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

/** What an address of a picture is in the talk: a file, or null. Drawings in the address itself become files, too. */
function takePicture(url: string, take: (address: string) => string | null): string | null {
  return url === '' ? null : take(url);
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

function step(node: Element): Record<string, string> {
  return node.properties['dataXStep'] === undefined ? {} : { dataXStep: '' };
}

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

/** Code of HTML: its language from a class, its steps from `data-line-numbers`. */
export function settleCode({ node, settling, place, used }: Given, isStep: boolean): Child[] {
  const { reading, stash } = settling;
  const code = node.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'code',
  );
  const holder = code ?? node;
  const names = [...classesOf(node), ...classesOf(holder)];
  const language =
    names.map((name) => /^(?:lang(?:uage)?-|brush:)(.+)$/.exec(name)?.[1]).find(Boolean) ??
    names.find((name) =>
      /^(?:bash|sh|js|javascript|ts|typescript|python|py|java|html|css|json|yaml|go|rust|ruby|php|sql|cpp|c|csharp|kotlin|swift|xml|diff|dockerfile|mermaid|dot)$/i.test(
        name,
      ),
    ) ??
    null;
  const lines = attributeText(holder, 'dataLineNumbers') ?? attributeText(node, 'dataLineNumbers');
  const trims = attributeText(holder, 'dataTrim') !== undefined;
  const text = textOf(node).replace(/^\n/, '').replace(/\n$/, '');
  const fence: ImportNode = {
    type: 'code',
    lang: language,
    meta: lines === undefined || lines === '' ? null : `{${lines.replace(/^\|/, 'all|')}}`,
    value: trims ? dedent(text) : text,
    ...(isStep && { data: { step: true } }),
    ...(node.position && { position: node.position }),
  };
  const spent = ['className', 'dataLineNumbers', 'dataTrim', 'dataNoescape'];
  reportAttributes(node, reading, place, [...used, ...spent]);
  if (code) reportAttributes(code, reading, place, [...used, ...spent]);
  reading.fence?.(fence, place);
  return [stash.put([fence], true, node.position)];
}
