import { childOf, elementsOf, findAll, numberOf, textOf, type Xml } from './xml.ts';

/** The series of a chart as the file keeps them for showing, without its workbook. */
export function chartSeries(space: Xml): Series[] {
  const series = findAll(childOf(space, 'chart', 'plotArea'), 'ser');
  return series.map((each) => ({
    name: seriesName(childOf(each, 'tx')),
    categories: pointsOf(childOf(each, 'cat') ?? childOf(each, 'xVal')),
    values: pointsOf(childOf(each, 'val') ?? childOf(each, 'yVal')),
    sizes: pointsOf(childOf(each, 'bubbleSize')),
  }));
}

/** The title of a chart or an axis, as it is written. */
export function chartTitle(element: Xml | undefined): string {
  const title = childOf(element, 'title', 'tx');
  const rich = findAll(title, 'p').map((paragraph) => findAll(paragraph, 't').map(textOf).join(''));
  const cached = findAll(title, 'pt').map((point) => textOf(childOf(point, 'v')));
  return (rich.length > 0 ? rich : cached).join(' ').trim();
}

/** Charts of later versions (funnel, waterfall, map) keep their data apart from their series. */
export function laterSeries(space: Xml): Series[] {
  return elementsOf(childOf(space, 'chartData'), 'data').map((data) => {
    const columns = elementsOf(data).map((dimension) => {
      const levels = elementsOf(dimension, 'lvl');
      return {
        isNumber: dimension.name === 'numDim',
        points: pointsIn(levels.at(-1), null),
      };
    });
    const id = data.attributes.get('id');
    const own = findAll(childOf(space, 'chart'), 'series').find(
      (each) => childOf(each, 'dataId')?.attributes.get('val') === id,
    );
    return {
      name: findAll(childOf(own, 'tx'), 'v').map(textOf).join(' '),
      categories: columns.find(({ isNumber }) => !isNumber)?.points ?? [],
      values: columns.find(({ isNumber }) => isNumber)?.points ?? [],
      sizes: [],
    };
  });
}

function seriesName(tx: Xml | undefined): string {
  const points = findAll(tx, 'pt').map((point) => textOf(childOf(point, 'v')));
  return (points.length > 0 ? points.join(' ') : textOf(childOf(tx, 'v'))).trim();
}

/** Of categories in several levels, the inner one comes last, after those it belongs to. */
function pointsOf(source: Xml | undefined): string[] {
  const multi = childOf(source, 'multiLvlStrRef', 'multiLvlStrCache');
  if (multi) {
    const [inner = [], ...outer] = elementsOf(multi, 'lvl').map((level) => pointsIn(level, null));
    const length = Math.max(inner.length, ...outer.map((level) => level.length));
    return Array.from({ length: Math.min(length, MOST_POINTS) }, (_, index) =>
      [...outer.reverse().map((level) => upTo(level, index)), inner[index] ?? '']
        .filter(Boolean)
        .join(' / '),
    );
  }
  const holder =
    childOf(source, 'strRef', 'strCache') ??
    childOf(source, 'numRef', 'numCache') ??
    childOf(source, 'strLit') ??
    childOf(source, 'numLit');
  return pointsIn(holder, textOf(childOf(holder, 'formatCode')) || null);
}

function upTo(level: readonly string[], index: number): string {
  return level.slice(0, index + 1).findLast((each) => each !== '') ?? '';
}

function pointsIn(holder: Xml | undefined, format: string | null): string[] {
  const values: string[] = [];
  for (const point of elementsOf(holder, 'pt')) {
    const index = numberOf(point, 'idx') ?? values.length;
    if (index < 0 || index >= MOST_POINTS || !Number.isInteger(index)) continue;
    const text = (childOf(point, 'v') ? textOf(childOf(point, 'v')) : textOf(point)).trim();
    values[index] = spell(text, point.attributes.get('formatCode') ?? format);
  }
  return Array.from(values, (value: string | undefined) => value ?? '');
}

/** A number as its format says, as far as percents and dates go. */
function spell(text: string, format: string | null): string {
  if (format === null || text === '' || !Number.isFinite(Number(text))) return text;
  const number = Number(text);
  if (/^[^"\\]*%/.test(format)) return `${trim(number * 100)} %`;
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (/[dy]/i.test(plain) && !/general/i.test(plain) && Math.abs(number) < 3_000_000) {
    const date = new Date(Date.UTC(1899, 11, 30) + Math.round(number) * 86_400_000);
    return Number.isNaN(date.getTime()) ? text : date.toISOString().slice(0, 10);
  }
  return trim(number);
}

/** Without the digits that come of counting in twos. */
function trim(number: number): string {
  return String(Number(number.toPrecision(12)));
}

const MOST_POINTS = 2000;

/** A row of numbers with what they are of. */
export interface Series {
  readonly name: string;
  readonly categories: readonly string[];
  readonly values: readonly string[];
  readonly sizes: readonly string[];
}
