import { DiagramFault } from '../drawings/diagram-errors.ts';
import { readMermaid } from '../format/mermaid-text.ts';

/**
 * What is wrong with the dates of a `gantt`, of which mermaid says nothing that helps, or which it draws as something else; null
 * for nothing.
 */
export function ganttFault(source: string): DiagramFault | null {
  const { kind, lines } = readMermaid(source);
  if (kind !== 'gantt') return null;
  const tasks = lines.slice(1).flatMap(({ text, number }) => {
    const data = DIRECTIVE.test(text) ? null : /^[^:#]+:(.*)$/.exec(text)?.[1];
    return data == null ? [] : [{ number, parts: partsOf(data) }];
  });
  const ids = new Set(tasks.flatMap(({ parts }) => (parts.length > 2 ? [parts[0] ?? ''] : [])));
  for (const [index, { number, parts }] of tasks.entries()) {
    const [end = '', start] = [...parts].reverse();
    if (index === 0 && start === undefined)
      return new DiagramFault(
        'its first task has no start; write the date first, `2026-03-02, 3d`',
        number,
      );
    const span = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(end);
    if (span && !UNITS.has(span[2] ?? ''))
      return new DiagramFault(
        `\`${end}\` is not a length of time; write it in \`m\`, \`h\`, \`d\`, \`w\`, \`M\` or \`y\`, such as \`3d\``,
        number,
      );
    for (const part of parts)
      for (const name of /^(?:after|until)\s+(.+)$/.exec(part)?.[1]?.split(/\s+/) ?? [])
        if (!ids.has(name))
          return new DiagramFault(
            `no task has the id \`${name}\`; an id comes before the start, \`Task :${name}, 2026-03-02, 3d\``,
            number,
          );
  }
  return null;
}

/** What is said of a task, without its marks. */
function partsOf(data: string): string[] {
  const parts = data.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '' && !MARKS.has(part));
}

const MARKS: ReadonlySet<string> = new Set(['active', 'done', 'crit', 'milestone', 'vert']);
const UNITS: ReadonlySet<string> = new Set(['ms', 's', 'm', 'h', 'd', 'w', 'M', 'y']);
/** Lines that are no tasks; a time in a title has a colon as well. */
const DIRECTIVE =
  /^\s*(?:title|dateFormat|axisFormat|tickInterval|section|excludes|includes|todayMarker|inclusiveEndDates|topAxis|weekday|weekend|click|href|call|accTitle|accDescr)\b/;
