import type { ImportNode } from '../imported-deck.ts';
import { readRuns } from './read-runs.ts';
import { trimBreaks } from './read-text.ts';
import type { SlideContext } from './slide-context.ts';
import { childOf, elementsOf, numberOf, wordsBelow, type Xml } from './xml.ts';

/** The text of SmartArt as a list: points below the points they belong to. */
export function readSmartArt(id: string, context: SlideContext): ImportNode[] {
  const { parts, relations, ledger, place } = context;
  const model = parts.xml(relations.get(id)?.target ?? '') ?? undefined;
  const points = new Map(
    elementsOf(childOf(model, 'ptLst'), 'pt').map((point) => [
      point.attributes.get('modelId') ?? '',
      point,
    ]),
  );
  const below = Map.groupBy(
    elementsOf(childOf(model, 'cxnLst'), 'cxn')
      .filter((link) => (link.attributes.get('type') ?? 'parOf') === 'parOf')
      .sort((a, b) => (numberOf(a, 'srcOrd') ?? 0) - (numberOf(b, 'srcOrd') ?? 0)),
    (link) => link.attributes.get('srcId') ?? '',
  );
  const seen = new Set<string>();
  const itemsOf = (parent: string): ImportNode[] =>
    (below.get(parent) ?? []).flatMap((link) => itemOf(link.attributes.get('destId') ?? ''));
  const itemOf = (point: string): ImportNode[] => {
    const element = points.get(point);
    if (!element || seen.has(point) || !isNode(element) || seen.size > MOST) return [];
    seen.add(point);
    const children = itemsOf(point);
    const words = wordsOf(element, context);
    if (words.length === 0) return children;
    return [
      {
        type: 'listItem',
        spread: false,
        children: [
          { type: 'paragraph', children: words },
          ...(children.length > 0 ? [listOf(children)] : []),
        ],
      },
    ];
  };
  const roots = [...points].filter(([, point]) => point.attributes.get('type') === 'doc');
  const items = [
    ...roots.flatMap(([root]) => itemsOf(root)),
    // Points that nothing holds are still on the slide.
    ...[...points.keys()].flatMap(itemOf),
  ];
  const others = [...points.values()].filter((point) => !isNode(point)).map(wordsBelow);
  const left = others.filter(Boolean).join(' ');
  if (items.length === 0) {
    ledger.add('dropped', 'SmartArt', {
      place,
      original: left,
      why: 'The file has no text of it. Save it as a picture in PowerPoint, and put that next to the talk.',
    });
    return [];
  }
  const node = listOf(items);
  ledger.add('changed', 'SmartArt', {
    place,
    original: left,
    why: 'Its text is a list. If the shape says more than that, save it as a picture in PowerPoint.',
    node,
  });
  return [node];
}

const MOST = 5000;

function isNode(point: Xml): boolean {
  return /^(?:node|asst|)$/.test(point.attributes.get('type') ?? '');
}

function wordsOf(point: Xml, context: SlideContext): ImportNode[] {
  const paragraphs = elementsOf(childOf(point, 't'), 'p').map((paragraph) =>
    trimBreaks(readRuns(paragraph, { ...context, isCode: false })),
  );
  return paragraphs
    .filter((nodes) => nodes.length > 0)
    .flatMap((nodes, index) => [...(index > 0 ? [{ type: 'break' }] : []), ...nodes]);
}

function listOf(children: ImportNode[]): ImportNode {
  return { type: 'list', ordered: false, start: null, spread: false, children };
}
