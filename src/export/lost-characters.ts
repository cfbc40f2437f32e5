import type { GlyphGroup } from './pdf-glyphs.ts';

/** What a page of a PDF draws as empty boxes, and which of its texts are not on it. */
export function findLost(groups: readonly GlyphGroup[], texts: readonly string[]): LostText {
  const boxes = new Set<string>();
  const drawn = new Map<string, number>();
  let unnamed = 0;
  for (const { text, isMissing } of groups) {
    const parts = comparable(text);
    for (const each of parts) drawn.set(each, (drawn.get(each) ?? 0) + 1);
    if (!isMissing) continue;
    if (parts.length === 0) unnamed += 1;
    for (const each of splitCharacters(text)) boxes.add(each);
  }
  // A box may say nothing of what it stands for; then the page has fewer of these characters than its texts.
  const absent: string[] = [];
  for (const text of texts) {
    const lacking = splitCharacters(text).filter((character) =>
      comparable(character).some((part) => !take(part, drawn)),
    );
    if (lacking.length === 0) continue;
    if (unnamed >= lacking.length) {
      unnamed -= lacking.length;
      for (const each of lacking) boxes.add(each);
    } else absent.push(text);
  }
  const all = texts.join('');
  const inOrder = [...boxes].sort((a, b) => all.indexOf(a) - all.indexOf(b));
  return { boxes: inOrder, unnamed, absent };
}

function take(part: string, drawn: Map<string, number>): boolean {
  const left = drawn.get(part) ?? 0;
  drawn.set(part, left - 1);
  return left > 0;
}

/** Text as letters that printing does not change: without case, ligatures, forms and direction, and without what has no picture. */
function comparable(text: string): string[] {
  return Array.from(text.normalize('NFKD')).flatMap((each) =>
    UNSEEN.test(each)
      ? []
      : Array.from(
          (MIRRORED.get(each) ?? each).toUpperCase().toLowerCase().normalize('NFKD'),
        ).filter((part) => !UNSEEN.test(part)),
  );
}

/** The characters of a text that have a picture. */
function splitCharacters(text: string): string[] {
  return Array.from(text.normalize('NFC')).filter((each) => !UNSEEN.test(each));
}

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Z}\s]/u;
/** From right to left, a bracket is drawn as the other one of its pair. */
const MIRRORED: ReadonlyMap<string, string> = new Map(
  [
    '()',
    '[]',
    '{}',
    '<>',
    '«»',
    '‹›',
    '≤≥',
    '≪≫',
    '⟨⟩',
    '⟦⟧',
    '∈∋',
    '⊂⊃',
    '⊆⊇',
    '「」',
    '『』',
    '【】',
    '〈〉',
    '《》',
  ]
    .map((pair) => Array.from(pair))
    .map(([open = '', close = '']) => [close, open]),
);

/** What a page does not show. */
export interface LostText {
  /** Characters that come out as empty boxes. */
  readonly boxes: readonly string[];
  /** Boxes of which nobody knows what they stand for. */
  readonly unnamed: number;
  /** Texts of which the page lacks something otherwise: they were cut off. */
  readonly absent: readonly string[];
}
