import type { ImportNode } from '../imported-deck.ts';
import { chartSeries, chartTitle, laterSeries, type Series } from './chart-values.ts';
import { cell, tableOf } from './read-table.ts';
import { relationsOf } from './relations.ts';
import type { SlideContext } from './slide-context.ts';
import { childOf, elementsOf, wordsBelow, type Xml } from './xml.ts';

/** A chart as the table of its values, with its title in front. */
export function readChart(id: string, alt: string, context: SlideContext): ImportNode[] {
  const { parts, relations, ledger, place } = context;
  const part = relations.get(id)?.target ?? '';
  const space = parts.xml(part);
  const isLater = space !== null && childOf(space, 'chartData') !== undefined;
  const series = space ? (isLater ? laterSeries(space) : chartSeries(space)) : [];
  const title = space ? chartTitle(childOf(space, 'chart')) : '';
  const drawn = space ? wordsOnTop(part, context) : '';
  if (drawn !== '')
    ledger.add('dropped', 'drawing', {
      place,
      original: drawn,
      why: 'It was drawn on top of a chart.',
    });
  if (!space || series.every(({ values }) => values.length === 0)) {
    ledger.add('dropped', 'chart', {
      place,
      original: [title, alt].filter(Boolean).join(' ') || part,
      why: 'The file has no values of it to show. Save it as a picture in PowerPoint, and put that next to the talk.',
    });
    return [];
  }
  const axes = elementsOf(childOf(space, 'chart', 'plotArea'))
    .map(chartTitle)
    .filter(Boolean);
  const tables = tablesOf(series, axes[0] ?? '');
  ledger.add('changed', 'chart', {
    place,
    original: [title, ...axes, alt].filter(Boolean).join(' · '),
    why: `A ${kindOf(space)} chart is a table of its values. Draw it with a tool of your own if its shape matters, and keep the table for those who cannot see it.`,
    node: tables[0],
  });
  const heading: ImportNode[] =
    title === ''
      ? []
      : [{ type: 'paragraph', children: [{ type: 'strong', children: [text(title)] }] }];
  return [...heading, ...tables];
}

/** Series of the same categories are columns of one table. */
function tablesOf(series: readonly Series[], axis: string): ImportNode[] {
  const groups = Map.groupBy(series, ({ categories }) => JSON.stringify(categories));
  return [...groups.values()].map((group) => {
    const categories = group[0]?.categories ?? [];
    const columns = group.flatMap(({ name, values, sizes }) => [
      { name, values },
      ...(sizes.length > 0 ? [{ name: `${name} (size)`, values: sizes }] : []),
    ]);
    const length = Math.max(categories.length, ...columns.map(({ values }) => values.length));
    const rows = Array.from({ length }, (_, index) => [
      categories[index] ?? String(index + 1),
      ...columns.map(({ values }) => values[index] ?? ''),
    ]);
    return tableOf(
      [[axis, ...columns.map(({ name }) => name)], ...rows].map((row) =>
        row.map((each) => cell(each === '' ? [] : [text(each)])),
      ),
    );
  });
}

function text(value: string): ImportNode {
  return { type: 'text', value: value.replace(/\s+/g, ' ') };
}

function kindOf(space: Xml): string {
  const name = elementsOf(childOf(space, 'chart', 'plotArea'))
    .map((each) => /^(.+?)(?:3D)?Chart$/.exec(each.name)?.[1])
    .find(Boolean);
  return (name ?? '').replace(/([A-Z])/g, ' $1').toLowerCase() || 'later kind of';
}

function wordsOnTop(part: string, { parts }: SlideContext): string {
  const drawings = [...relationsOf(parts, part).values()].filter(
    ({ type }) => type === 'chartUserShapes',
  );
  return drawings
    .map(({ target }) => wordsBelow(parts.xml(target) ?? undefined))
    .join(' ')
    .trim();
}
