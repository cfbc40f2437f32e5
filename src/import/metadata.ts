import { isCalendarDate } from '../lib/dates.ts';
import type { DeckMetadata, SourcePlace, Speaker } from './imported-deck.ts';
import type { Ledger } from './ledger.ts';

/** Keys that mean the same in the front matter of every tool. */
const SHARED_KEYS = [
  'title',
  'subtitle',
  'description',
  'summary',
  'info',
  'author',
  'authors',
  'speaker',
  'speakers',
  'date',
  'lang',
  'language',
  'keywords',
  'tags',
  'event',
  'conference',
  'duration',
];

/**
 * What the front matter of a deck says about it. A value that Lectern cannot read is reported, and so is every key that is not known.
 *
 * @param known keys that the format accounts for itself
 */
export function readMetadata(
  data: Readonly<Record<string, unknown>>,
  {
    ledger,
    place,
    known = [],
    raw = '',
  }: {
    readonly ledger: Ledger;
    readonly place: SourcePlace;
    readonly known?: readonly string[];
    readonly raw?: string;
  },
): DeckMetadata {
  for (const [, words = ''] of raw.matchAll(/(?:^|\s)#+\s?(.*)$/gm))
    if (words.trim() !== '')
      ledger.add('dropped', 'comment', {
        place,
        original: words,
        why: 'A comment that nobody was meant to read.',
      });
  for (const [key, value] of Object.entries(data)) {
    if (known.includes(key)) continue;
    const original = `${key}: ${spellValue(value)}`;
    if (!SHARED_KEYS.includes(key)) {
      ledger.add('dropped', 'setting', {
        place,
        original,
        why: `Lectern has no setting for \`${key}\` of the deck.`,
      });
      continue;
    }
    const isRead = READERS[key as keyof Values](value) !== undefined;
    ledger.add(isRead ? 'kept' : 'dropped', 'setting', {
      place,
      original,
      why: isRead ? '' : `The value of \`${key}\` cannot be read.`,
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
  };
}

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
  description: textValue,
  summary: textValue,
  info: textValue,
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
} as const;

/** What each key means, as types. */
type Values = { [K in keyof typeof READERS]: Exclude<ReturnType<(typeof READERS)[K]>, undefined> };
