import type { Anchor, BlockKind, Outline, Target } from '../model/outline.ts';
import { BLOCK_PREFIXES, parseWikiTarget } from '../format/parse-target.ts';

/** The file of a content folder that keeps every id that was ever published. */
export const LOCK_FILE = 'ids.lock';

/**
 * Every id that others may link to, written as a reference to it, in the order of the content:
 *
 *     star-aas   star-aas#roadmap   fig:star-aas/ladder   term:abi   system:kvm   @popek1974
 *
 * Blocks that are only counted (`figure-3`, a picture shown again) are left out: their ids were never anybody's choice, and move.
 */
export function listPublishedIds({ outlines, terms, systems, sources }: Published): string[] {
  return [
    ...outlines.flatMap(({ slug, anchors }) => [
      slug,
      ...anchors.filter((anchor) => !isCounted(anchor)).map((anchor) => idOf(slug, anchor)),
    ]),
    ...[...terms].map((id) => `term:${id}`),
    ...[...systems].map((id) => `system:${id}`),
    ...[...sources].map((key) => `@${key}`),
  ];
}

/** A target as the lock writes it. */
export function writeTarget(target: Target): string {
  switch (target.kind) {
    case 'anchor':
      return target.id === null ? target.talk : `${target.talk}#${target.id}`;
    case 'figure':
    case 'table':
    case 'listing':
    case 'equation':
      return `${BLOCK_PREFIXES[target.kind]}:${target.talk}/${target.id}`;
    case 'term':
    case 'system':
      return `${target.kind}:${target.id}`;
    case 'citation':
      return `@${target.key}`;
    default:
      return '';
  }
}

/** What a line of the lock refers to; null for a line that is no id. */
export function readPublishedId(text: string): LockedTarget | null {
  if (/\s/.test(text)) return null;
  if (text.startsWith('@'))
    return text.length > 1 ? { kind: 'citation', key: text.slice(1), locator: null } : null;
  const target = parseWikiTarget(text, '');
  switch (target.kind) {
    case 'term':
    case 'system':
      return target;
    case 'anchor':
    case 'figure':
    case 'table':
    case 'listing':
    case 'equation':
      return isPlainName(target.talk) && target.id !== '' ? target : null;
    default:
      return null;
  }
}

/** Reads a lock: one id a line, `#` in front of a remark, blank lines and line ends of any system. */
export function parseLock(text: string): LockLine[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line.trim().normalize('NFC'), line: index + 1 }))
    .filter((entry) => entry.text !== '' && !entry.text.startsWith('#'))
    .map((entry) => ({ ...entry, target: readPublishedId(entry.text) }));
}

/**
 * The lock with every published id in it. Nothing leaves it, and a new id stands behind the one it follows in the content, so
 * that two branches seldom change the same lines.
 */
export function updateLock(text: string, published: readonly string[]): string {
  const locked = [
    ...new Set(parseLock(text).flatMap((entry) => (entry.target ? [entry.text] : []))),
  ];
  const known = new Set(locked);
  const following = new Map<string, string[]>();
  let last = '';
  for (const id of published) {
    if (known.has(id)) last = id;
    else {
      const fresh = following.get(last) ?? [];
      fresh.push(id);
      following.set(last, fresh);
    }
  }
  const lines = ['', ...locked].flatMap((id) => [id, ...(following.get(id) ?? [])]);
  return `${HEAD}${lines.slice(1).join('\n')}\n`;
}

const HEAD = `# Every id that was ever published. \`lectern check --lock\` adds new ones. An id that is renamed stays here, with an alias
# at its new place; take a line out only to let old links to it break.
`;

function idOf(talk: string, { kind, id }: Pick<Anchor, 'kind' | 'id'>): string {
  return writeTarget({ kind: kind === 'slide' || kind === 'heading' ? 'anchor' : kind, talk, id });
}

function isCounted({ kind, id, number, isRepeat }: Anchor): boolean {
  return isRepeat !== undefined || id === `${kind}-${number}`;
}

function isPlainName(slug: string): boolean {
  return slug !== '' && /^[\p{L}\p{N}\p{M}-]+$/u.test(slug);
}

/** What a content folder publishes. */
export interface Published {
  /** Of published talks only. */
  readonly outlines: readonly Pick<Outline, 'slug' | 'anchors'>[];
  readonly terms: Iterable<string>;
  readonly systems: Iterable<string>;
  readonly sources: Iterable<string>;
}

/** A target that can be locked. */
export type LockedTarget = Extract<
  Target,
  { kind: 'anchor' | BlockKind | 'term' | 'system' | 'citation' }
>;

/** A line of the lock. */
export interface LockLine {
  readonly text: string;
  readonly line: number;
  /** Null when the line is no id. */
  readonly target: LockedTarget | null;
}
