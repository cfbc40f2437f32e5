/**
 * The characters that formulas are set with.
 *
 * Formulas are looked for in the sources as they are. What stands in macros and code is met piece by piece: each command alone,
 * and alphabets with what they are given.
 */
export function mathCharacters(
  texts: Iterable<string>,
  render: (tex: string, isDisplay: boolean) => string,
): Set<number> {
  const characters = new Set<number>();
  const pieces = new Set<string>();
  for (const text of texts) {
    if (!/[$\\]/.test(text)) continue;
    for (const [, formula = ''] of text.matchAll(/\$\$?((?:[^$\\]|\\[^])+?)\$/g))
      pieces.add(formula);
    for (const [, formula = ''] of text.matchAll(/^```+\s*math\b[^\n]*\n([^]*?)^```/gm))
      pieces.add(formula);
    for (const [command] of text.matchAll(/\\[A-Za-z]+/g)) pieces.add(command).add(`${command}{x}`);
    for (const [alphabet] of text.matchAll(/\\(?:math|bold)\w+\s*(?:\{[^{}]{1,60}\}|\w)/g))
      pieces.add(alphabet);
  }
  // A text without formulas needs no font for them.
  if (pieces.size > 0) for (const each of BASE) characters.add(each.codePointAt(0) ?? 0);
  for (const piece of pieces) {
    const set = tryRender(piece, render);
    for (const [, letter = ''] of set.matchAll(/<mi(?![^>]*mathvariant)[^>]*>(.)<\/mi>/gsu))
      addItalic(letter, characters);
    for (const each of set.replace(/<annotation[^]*?<\/annotation>/g, '').replace(/<[^>]*>/g, ''))
      characters.add(each.codePointAt(0) ?? 0);
  }
  return characters;
}

function tryRender(tex: string, render: (tex: string, isDisplay: boolean) => string): string {
  try {
    return render(tex, true);
  } catch {
    return '';
  }
}

/** Browsers slant a letter that stands alone by showing another one. */
function addItalic(letter: string, characters: Set<number>): void {
  const code = letter.codePointAt(0) ?? 0;
  for (const [from, to, start] of ITALICS)
    if (code >= from && code <= to) characters.add(start + code - from);
}

const ITALICS = [
  [0x41, 0x5a, 0x1d434],
  [0x61, 0x7a, 0x1d44e],
  [0x131, 0x131, 0x1d6a4],
  [0x237, 0x237, 0x1d6a5],
  [0x391, 0x3a9, 0x1d6e2],
  [0x3b1, 0x3c9, 0x1d6fc],
  [0x3d1, 0x3d1, 0x1d717],
  [0x3d5, 0x3d5, 0x1d719],
  [0x3d6, 0x3d6, 0x1d71b],
  [0x3f0, 0x3f0, 0x1d718],
  [0x3f1, 0x3f1, 0x1d71a],
  [0x3f4, 0x3f4, 0x1d6f3],
  [0x3f5, 0x3f5, 0x1d716],
  [0x2202, 0x2202, 0x1d715],
  [0x2207, 0x2207, 0x1d6fb],
] as const;

/** What nearly every formula has: digits, letters slanted and not, brackets, signs of arithmetic, and what roots and sums grow from. */
const BASE = [
  Array.from({ length: 95 }, (_, index) => String.fromCodePoint(0x20 + index)),
  Array.from({ length: 52 }, (_, index) => String.fromCodePoint(0x1d434 + index)),
  '\u210e×·÷±−∓≤≥≠≈≡∞∂∇∑∏∫√∈∉⊂⊆∪∩→←⇒⇔↦∀∃…⋯⟨⟩⌈⌉⌊⌋‖∣′″∘',
]
  .flat()
  .join('');
