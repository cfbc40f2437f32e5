import { Lexer } from 'yaml';
import type { DeckMetadata, SourcePlace } from './imported-deck.ts';
import type { Ledger } from './ledger.ts';
import { READERS, spellValue, type Values } from './metadata-values.ts';

/** Why settings of other tools are not taken over. */
const LOOK = 'The look of a talk comes from the theme of the site.';
const REASONS: Readonly<Record<string, string>> = {
  theme: LOOK,
  css: LOOK,
  themeConfig: LOOK,
  highlightTheme: LOOK,
  'highlight-style': LOOK,
  fonts: 'Fonts are set in `_brand.yml` of the site.',
  logo: 'A logo is set in `_brand.yml` of the site.',
  footer: 'What stands on all slides is `slideFooter` in site.yaml.',
  footnote: 'What stands on all slides is `slideFooter` in site.yaml.',
  transition: 'A transition that Lectern does not have.',
  bibliography: 'Put its entries into content/references.bib, and write `[@key]` to cite one.',
};

/**
 * What the front matter of a deck says about it. A value that Lectern cannot read is reported, and so is every key that is not known.
 */
export function readMetadata(
  data: Readonly<Record<string, unknown>>,
  { ledger, place, known = [], carried = [], reasons = {}, raw = '' }: MetadataContext,
): DeckMetadata {
  const lines = raw.split('\n');
  const placeOf = (key: string) => {
    const at = lines.findIndex((line) => line.trimStart().startsWith(`${key}:`));
    return { ...place, line: place.line + Math.max(0, at) };
  };
  for (const { text, line } of commentsIn(raw))
    ledger.add('dropped', 'comment', {
      place: { ...place, line: place.line + line },
      original: text,
      why: 'A comment that nobody was meant to read.',
    });
  for (const [key, value] of Object.entries(data)) {
    if (known.includes(key)) continue;
    const isShared = Object.hasOwn(READERS, key);
    const isKept =
      carried.includes(key) || (isShared && READERS[key as keyof Values](value) !== undefined);
    const why =
      reasons[key] ??
      REASONS[key] ??
      (isShared
        ? `The value of \`${key}\` cannot be read.`
        : `Lectern has no setting for \`${key}\` of the deck.`);
    ledger.add(isKept ? 'kept' : 'dropped', 'setting', {
      place: placeOf(key),
      original: `${key}: ${spellValue(value)}`,
      why: isKept ? '' : why,
    });
  }
  const first = <K extends keyof Values>(...keys: K[]): Values[K] | undefined => {
    const values = keys
      .filter((key) => !known.includes(key))
      .map((key) => READERS[key](data[key]) as Values[K] | undefined);
    return values.find((value) => value !== undefined);
  };
  const event = first('event', 'conference');
  return {
    title: first('title'),
    subtitle: first('subtitle'),
    summary: first('summary', 'description', 'info'),
    speakers: first('speakers', 'speaker', 'authors', 'author'),
    date: first('date'),
    lang: first('lang', 'language'),
    tags: first('tags', 'keywords'),
    event: event === undefined ? undefined : { name: event },
    duration: first('duration'),
    aspect: first('aspectRatio', 'size'),
    transition: first('transition'),
  };
}

/** The comments of YAML, with the number of line ends before each. */
function commentsIn(raw: string): { text: string; line: number }[] {
  const comments: { text: string; line: number }[] = [];
  let line = 0;
  let before = '';
  for (const token of new Lexer().lex(raw)) {
    // A sign of the lexer stands before each value, which may begin with the same sign.
    const words = token.replace(/^#+/, '').trim();
    if (token.startsWith('#') && before !== SCALAR && words !== '')
      comments.push({ text: words, line });
    line += token.split('\n').length - 1;
    before = token;
  }
  return comments;
}

const SCALAR = '\x1F';

interface MetadataContext {
  readonly ledger: Ledger;
  /** Where the front matter begins. */
  readonly place: SourcePlace;
  /** Keys that the format accounts for itself. */
  readonly known?: readonly string[];
  /** Keys that the format carries out. */
  readonly carried?: readonly string[];
  /** Why keys of the format are not taken over. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** The front matter as it is written. */
  readonly raw?: string;
}
