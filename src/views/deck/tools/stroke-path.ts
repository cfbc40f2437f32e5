/** A line through points as a path that bends smoothly; a single point becomes a dot. */
export function strokePath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  if (rest.length === 0) return `M${text(first)}l0.1 0`;
  const curves = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q${text(point)} ${text({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `M${text(first)}${curves.join('')}L${text(rest.at(-1) ?? first)}`;
}

function text({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A place on the slide, in pixels of the stage. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
