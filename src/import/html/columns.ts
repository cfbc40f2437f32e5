import type { Element, ElementContent } from 'hast';
import type { SourcePlace } from '../imported-deck.ts';
import { attributeText, classesOf, openingTag, solidChildren, styleOf } from './element.ts';
import { reportAttributes } from './lost-attributes.ts';
import { settleTree, type Child, type Settling } from './settle-tree.ts';

/** Whether an element sets its children side by side. */
export function isRow(node: Element): boolean {
  const isSideBySide =
    classesOf(node).some((name) => ROW_CLASS.test(name)) &&
    !classesOf(node).some((name) => name.startsWith('flex-col'));
  const display = styleOf(node, 'display') ?? '';
  const isStyled =
    (/^(?:inline-)?flex$/.test(display) &&
      !(styleOf(node, 'flex-direction') ?? '').includes('column')) ||
    (display.includes('grid') && styleOf(node, 'grid-template-columns') !== undefined) ||
    styleOf(node, 'columns') !== undefined;
  return (isSideBySide || isStyled) && partsOf(node).length > 1 && hasOnlyBoxes(node);
}

const ROW_CLASS =
  /^(?:grid|flex|inline-flex|row|columns?|cols|multicol(?:umn)?s?|(?:two|three|four)-?col(?:umn)?s?|r-hstack|d-flex|grid-cols-.+|container-columns)$/i;

/** Words between the boxes would be lost between columns, and a row of words is a line of text. */
function hasOnlyBoxes(node: Element): boolean {
  const solid = solidChildren(node.children);
  return (
    solid.every((child) => child.type !== 'text') &&
    !solid.every(
      (child) =>
        child.type === 'element' &&
        /^(?:span|a|b|i|em|strong|code|br|kbd|sub|sup)$/.test(child.tagName),
    )
  );
}

function partsOf(node: Element): Element[] {
  return solidChildren(node.children).filter((child): child is Element => child.type === 'element');
}

/**
 * A row of boxes as columns, in rows of as many as its grid has. Columns inside columns become blocks one below the other.
 *
 *     <div class="grid grid-cols-2"><div>a</div><div>b</div></div>   ->   <Columns><Column>a</Column><Column>b</Column></Columns>
 */
export function arrangeColumns(
  node: Element,
  settling: Settling,
  place: SourcePlace,
  used: readonly string[],
): Child[] {
  const { reading } = settling;
  const parts = partsOf(node);
  const inner: Settling = { ...settling, isInColumn: true };
  const widths = widthsOf(node, parts);
  const count = Math.min(columnCount(node) ?? parts.length, parts.length, 4);
  reportAttributes(node, reading, place, [
    ...used,
    ...(saysOnlyLayout(node) ? ['className', 'style'] : []),
  ]);
  if (settling.isInColumn || count < 2) {
    reading.ledger.add('changed', 'columns', {
      place,
      original: openingTag(node),
      why: 'Columns inside a column stand one below the other.',
    });
    return settleTree(node.children, settling);
  }
  const comments = node.children.filter((child) => child.type === 'comment');
  settleTree(comments, settling);
  const settled = parts.map((part) => settleTree([part], inner) as ElementContent[]);
  const rows = Array.from({ length: Math.ceil(parts.length / count) }, (_, row) =>
    settled.slice(row * count, (row + 1) * count).map((children, column): Element => ({
      type: 'element',
      tagName: 'div',
      properties: { dataXColumn: (parts.length <= count ? widths?.[column] : undefined) ?? '' },
      children,
    })),
  );
  reading.ledger.add(rows.length > 1 ? 'changed' : 'kept', 'columns', {
    place,
    original: openingTag(node),
    why: rows.length > 1 ? `A grid of ${rows.length} rows is ${rows.length} sets of columns.` : '',
  });
  return rows.map((children) => ({
    type: 'element',
    tagName: 'div',
    properties: { dataXColumns: '' },
    children,
    ...(node.position && { position: node.position }),
  }));
}

