/** Writes text in colours that every terminal has, or leaves it as it is. */
export function createPaint(isColoured: boolean): Paint {
  const code = (start: number, end: number) => (text: string) =>
    isColoured ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return {
    bold: code(1, 22),
    dim: code(2, 22),
    red: code(31, 39),
    yellow: code(33, 39),
    green: code(32, 39),
  };
}

type Colour = (text: string) => string;

/** The colours of a report. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'green', Colour>>;
