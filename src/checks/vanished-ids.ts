import type { Problem } from '../model/problem.ts';
import type { TalkSource } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { resolveTarget, type Graph } from '../refs/graph.ts';
import {
  LOCK_FILE,
  readPublishedId,
  writeTarget,
  type LockedTarget,
  type LockLine,
} from '../refs/ids-lock.ts';
import { partName, repairParts, repairShared, repairTalk } from './alias-repairs.ts';
import type { ReadCollections } from './collections.ts';
import { createRenameFinder } from './likely-renames.ts';
import { isUnread, type Unread } from './references.ts';
import { findMovedTalks } from './moved-talks.ts';

/**
 * Locked ids that lead nowhere, each with the line that gives it a place again.
 *
 * A talk under another name is looked into under that name, so that what was renamed inside is told at the same time, and not as
 * one more loss of the talk.
 */
export function checkVanished(lines: readonly LockLine[], content: LockedContent): Problem[] {
  const entries = lines.flatMap(({ target, ...line }) => (target ? [{ ...line, target }] : []));
  const { talks, graph, published } = content;
  const findRename = createRenameFinder(
    entries.map(({ text }) => text),
    published,
  );
  const homes = new Map(graph.aliases.talks);
  const lostTalks = new Map<string, Entry>();
  const drafts = new Map<string, Entry>();
  for (const entry of entries) {
    const state = stateOf(entry.target, content);
    const slug = talkOf(entry.target) ?? entry.text;
    if (state === 'draft' && !drafts.has(slug)) drafts.set(slug, entry);
    if (state !== 'talk-gone' || lostTalks.has(slug)) continue;
    lostTalks.set(slug, entry);
    const home = findRename(slug);
    if (home !== null && talks.has(home)) homes.set(slug, home);
  }

  const lost = entries.flatMap((entry): Lost[] => {
    const written = talkOf(entry.target);
    if (written === null) return stateOf(entry.target, content) === 'gone' ? [entry] : [];
    const home = homes.get(written) ?? written;
    const target = { ...entry.target, talk: home } as LockedTarget;
    return stateOf(target, content) === 'gone' ? [{ ...entry, target, written }] : [];
  });
  const moved = findMovedTalks(lost, entries, published);
  const isElsewhere = ({ written }: Lost) =>
    moved.some(({ slugs }) => slugs.includes(written ?? ''));
  const parts = lost.filter((each) => talkOf(each.target) !== null && !isElsewhere(each));
  return [
    ...[...drafts.values()].map((entry) => draftProblem(entry, content)),
    ...lostTalkProblems(lostTalks, homes, content),
    ...moved.map(({ id, line, reason, fix }) =>
      createProblem(
        'vanished-id',
        { file: LOCK_FILE, line, column: 1, target: id },
        { id, reason, fix },
      ),
    ),
    ...partProblems(parts, entries, homes, content),
    ...lost
      .filter(({ target }) => talkOf(target) === null)
      .map((entry) => sharedProblem(entry, findRename(entry.text), content)),
  ];
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

function draftProblem({ text, line, target }: Entry, { talks }: LockedContent): Problem {
  const slug = talkOf(target) ?? text;
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

/** A talk that is gone is one loss, not one for each of its slides. */
function lostTalkProblems(
  lost: ReadonlyMap<string, Entry>,
  homes: ReadonlyMap<string, string>,
  { talks }: LockedContent,
): Problem[] {
  const slugs = [...lost.keys()];
  return [...lost].map(([id, { line }]) => {
    const home = homes.get(id);
    const talk = talks.get(home ?? '');
    const formers = slugs.filter((slug) => homes.get(slug) === home);
    const repair = talk && repairTalk(talk, formers);
    const at = repair?.place ?? { file: LOCK_FILE, line, column: 1 };
    const fix =
      repair?.fix ??
      `Add \`aliases: [${id}]\` to the frontmatter of the talk that took its place, or take the lines of \`${id}\` out of \`${LOCK_FILE}\` to let those links break.`;
    const suggestions = talk ? [talk.slug] : [];
    return createProblem(
      'vanished-id',
      { ...at, suggestions, target: id },
      { id, reason: 'is gone', fix },
    );
  });
}

/** Each lost part of a talk, with the one line that serves all of that talk. */
function partProblems(
  parts: readonly Lost[],
  entries: readonly Entry[],
  homes: ReadonlyMap<string, string>,
  { talks, published }: LockedContent,
): Problem[] {
  const isLocked = new Set(entries.map(({ text }) => text));
  const byTalk = Map.groupBy(parts, ({ target }) => talkOf(target) ?? '');
  return [...byTalk].flatMap(([slug, all]) => {
    const talk = talks.get(slug);
    if (!talk) return [];
    // The same part, locked under two names of its talk, is one.
    const lost = [...new Map(all.map((each) => [partName(each.target), each])).values()].map(
      (each) => ({ ...each, rename: renameOf(each) }),
    );
    const repair = repairParts(
      talk,
      lost.map(({ target, rename }) => {
        const present = rename === null ? null : readPublishedId(rename);
        return { former: partName(target), present: present && partName(present) };
      }),
    );
    return lost.map(({ text: id, target, rename }) => {
      const other = rename === null ? otherHome(target) : null;
      const hint =
        other === null
          ? ''
          : ` It seems to be \`${other}\` now: link to \`[[${other}]]\` from there.`;
      const suggestions = rename === null ? [] : [rename];
      const at = { ...repair.place, suggestions, target: id };
      return createProblem('vanished-id', at, { id, reason: 'is gone', fix: repair.fix + hint });
    });
  });

  /** What a part is called now: new is what was not there under the name that the talk had when the part was locked. */
  function renameOf({ target, written }: Lost): string | null {
    const then = entries
      .filter((entry) => talkOf(entry.target) === written)
      .map((entry) => writeTarget({ ...entry.target, talk: talkOf(target) } as LockedTarget));
    return createRenameFinder(then, published)(writeTarget(target));
  }

  /** A new part of another talk that has the name of a lost one. */
  function otherHome(target: LockedTarget): string | null {
    const name = partName(target);
    const isSame = (id: string) => {
      const other = readPublishedId(id);
      return other !== null && talkOf(other) !== null && partName(other) === name;
    };
    const formers = new Set(homes.values());
    return (
      published.find((id) => {
        const other = readPublishedId(id);
        return !isLocked.has(id) && isSame(id) && !formers.has((other && talkOf(other)) ?? '');
      }) ?? null
    );
  }
}

function sharedProblem(
  { text: id, line, target }: Entry,
  rename: string | null,
  { collections }: LockedContent,
): Problem {
  const repair = repairShared(
    target,
    rename === null ? null : readPublishedId(rename),
    collections,
  );
  const at = repair?.place ?? { file: LOCK_FILE, line, column: 1 };
  const fix =
    repair?.fix ??
    `${adviceFor(target)}, or take the line out of \`${LOCK_FILE}\` to let those links break.`;
  const suggestions = rename === null ? [] : [rename];
  return createProblem(
    'vanished-id',
    { ...at, suggestions, target: id },
    { id, reason: 'is gone', fix },
  );
}

/** What to do when nobody can say what took the place. */
function adviceFor(target: LockedTarget): string {
  if (target.kind === 'citation')
    return `Add \`ids = {${target.key}},\` to the entry of \`references.bib\` that took its place`;
  const file = target.kind === 'term' ? 'glossary.yaml' : 'systems.yaml';
  return `Add \`aliases: [${target.id}]\` to the entry of \`${file}\` that took its place`;
}

function talkOf(target: LockedTarget): string | null {
  return 'talk' in target ? target.talk : null;
}

/** A line of the lock that names something. */
export interface Entry {
  readonly text: string;
  readonly line: number;
  readonly target: LockedTarget;
}

/** Something locked that is gone; of a part, the target names its talk as it is called now. */
export interface Lost extends Entry {
  /** The talk as the lock names it. */
  readonly written?: string;
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
