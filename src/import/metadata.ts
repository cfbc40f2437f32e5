import { Lexer } from 'yaml';
import { isCalendarDate } from '../lib/dates.ts';
import type { DeckMetadata, SourcePlace, Speaker } from './imported-deck.ts';
import type { Ledger } from './ledger.ts';

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

/** A value as it is written, for reports. */
export function spellValue(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : value === null || value === undefined
      ? ''
      : JSON.stringify(value);
}

/** Text of a value on one line; undefined for what is no text. */
export function textValue(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = plainWords(value);
  return text === '' ? undefined : text;
}

/** A summary has no heading, unless it is nothing else. */
function summaryValue(value: unknown): string | undefined {
  return typeof value === 'string'
    ? (textValue(value.replace(/^\s*#+\s.*$/gm, '')) ?? textValue(value))
    : textValue(value);
}

/** Text without the marks of Markdown and HTML. */
function plainWords(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+\s+|[*_]{2}|`/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `2024-05-01`, `2024-05`, `2024`, and dates with a time after them. */
export function dateValue(value: unknown): string | undefined {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : spellValue(value).trim();
  const date = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T ].*)?$/.exec(
    text.replace(/^(\d{4})[/.](\d{2})[/.](\d{2})/, '$1-$2-$3'),
  )?.[1];
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}

function speakersValue(value: unknown): Speaker[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const speakers = list.flatMap((each): Speaker[] => {
    if (typeof each === 'object' && each !== null) {
      const { name, affiliation, affiliations } = each as Record<string, unknown>;
      const called = textValue(
        typeof name === 'object' && name !== null ? Object.values(name).join(' ') : name,
      );
      const at =
        textValue(affiliation) ??
        textValue(
          Array.isArray(affiliations)
            ? ((affiliations[0] as { name?: unknown } | undefined)?.name ?? affiliations[0])
            : affiliations,
        );
      return called === undefined
        ? []
        : [{ name: called, ...(at !== undefined && { affiliation: at }) }];
    }
    const name = textValue(each);
    return name === undefined ? [] : [{ name }];
  });
  return speakers.length > 0 ? speakers : undefined;
}

function tagsValue(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[,;]/) : [];
  const tags = [...new Set(list.map((each) => String(each).trim().toLowerCase()).filter(Boolean))];
  return tags.length > 0 ? tags : undefined;
}

/** Transitions of other tools begin with the name of one of Lectern, or have none. */
function transitionValue(value: unknown): 'none' | 'fade' | 'slide' | undefined {
  const [, name] = /^(fade|slide|none)/.exec(spellValue(value)) ?? [];
  return name === 'fade' || name === 'slide' || name === 'none' ? name : undefined;
}

function aspectValue(value: unknown): DeckMetadata['aspect'] | undefined {
  const text = spellValue(value).replace('/', ':');
  return text === '4:3' || text === '16:10' || text === '16:9' ? text : undefined;
}

function langValue(value: unknown): string | undefined {
  const text = textValue(value)?.replace('_', '-');
  return text !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text) ? text : undefined;
}

function durationValue(value: unknown): number | undefined {
  const minutes =
    typeof value === 'number'
      ? value
      : Number(/^(\d+)\s*(?:m|min|minutes)?$/.exec(spellValue(value).trim())?.[1] ?? NaN);
  return minutes > 0 && minutes <= 600 ? minutes : undefined;
}

const READERS = {
  title: textValue,
  subtitle: textValue,
  description: summaryValue,
  summary: summaryValue,
  info: summaryValue,
  author: speakersValue,
  authors: speakersValue,
  speaker: speakersValue,
  speakers: speakersValue,
  date: dateValue,
  lang: langValue,
  language: langValue,
  keywords: tagsValue,
  tags: tagsValue,
  event: textValue,
  conference: textValue,
  duration: durationValue,
  aspectRatio: aspectValue,
  size: aspectValue,
  transition: transitionValue,
} as const;

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

/** What each key means, as types. */
type Values = { [K in keyof typeof READERS]: Exclude<ReturnType<(typeof READERS)[K]>, undefined> };
