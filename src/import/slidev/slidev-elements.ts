import type { Element } from 'hast';
import { attributeText, openingTag, textOf } from '../html/element.ts';
import { jsx } from '../html/jsx.ts';
import { markdownBlocks } from '../html/markdown-blocks.ts';
import type { ElementTools, Meaning, Reading } from '../html/reading.ts';
import type { ImportNode, SourcePlace } from '../imported-deck.ts';
import type { OpenDeck } from '../open-deck.ts';

/** What the components and directives of Slidev mean, and what it writes on fences. */
export function slidevReading(deck: OpenDeck): Partial<Reading> {
  return {
    stageWidth: 980,
    element: (node, tools) => readElement(node, tools, deck),
    fence: (node, place) => readFence(node, place, deck),
  };
}

function readElement(
  node: Element,
  { place, blocksOf }: ElementTools,
  { ledger }: OpenDeck,
): Meaning | null {
  const name = node.tagName.toLowerCase();
  const used = Object.keys(node.properties).filter((key) => isClick(key));
  const isStep =
    used.some((key) => /^v-?(?:click|after)(?!s)/i.test(key)) || /^v-?(?:click|after)$/.test(name);
  const original = openingTag(node);
  if (/^v-?clicks$/.test(name) || used.some((key) => /^v-?clicks/i.test(key))) {
    markItems(node);
    reportClicks(node);
    return {
      type: /^v-?clicks$/.test(name) ? 'unwrap' : 'plain',
      used: [...used, 'depth', 'every', 'at', 'hide'],
    };
  }
  if (/^v-?(?:click|after|click-gap)$/.test(name)) {
    reportClicks(node);
    return { type: 'unwrap', used: ['at', 'hide'], step: isStep };
  }
  if (name === 'youtube' || name === 'tweet') {
    const id = attributeText(node, 'id') ?? '';
    const url =
      name === 'youtube'
        ? `https://www.youtube.com/watch?v=${id}`
        : `https://twitter.com/i/status/${id}`;
    ledger.add('changed', name === 'youtube' ? 'film' : 'post', {
      place,
      original,
      why: 'A talk shows nothing of another site, so it is a link.',
    });
    return {
      type: 'nodes',
      nodes: [
        {
          type: 'paragraph',
          children: [{ type: 'link', url, children: [{ type: 'text', value: url }] }],
        },
      ],
    };
  }
  if (name === 'link') {
    ledger.add('changed', 'element', {
      place,
      original,
      why: 'Its words are kept; a link to a slide is `[[#id]]`.',
    });
    return { type: 'nodes', nodes: blocksOf(node) };
  }
  if (
    /^(?:toc|arrow|varrow|v-drag-arrow|vdragarrow|slidecurrentno|slidestotal|poweredbyslidev)$/.test(
      name,
    ) &&
    textOf(node).trim() === ''
  ) {
    ledger.add('dropped', name === 'toc' ? 'table of contents' : 'element', {
      place,
      original,
      why:
        name === 'toc'
          ? 'The page of a talk has its contents, and the deck an overview.'
          : `Lectern has no <${name}>.`,
    });
    return { type: 'gone' };
  }
  if (
    isIcon(name) ||
    (name === 'div' &&
      /^i-[\w-]+:/.test(attributeText(node, 'className') ?? '') &&
      textOf(node).trim() === '')
  ) {
    ledger.add('dropped', 'icon', {
      place,
      original,
      why: 'Icons of other packages are not in the talk; an emoji or a picture can stand in its place.',
    });
    return textOf(node).trim() === '' ? { type: 'gone' } : { type: 'unwrap' };
  }
  const grid = attributeText(node, 'grid');
  if (grid !== undefined || attributeText(node, 'flex') !== undefined) {
    const columns = /(?:^|\s)cols-(\d+|\[[^\]]+\])/.exec(grid ?? '')?.[1];
    if (columns) node.properties['className'] = ['grid', `grid-cols-${columns}`];
    if (
      node.children.filter((child) => child.type === 'element').length > 1 &&
      (columns ?? grid === undefined)
    )
      return { type: 'columns', used: ['grid', 'flex', 'className'] };
  }
  if (isStep) reportClicks(node);
  return isStep
    ? { type: name === 'div' || name === 'span' ? 'unwrap' : 'plain', used, step: true }
    : null;

  /** Steps come in the order they are written: numbers and effects are not taken over. */
  function reportClicks(element: Element): void {
    const said = Object.entries(element.properties).filter(
      ([key, value]) =>
        (isClick(key) || /^(?:at|depth|every)$/.test(key)) &&
        (key.includes('.') || (value !== '' && value !== true)),
    );
    if (said.length > 0)
      ledger.add('changed', 'click', {
        place,
        original: openingTag(element),
        why: 'Steps come in the order they are written, without effects.',
      });
  }
}

