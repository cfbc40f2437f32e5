import { talkText } from './build-workshop.ts';

/** Stands in a source right before the place a problem is to be reported at; taken out before the file is written. */
const MARK = '▲';

/** Takes the marks out of a text and says where they stood. */
export function readMarked(marked: string): {
  readonly text: string;
  readonly places: readonly string[];
} {
  const [first = '', ...rest] = marked.split(MARK);
  let text = first;
  const places: string[] = [];
  for (const part of rest) {
    const lines = text.split('\n');
    places.push(`${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`);
    text += part;
  }
  return { text, places };
}

/** A case whose body is all that is wrong. */
export function inBody(slug: string, body: string, ...ids: readonly string[]): RefusedSource {
  return { slug, marked: talkText(body), ids };
}

/** A talk that must be refused: its text with marks, and the rules that must name those places, in the same order. */
export interface RefusedSource {
  readonly slug: string;
  readonly marked: string;
  readonly ids: readonly string[];
}
