import { FIELDS } from './bundle.ts';
import type { RecordWords } from './record-words.ts';

/**
 * All words of all records in order, in parts of a size that is quickly loaded. A line says in how many records its word stands,
 * and whether it is in a name: that is what a typing error is corrected to.
 */
export function writeWords(records: readonly RecordWords[]): WordsPart[] {
  const words = new Map<string, { count: number; last: number; isNamed: boolean }>();
  records.forEach((record, at) => {
    for (const field of FIELDS)
      for (const word of record[field]) {
        const isNamed = field === 'title' || field === 'names';
        const known = words.get(word);
        if (!known) words.set(word, { count: 1, last: at, isNamed });
        else {
          if (known.last !== at) known.count += 1;
          known.last = at;
          known.isNamed ||= isNamed;
        }
      }
  });
  const parts: WordsPart[] = [];
  let lines: string[] = [];
  let size = 0;
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [word, { count, isNamed }] of sorted) {
    const line = `${word} ${count.toString(36)}${isNamed ? '*' : ''}`;
    if (size > PART_SIZE) flush();
    lines.push(line);
    size += line.length + 1;
  }
  flush();
  return parts;

  function flush(): void {
    const [first] = lines;
    if (first !== undefined)
      parts.push({ first: first.split(' ')[0] ?? '', lines: lines.join('\n') });
    lines = [];
    size = 0;
  }
}

const PART_SIZE = 60_000;

/** A part of the list, by its first word. */
interface WordsPart {
  readonly first: string;
  readonly lines: string;
}
