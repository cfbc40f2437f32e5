import { jsx } from '../html/jsx.ts';
import type { ImportNode } from '../imported-deck.ts';

/** The parts of a slide between lines such as `::right::`. */
export function splitSlots(
  text: string,
  line: number,
): { name: string; text: string; line: number }[] {
  const slots = [{ name: 'default', text: [] as string[], line }];
  let fence: string | null = null;
  for (const [index, each] of text.split('\n').entries()) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(each)?.[1];
    if (mark) fence = fence === null ? mark : each.trim().startsWith(fence) ? null : fence;
    const name = fence === null ? /^::\s*([\w-]+)\s*::\s*$/.exec(each)?.[1] : undefined;
    if (name) slots.push({ name, text: [], line: line + index + 1 });
    else slots.at(-1)?.text.push(each);
  }
  return slots.map((slot) => ({ ...slot, text: slot.text.join('\n') }));
}

/** Slots as columns, below what stands in front of them. */
export function arrangeSlots(
  slots: readonly { name: string; nodes: ImportNode[] }[],
  layout: string,
): ImportNode[] {
  const [main, ...others] = slots;
  const filled = others.filter(({ nodes }) => nodes.length > 0);
  if (filled.length === 0) return main?.nodes ?? [];
  const first = main?.nodes ?? [];
  if (layout === 'two-cols-header' || filled.some(({ name }) => name === 'left')) {
    const sides = filled.filter(({ name }) => name === 'left' || name === 'right');
    const rest = filled.filter(({ name }) => name !== 'left' && name !== 'right');
    return [
      ...first,
      ...columnsOf(sides.map(({ nodes }) => nodes)),
      ...rest.flatMap(({ nodes }) => nodes),
    ];
  }
  // The heading of the left side is the title of the slide.
  const title = first[0]?.type === 'heading' ? first.slice(0, 1) : [];
  const left = first.slice(title.length);
  return [
    ...title,
    ...columnsOf([left, ...filled.map(({ nodes }) => nodes)].filter((nodes) => nodes.length > 0)),
  ];
}

/** Blocks side by side. */
export function columnsOf(sides: readonly ImportNode[][]): ImportNode[] {
  if (sides.length < 2) return sides.flat();
  return [
    jsx(
      'Columns',
      {},
      sides.map((nodes) =>
        jsx(
          'Column',
          {},
          nodes.flatMap((node) =>
            node.name === 'Columns'
              ? (node.children ?? []).flatMap(({ children = [] }) => children)
              : [node],
          ),
        ),
      ),
    ),
  ];
}
