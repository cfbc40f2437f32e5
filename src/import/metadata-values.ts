import { isCalendarDate } from '../lib/dates.ts';
import type { DeckMetadata, Speaker } from './imported-deck.ts';

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

/** How the value of a key is read, by the keys that mean the same in every tool; undefined for what cannot be read. */
export const READERS = {
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

/** What each key means, as types. */
export type Values = {
  [K in keyof typeof READERS]: Exclude<ReturnType<(typeof READERS)[K]>, undefined>;
};
