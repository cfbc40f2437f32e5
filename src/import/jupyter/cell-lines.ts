/**
 * The line of a notebook's file on which the text of each cell begins. JSON keeps no places, so they are found by its keys, which stand in the
 * text of no cell without a backslash before them; where their number is another than that of the cells, every line is 1.
 */
export function findCellLines(text: string, cells: number): number[] {
  const starts = [...text.matchAll(/(?<!\\)"cell_type"\s*:/g)].map(({ index }) => index);
  if (starts.length !== cells) return Array.from({ length: cells }, () => 1);
  let line = 1;
  let at = 0;
  return starts.map((start, index) => {
    const region = text.slice(start, starts[index + 1] ?? text.length);
    const source = [...region.matchAll(/(?<!\\)"(?:source|input)"\s*:\s*(\[\s*)?/g)].at(-1);
    const target = start + (source ? source.index + source[0].length : 0);
    for (; at < target; at += 1) if (text[at] === '\n') line += 1;
    return line;
  });
}
