/** A diagram cannot be drawn as it is written. */
export class DiagramFault extends Error {
  override readonly name = 'DiagramFault';

  /** Where, from 1 in the text of the diagram; null where that is not known. */
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.line = line;
  }
}

/** What draws a diagram is not installed. */
export class MissingRenderer extends Error {
  override readonly name = 'MissingRenderer';
  /** What is not there: "`playwright-core` is not installed". */
  readonly missing: string;
  /** What to do about it. */
  readonly remedy: string;

  constructor(missing: string, remedy: string) {
    super(`${missing}. ${remedy}`);
    this.missing = missing;
    this.remedy = remedy;
  }
}

/** Draws a text of any kind of mermaid. */
export type DrawMermaid = (text: string) => Promise<string>;

/**
 * Where nothing draws more than the light renderer.
 *
 * @throws MissingRenderer
 */
export function drawNoMermaid(): Promise<never> {
  return Promise.reject(
    new MissingRenderer('nothing here draws it', 'Check it with `lectern check`.'),
  );
}
