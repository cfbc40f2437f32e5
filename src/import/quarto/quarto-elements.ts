import type { Element } from 'hast';
import { aside } from '../html/aside.ts';
import { attributeText, classesOf, openingTag, textOf } from '../html/element.ts';
import type { ElementTools, Meaning, Reading } from '../html/reading.ts';
import type { ImportNode, SourcePlace } from '../imported-deck.ts';
import type { OpenDeck } from '../open-deck.ts';

/** What the divs and spans of Quarto mean. */
export function quartoReading(
  deck: OpenDeck,
  notes: ImportNode[],
  isIncremental: boolean,
): Partial<Reading> {
  return {
    stageWidth: 1050,
    element: (node, tools) => readElement(node, tools, deck, notes, isIncremental),
    fence: (node, place) => readFence(node, place, deck),
    comment(text, place) {
      if (text.trim() !== '')
        deck.ledger.add('dropped', 'comment', {
          place,
          original: text,
          why: 'A comment that nobody was meant to read.',
        });
    },
  };
}

function readElement(
  node: Element,
  { place, blocksOf }: ElementTools,
  { ledger }: OpenDeck,
  notes: ImportNode[],
  isIncremental: boolean,
): Meaning | null {
  const classes = classesOf(node);
  const original = openingTag(node);
  if (classes.includes('pause') && node.tagName === 'div')
    return {
      type: 'nodes',
      nodes: [{ type: 'thematicBreak', data: { pause: true } }],
    };
  if (classes.includes('notes')) {
    notes.push(...blocksOf(node));
    return { type: 'gone' };
  }
  if (classes.includes('columns')) {
    for (const child of node.children)
      if (child.type === 'element' && attributeText(child, 'width') !== undefined)
        child.properties['style'] = `width: ${attributeText(child, 'width') ?? ''}`;
    return node.children.filter((child) => child.type === 'element').length > 1
      ? { type: 'columns', used: ['className'] }
      : { type: 'unwrap', used: ['className'] };
  }
  if (classes.includes('column')) return { type: 'unwrap', used: ['className', 'width', 'style'] };
  const columns = Number(
    attributeText(node, 'layout-ncol') ?? attributeText(node, 'layoutNcol') ?? 0,
  );
  if (columns > 1) {
    node.properties['className'] = ['grid', `grid-cols-${columns}`];
    return { type: 'columns', used: ['className', 'layout-ncol', 'layoutNcol'] };
  }
  const callout = classes.map((name) => /^callout-(\w+)$/.exec(name)?.[1]).find(Boolean);
  if (callout) return readCallout(node, callout, blocksOf);
  if (classes.includes('incremental') || classes.includes('nonincremental')) {
    if (classes.includes('incremental')) markItems(node);
    return { type: 'unwrap', used: ['className'] };
  }
  if ((node.tagName === 'ul' || node.tagName === 'ol') && isIncremental)
    for (const item of node.children)
      if (item.type === 'element') item.properties['dataXStep'] = '';
  if (classes.includes('fragment')) {
    const others = classes.filter((name) => name !== 'fragment');
    if (others.length > 0)
      ledger.add('dropped', 'look', { place, original, why: 'Steps come without effects.' });
    return {
      type: node.tagName === 'div' || node.tagName === 'span' ? 'unwrap' : 'plain',
      used: ['className', 'fragment-index', 'fragmentIndex', 'dataFragmentIndex'],
      step: true,
    };
  }
  if (classes.includes('panel-tabset')) {
    ledger.add('changed', 'tabs', {
      place,
      original,
      why: 'What is in tabs stands one below the other.',
    });
    return { type: 'unwrap', used: ['className'] };
  }
  if (classes.includes('absolute')) {
    ledger.add('changed', 'place', {
      place,
      original,
      why: 'Places on the slide have no counterpart; what stands there follows in its order.',
    });
    return node.tagName === 'img'
      ? { type: 'plain', used: ['className', 'top', 'left', 'right', 'bottom'] }
      : { type: 'unwrap', used: Object.keys(node.properties) };
  }
  return null;
}

/** A callout is an aside; a heading in front is its title. */
function readCallout(node: Element, kind: string, blocksOf: ElementTools['blocksOf']): Meaning {
  const first = node.children.find((child) => child.type === 'element');
  const isTitled = first?.type === 'element' && /^h[1-6]$/.test(first.tagName);
  const title = attributeText(node, 'title') ?? (isTitled ? textOf(first) : '');
  const rest = isTitled
    ? { ...node, children: node.children.filter((child) => child !== first) }
    : node;
  const inside = blocksOf(rest);
  return {
    type: 'nodes',
    nodes: [
      aside(
        kind,
        title.trim(),
        inside.length > 0
          ? inside
          : [{ type: 'paragraph', children: [{ type: 'text', value: title || kind }] }],
      ),
    ],
  };
}

function markItems(node: Element): void {
  for (const list of node.children)
    if (list.type === 'element' && (list.tagName === 'ul' || list.tagName === 'ol'))
      for (const item of list.children)
        if (item.type === 'element') item.properties['dataXStep'] = '';
}

/** Options of a cell are comments at its top: `#| code-line-numbers: "1|2"`. Of these, a talk has the steps. */
function readFence(node: ImportNode, place: SourcePlace, { ledger }: OpenDeck): void {
  const [head = ''] = /^(?:\s*(?:#|%%|\/\/)\|.*(?:\n|$))+/.exec(node.value ?? '') ?? [];
  if (head === '') return;
  node.value = (node.value ?? '').slice(head.length);
  const steps = /code-line-numbers:\s*["']?([\d|,\s-]*\d[\d|,-]*)/.exec(head)?.[1];
  if (steps !== undefined) node.meta = `{${steps.replace(/\s/g, '').replace(/^\|/, 'all|')}}`;
  ledger.add('changed', 'option of a cell', {
    place,
    original: head.trim(),
    why: 'The code is shown; of its options, a talk has the steps of lines.',
    node,
  });
}
