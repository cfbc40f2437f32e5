/**
 * Finds the signs of a text that its author wrote with a backslash or as an entity: `\"`, `&quot;`. They mean what they say.
 *
 * Both are read side by side; the source has line prefixes of lists and quotes that the text has lost. Where the two cannot be
 * matched, nothing after it is fixed.
 */
export function findFixedSigns(text: string, written: string): ReadonlySet<number> {
  const fixed = new Set<number>();
  if (!/[\\&]/.test(written)) return fixed;
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text.charAt(index);
    if (sign === '\n') at += /^[ \t]*\r?\n[ \t>]*/.exec(written.slice(at))?.[0].length ?? 0;
    else if (written[at] === '\\' && written[at + 1] === sign && /[!-/:-@[-`{-~]/.test(sign)) {
      fixed.add(index);
      at += 2;
    } else if (
      ENTITY.test(written.slice(at, at + 40)) &&
      !startsAsWritten(text, index, written, at)
    ) {
      fixed.add(index);
      at += ENTITY.exec(written.slice(at, at + 40))?.[0].length ?? 0;
      if (sign >= '\ud800' && sign <= '\udbff') index += 1;
    } else if (written[at] === sign) at += 1;
    else return fixed;
  }
  return fixed;
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/;

/** `&nope;` is no entity and stays in the text. */
function startsAsWritten(text: string, index: number, written: string, at: number): boolean {
  const entity = ENTITY.exec(written.slice(at, at + 40))?.[0] ?? '';
  return text.startsWith(entity, index);
}
