import type { Speaker } from '../../i18n/speak.ts';
import type { Talk } from '../../model/talk.ts';

/**
 * A piece of a line of facts. A page sets each fact apart with `<bdi>`, because facts of two scripts would otherwise change
 * places with each other and with the signs between them.
 */
export interface LinePiece {
  readonly text: string;
  /** Whether it stands between facts, or around them, and belongs to the language of the page. */
  readonly isJoin: boolean;
}

/** A fact as it was written, or a line of several. */
export type Fact = string | readonly LinePiece[];

/** Facts with a sign between them, ` · ` or a comma; empty ones are left out. */
export function joinFacts(facts: readonly (Fact | false | undefined)[], sign: string): LinePiece[] {
  return facts
    .flatMap((fact) => (fact && fact.length > 0 ? [piecesOf(fact)] : []))
    .flatMap((pieces, index) => (index === 0 ? pieces : [join(sign), ...pieces]));
}

/** Names in a row, as the language of the page joins them. */
export function listFacts(names: readonly Fact[], { listParts }: Speaker): LinePiece[] {
  const rest = names.map(piecesOf);
  return listParts(names.map(textOf)).flatMap(({ isName, text }) =>
    isName ? (rest.shift() ?? []) : [join(text)],
  );
}

/** A speaker, and in brackets where they belong. */
export function speakerFact(
  { name, affiliation }: Talk['data']['speakers'][number],
  { parts }: Speaker,
): LinePiece[] {
  if (!affiliation) return piecesOf(name);
  const given: Readonly<Record<string, string>> = { text: name, aside: affiliation };
  return parts('join.aside').flatMap(({ name: key, text }) =>
    key === null ? [join(text)] : given[key] ? piecesOf(given[key]) : [],
  );
}

/** By what other names something is known, each name apart; nothing without any. */
export function alsoFact(names: readonly string[], { say, parts }: Speaker): LinePiece[] {
  if (names.length === 0) return [];
  return parts('mentions.also').flatMap(({ name, text }) =>
    name === null ? [join(text)] : joinFacts(names, say('join.comma')),
  );
}

/** The words of a line without its pieces, for what shows text alone. */
export function textOf(fact: Fact): string {
  return typeof fact === 'string' ? fact : fact.map(({ text }) => text).join('');
}

function piecesOf(fact: Fact): LinePiece[] {
  return typeof fact === 'string' ? [{ text: fact, isJoin: false }] : [...fact];
}

function join(text: string): LinePiece {
  return { text, isJoin: true };
}