function isClick(key: string): boolean {
  return /^v-?(?:clicks?|after|mark|switch|motion)\b/i.test(key);
}

/** Items of a list appear one by one, other children, too. */
function markItems(node: Element): void {
  const children = node.children.filter((child): child is Element => child.type === 'element');
  for (const child of children) {
    if (child.tagName === 'ul' || child.tagName === 'ol') {
      for (const item of child.children)
        if (item.type === 'element') item.properties['dataXStep'] = '';
    } else child.properties['dataXStep'] = '';
  }
}

/** `<carbon:add />` and `<mdi-account />`: a collection and a name. */
function isIcon(name: string): boolean {
  return /^(?:carbon|mdi|logos|uim|twemoji|fa|fa6|fluent|ph|tabler|material-symbols|heroicons|simple-icons|devicon|codicon|noto|openmoji|ri|bi|ion|lucide|svg-spinners|vscode-icons|skill-icons|ic|ep|la|bx|gg|cib|jam|eva|iconoir)[:-]/.test(
    name,
  );
}

/** `ts [a.ts] {1|2}{lines:true}` is a title and steps; a listing that changes is a `<Morph>`. */
function readFence(node: ImportNode, place: SourcePlace, deck: OpenDeck): void {
  const meta = node.meta ?? '';
  if (node.lang === 'md' && /\bmagic-move\b/.test(meta)) {
    const listings = markdownBlocks(node.value ?? '', {
      file: place.file,
      line: place.line + 1,
      ledger: deck.ledger,
      assets: deck.shelf,
      fence: (inner, at) => readFence(inner, at, deck),
    });
    deck.ledger.add('kept', 'morphing code', { place, original: `md ${meta}` });
    const code = listings.filter(({ type }) => type === 'code');
    for (const other of listings.filter(({ type }) => type !== 'code'))
      deck.ledger.add('dropped', 'text between listings', {
        place,
        original: JSON.stringify(other),
        why: 'Slidev shows only the listings, too.',
      });
    const { position } = node;
    for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
    Object.assign(node, { ...jsx('Morph', {}, code), position });
    return;
  }
  const title = /\[([^\]]+)\]/.exec(meta)?.[1];
  const options = [...meta.matchAll(/\{([^}]*)\}/g)].map(([, inside = '']) => inside.trim());
  const steps = options.find(
    (each) => /^(?:\*|all|none|hide|[\d,\s|*-]|\|)+$/.test(each) && each !== '',
  );
  const alt = options.map((each) => /\balt:\s*(?:'([^']*)'|"([^"]*)")/.exec(each)).find(Boolean);
  const rest = meta
    .replace(/\[[^\]]+\]/, ' ')
    .replace(/\{[^}]*\}/g, (each) =>
      steps !== undefined && each.slice(1, -1).trim() === steps ? ' ' : each,
    )
    .trim();
  const lost = rest.replace(alt?.[0] ?? '\0', '').replace(/^[{},\s]+$/, '');
  if (lost !== '')
    deck.ledger.add('dropped', 'code option', {
      place,
      original: rest,
      why: 'An option of the listing that Lectern does not have.',
    });
  const clean = steps
    ?.replace(/\*|none|hide/g, 'all')
    .replace(/\s+/g, '')
    .replace(/^\||\|$/g, '');
  node.meta =
    [
      clean ? `{${clean}}` : '',
      title ? `title="${title.replace(/"/g, '')}"` : '',
      alt ? `alt="${(alt[1] ?? alt[2] ?? '').replace(/"/g, '')}"` : '',
    ]
      .filter(Boolean)
      .join(' ') || null;
}
