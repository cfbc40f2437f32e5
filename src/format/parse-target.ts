import type { BlockKind, Target } from '../model/outline.ts';
import { decodePercent, filePathOf } from '../lib/decode.ts';
import { isPage, PAGES } from './page-slugs.ts';
import { parseClock } from './duration.ts';

/** What stands before the colon in `[[fig:…]]`, and the kind it means. */
export const BLOCK_KINDS = { fig: 'figure', tbl: 'table', lst: 'listing', eq: 'equation' } as const;
/** The prefix of each kind of numbered block. */
export const BLOCK_PREFIXES = {
  figure: 'fig',
  table: 'tbl',
  listing: 'lst',
  equation: 'eq',
} as const satisfies Record<BlockKind, string>;
const ENTRY_KINDS = { term: 'term', system: 'system' } as const;

/** Every prefix a wiki reference may have, for suggestions. */
export const TARGET_PREFIXES = [...Object.keys(BLOCK_KINDS), ...Object.keys(ENTRY_KINDS)];

/**
 * Reads what stands between `[[` and `]]` (without `|text`), written in the talk `from`.
 *
 *     kvm-use-cases#gvisor -> a slide of another talk      #gvisor  -> a slide of this one
 *     fig:star-aas/ladder  -> a figure of another talk     term:abi -> a glossary term
 *     kvm-use-cases@12:30  -> a moment of a recording
 */
export function parseWikiTarget(text: string, from: string): Target {
  const wanted = decodePercent(wikiTextOf(text)).normalize('NFC');
  if (wanted === '' || wanted === '#') return { kind: 'malformed', reason: 'names nothing' };
  const prefix = /^([A-Za-z]+):(.*)$/s.exec(wanted);
  if (prefix) return parsePrefixed(prefix[1] ?? '', (prefix[2] ?? '').trim(), from);
  const moment = /^([^#@]*)@(.*)$/.exec(wanted);
  if (moment) return parseMoment(moment[1] || from, moment[2] ?? '');
  const [talk = '', ...rest] = wanted.split('#');
  return { kind: 'anchor', talk: talk || from, id: rest.length > 0 ? rest.join('#') : null };
}

/** A wiki target as its author means it: in a table the bar before a link's text is escaped, and the backslash stays behind. */
export function wikiTextOf(text: string): string {
  return text.trim().replace(/\\$/, '');
}

function parsePrefixed(prefix: string, rest: string, from: string): Target {
  if (rest === '') return { kind: 'malformed', reason: `names no id after \`${prefix}:\`` };
  if (hasKey(ENTRY_KINDS, prefix)) return { kind: ENTRY_KINDS[prefix], id: rest };
  if (!hasKey(BLOCK_KINDS, prefix))
    return { kind: 'malformed', reason: `has the unknown prefix \`${prefix}:\`` };
  const slash = rest.lastIndexOf('/');
  const talk = slash < 0 ? from : rest.slice(0, slash);
  return { kind: BLOCK_KINDS[prefix], talk, id: rest.slice(slash + 1) };
}

function parseMoment(talk: string, clock: string): Target {
  const seconds = parseClock(clock);
  if (seconds === null)
    return { kind: 'malformed', reason: `has \`${clock}\` where a time such as \`12:30\` belongs` };
  return { kind: 'moment', talk, seconds };
}

/** Reads the URL of an ordinary link, image or attribute, written in the talk `from`. */
export function parseLinkTarget(url: string, from: string): Target {
  const wanted = url.trim();
  if (wanted === '') return { kind: 'malformed', reason: 'is empty' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(wanted) || wanted.startsWith('//'))
    return { kind: 'external', url: wanted };
  const path = filePathOf(wanted);
  const id = idOfHash(wanted);
  if (path === '') return { kind: 'anchor', talk: from, id };
  const talk = talkOfPath(path.normalize('NFC'), from);
  return talk === null ? { kind: 'file', path } : { kind: 'anchor', talk, id: id || null };
}

/** What stands after the `#`, without a text fragment; null when nothing is named. */
function idOfHash(url: string): string | null {
  const hash = /#(.*)$/s.exec(url)?.[1];
  if (hash === undefined) return null;
  const id = hash.replace(/:~:.*$/s, '');
  return id === '' && hash !== '' ? null : decodePercent(id).normalize('NFC');
}

/** The talk whose text or folder a path leads to, by whatever way; null for any other file. */
function talkOfPath(path: string, from: string): string | null {
  if (path.startsWith('/')) return null;
  const parts = isPage(from) ? ['pages'] : ['talks', from];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  const [folder, slug, file, ...rest] = parts;
  if (folder === 'pages' && file === undefined && /^[^_].*\.mdx$/.test(slug ?? ''))
    return PAGES + (slug ?? '').replace(/\.mdx$/, '');
  if (folder !== 'talks' || slug === undefined || rest.length > 0) return null;
  // A name with a dot is that of a file, and no talk has one.
  const isTalk = file === 'index.mdx' || (file === undefined && !slug.includes('.'));
  return isTalk ? slug : null;
}

function hasKey<T extends object>(table: T, key: string): key is keyof T & string {
  return Object.hasOwn(table, key);
}