/** Whether the classes and styles say nothing but how the boxes stand. */
function saysOnlyLayout(node: Element): boolean {
  const isPlainClass = classesOf(node).every(
    (name) => ROW_CLASS.test(name) || /^(?:gap|items|justify|place|content|grid|flex)-/.test(name),
  );
  const style = (attributeText(node, 'style') ?? '')
    .split(';')
    .map((each) => (each.split(':')[0] ?? '').trim())
    .filter(Boolean);
  return (
    isPlainClass &&
    style.every((name) => /^(?:display|gap|(?:column|row)-gap|grid|flex|align|justify)/.test(name))
  );
}

function columnCount(node: Element): number | null {
  const counted = classesOf(node)
    .map((name) => /^grid-cols-(\d+)$/.exec(name)?.[1])
    .find(Boolean);
  if (counted) return Number(counted);
  const named = classesOf(node)
    .map((name) => /^(two|three|four)-?col/i.exec(name)?.[1]?.toLowerCase())
    .find(Boolean);
  if (named) return { two: 2, three: 3, four: 4 }[named] ?? null;
  const shares = sharesOf(node);
  return shares?.length ?? null;
}

/** `2fr 1fr` and `[60%_40%]` as numbers. */
function sharesOf(node: Element): number[] | null {
  const template =
    styleOf(node, 'grid-template-columns') ??
    classesOf(node)
      .map((name) => /^grid-cols-\[(.+)\]$/.exec(name)?.[1])
      .find(Boolean);
  if (!template) return null;
  const repeated = /^repeat\((\d+)\s*,/.exec(template)?.[1];
  if (repeated) return Array.from({ length: Number(repeated) }, () => 1);
  const parts = template
    .split(/[\s_,]+/)
    .filter(Boolean)
    .map((part) => Number(/^([\d.]+)(?:fr|%|px|em|rem|vw)$/.exec(part)?.[1] ?? NaN));
  return parts.length > 1 && parts.every((part) => part > 0)
    ? parts
    : parts.length > 1
      ? parts.map(() => 1)
      : null;
}

/** Widths in percent where the columns are not equally wide. */
function widthsOf(node: Element, parts: readonly Element[]): string[] | null {
  const shares = sharesOf(node) ?? parts.map(shareOf);
  if (shares.some((share) => share === null) || shares.length !== parts.length) return null;
  const numbers = shares as number[];
  const total = numbers.reduce((sum, share) => sum + share, 0);
  if (total <= 0 || new Set(numbers).size === 1) return null;
  const percents = numbers.map((share) => Math.round((share / total) * 100));
  return percents.map((percent) => `${Math.min(90, Math.max(10, percent))}%`);
}

/** The share of a row a box asks for; null when it does not say. */
function shareOf(part: Element): number | null {
  const style =
    styleOf(part, 'width') ??
    styleOf(part, 'flex-basis') ??
    /(?:^|\s)([\d.]+%)\s*$/.exec(styleOf(part, 'flex') ?? '')?.[1];
  const percent = /^([\d.]+)%$/.exec(style ?? '')?.[1];
  if (percent) return Number(percent);
  const flex = /^([\d.]+)/.exec(styleOf(part, 'flex') ?? styleOf(part, 'flex-grow') ?? '')?.[1];
  if (flex) return Number(flex);
  const fraction = classesOf(part)
    .map((name) => /^(?:w|basis)-(\d+)\/(\d+)$/.exec(name))
    .find(Boolean);
  if (fraction) return (Number(fraction[1]) / Number(fraction[2])) * 100;
  const span = classesOf(part)
    .map((name) => /^col-span-(\d+)$/.exec(name)?.[1] ?? /^col-(?:\w+-)?(\d+)$/.exec(name)?.[1])
    .find(Boolean);
  return span ? Number(span) : null;
}
