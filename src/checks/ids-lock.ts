import type { Problem } from '../model/problem.ts';
import type { FileText, TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { resolveTarget, type Graph } from '../refs/graph.ts';
import { LOCK_FILE, parseLock, type LockedTarget, type LockLine } from '../refs/ids-lock.ts';
import type { ReadCollections } from './collections.ts';
import { isUnread, type Unread } from './references.ts';
import { createRenameFinder } from './likely-renames.ts';
import { aliasRepair } from './alias-repairs.ts';

/** No id that was ever published leads nowhere, and none is published without being kept. */
export function checkLock(lock: FileText, content: LockedContent): Problem[] {
  if (lock.type === 'missing') return [];
  const start = { file: LOCK_FILE, line: 1, column: 1 };
  if (lock.type === 'binary') return [createProblem('not-utf8', start, {})];
  if (lock.type === 'unreadable')
    return [createProblem('unreadable-file', start, { reason: lock.reason })];
  const lines = parseLock(lock.text);
  return [
    ...lines.flatMap(({ target, text, line }) =>
      target ? [] : [createProblem('bad-lock', { ...start, line, target: text }, { text })],
    ),
    ...checkVanished(lines, content),
    ...checkUnlocked(lines, content.published),
  ];
}

function checkVanished(lines: readonly LockLine[], content: LockedContent): Problem[] {
  const findRename = createRenameFinder(
    lines.map(({ text }) => text),
    content.published,
  );
  const goneTalks = new Set<string>();
  return lines.flatMap((entry) => {
    const { target } = entry;
    const state = target && stateOf(target, content);
    if (!target || state === 'there') return [];
    // A talk that is gone is one loss, not one for each of its slides.
    const isLost = 'talk' in target && state !== 'gone';
    if (isLost && goneTalks.has(target.talk)) return [];
    if (isLost) goneTalks.add(target.talk);
    const lost: LockedTarget = isLost ? { kind: 'anchor', talk: target.talk, id: null } : target;
    return [
      state === 'draft'
        ? draftProblem(entry, content)
        : vanishedProblem({ ...entry, target: lost }, findRename, content),
    ];
  });
}

/** What became of a locked id. */
function stateOf(
  target: LockedTarget,
  { graph, talks, unread }: LockedContent,
): 'there' | 'gone' | 'draft' | 'talk-gone' {
  const found = resolveTarget(graph, target);
  const slug = 'talk' in found ? found.talk.slug : 'talk' in target ? target.talk : null;
  const talk = talks.get(slug ?? '');
  if (talk?.data === null || (found.type === 'missing' && isUnread(found.missing, unread)))
    return 'there';
  if (talk && !talk.isPublished) return 'draft';
  if (found.type !== 'missing') return 'there';
  return found.missing.what === 'talk' ? 'talk-gone' : 'gone';
}

function draftProblem({ text, line, target }: LockLine, { talks }: LockedContent): Problem {
  const slug = target && 'talk' in target ? target.talk : text;
  const talk = talks.get(slug);
  const at = talk
    ? { file: talk.file, ...statusPlace(talk) }
    : { file: LOCK_FILE, line, column: 1 };
  const fix = `Set \`status: published\`, or take the lines of \`${slug}\` out of \`${LOCK_FILE}\` to let those links break.`;
  return createProblem('vanished-id', at, { id: slug, reason: 'is a draft again', fix });
}

function statusPlace({ text, placeAt }: TalkSource): { line: number; column: number } {
  return placeAt(Math.max(0, text.search(/^status:/m)));
}

function vanishedProblem(
  { text, line, target }: LockLine & { readonly target: LockedTarget },
  findRename: (id: string) => string | null,
  content: LockedContent,
): Problem {
  const id = 'talk' in target && 'id' in target && target.id === null ? target.talk : text;
  const rename = findRename(id);
  const repair = aliasRepair(target, rename, content);
  const at = repair?.place ?? { file: LOCK_FILE, line, column: 1 };
  const fix =
    repair?.fix ??
    `${adviceFor(target)}, or take the line out of \`${LOCK_FILE}\` to let those links break.`;
  const suggestions = rename === null ? [] : [rename];
  return createProblem(
    'vanished-id',
    { ...at, suggestions, target: id },
    {
      id,
      reason: 'is gone',
      fix,
    },
  );
}

/** What to do when nobody can say what took the place. */
function adviceFor(target: LockedTarget): string {
  switch (target.kind) {
    case 'term':
      return `Add \`aliases: [${target.id}]\` to the entry of \`glossary.yaml\` that took its place`;
    case 'system':
      return `Add \`aliases: [${target.id}]\` to the entry of \`systems.yaml\` that took its place`;
    case 'citation':
      return `Add \`ids = {${target.key}},\` to the entry of \`references.bib\` that took its place`;
    default:
      return `Add \`aliases: [${target.talk}]\` to the frontmatter of the talk that took its place`;
  }
}

function checkUnlocked(lines: readonly LockLine[], published: readonly string[]): Problem[] {
  const locked = new Set(lines.map(({ text }) => text));
  const fresh = published.filter((id) => !locked.has(id));
  const [first] = fresh;
  if (first === undefined) return [];
  const at = { file: LOCK_FILE, line: (lines.at(-1)?.line ?? 0) + 1, column: 1 };
  return [createProblem('ids-not-locked', at, { count: fresh.length, first })];
}

/** What the lock is held against. */
export interface LockedContent {
  readonly graph: Graph;
  readonly talks: ReadonlyMap<string, TalkSource>;
  /** What could not be read, about which nothing can be said. */
  readonly unread: Unread;
  readonly collections: ReadCollections;
  /** Every id of the published content, in its order. */
  readonly published: readonly string[];
}
