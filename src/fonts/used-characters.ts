import { Parser } from 'htmlparser2';

/**
 * Every character that texts show or may show: written as it is, as an entity of HTML, or as an escape of JavaScript.
 *
 * Sources are read as they are, with their marks and comments. A character more in a font costs less than one that is missing.
 */
export function usedCharacters(texts: Iterable<string>): UsedCharacters {
  const characters = new Set<number>();
  const asEmoji = new Set<number>();
  const languages = new Set<string>();
  const entities = new Set<string>();
  const sequences = new Set<string>();
  for (const text of texts) {
    for (const [run] of text.matchAll(/[^\0-\x7f]+/g))
      for (const each of run) characters.add(each.codePointAt(0) ?? 0);
    for (const [, code = ''] of text.matchAll(/\\u\{?([\da-f]{4,6})/gi)) add(parseInt(code, 16));
    for (const [entity] of text.matchAll(/&(?:[a-z]\w{1,30}|#\d{2,7}|#x[\da-f]{2,6});/gi))
      entities.add(entity);
    for (const [each] of text.matchAll(/.(?=\ufe0f)/gsu)) asEmoji.add(each.codePointAt(0) ?? 0);
    for (const [run] of text.matchAll(EMOJI)) sequences.add(run);
    for (const [, lang = ''] of text.matchAll(LANGUAGE)) languages.add(lang);
  }
  for (const each of decode([...entities].join(''))) add(each.codePointAt(0) ?? 0);
  for (const each of characters) {
    const character = String.fromCodePoint(each);
    if (/[\p{Extended_Pictographic}\p{RI}]/u.test(character))
      sequences.add(character).add(`${character}\ufe0f`);
  }
  return { characters, asEmoji, languages, sequences: [...sequences].sort() };

  function add(code: number): void {
    if (code > 0x7f && code <= 0x10ffff) characters.add(code);
  }
}

/** Emoji with what joins, tints and frames them, and keys with a digit. */
const EMOJI =
  /(?:[\p{Extended_Pictographic}\p{RI}\p{EMod}\u200d\ufe0f\u{e0020}-\u{e007f}]|[#*0-9]\ufe0f?\u20e3)+/gu;
const LANGUAGE = /^\s*lang:[ \t]*["']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)/gm;

function decode(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (piece) => void (text += piece) }, { decodeEntities: true });
  parser.end(html);
  return text;
}

/** What texts are written with. */
export interface UsedCharacters {
  /** All beyond ASCII. */
  readonly characters: ReadonlySet<number>;
  /** Those that are followed somewhere by the selector which makes an emoji of them. */
  readonly asEmoji: ReadonlySet<number>;
  readonly languages: ReadonlySet<string>;
  /** Emoji as they follow each other, sorted. */
  readonly sequences: readonly string[];
}
