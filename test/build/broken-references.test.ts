import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCollections } from '../../src/checks/collections.ts';
import { asGraphTalk, readTalk } from '../../src/checks/read-talk.ts';
import { checkReferences } from '../../src/checks/references.ts';
import { checkSafety } from '../../src/checks/safety.ts';
import type { Reference, Target } from '../../src/model/outline.ts';
import type { TalkTree } from '../../src/model/sources.ts';
import { buildGraph, type GraphSources } from '../../src/refs/graph.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import { writeAlmanac } from '../support/almanac.ts';
import { breakReference, removeTarget, splice } from '../support/reference-mutations.ts';

const MINUTE = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'lectern-references-'));
const files = readContent(writeAlmanac(folder));
const collections = readCollections(files);
const talks = files.talks.map((file) => talkOf(file));

afterAll(() => rmSync(folder, { recursive: true }));

describe('every reference of a library, broken alone', () => {
  const references = talks.flatMap((talk) =>
    talk.outline.references.map((reference) => ({ talk, reference })),
  );

  it(
    'is found, and the talks as they are have nothing to find',
    () => {
      expect(findIn(talks)).toEqual([]);
      const survivors: string[] = [];
      let broken = 0;
      for (const { talk, reference } of references) {
        const breakages = breakReference(reference);
        if (breakages.length === 0) survivors.push(`${nameOf(talk, reference)}: nothing breaks it`);
        for (const { how, written } of breakages) {
          broken += 1;
          const text = splice(talk.text, offsetOf(talk, reference), reference.raw, written);
          const mutant = talkOf({ ...talk, content: { type: 'text', text } });
          const others = talks.filter((each) => each !== talk);
          const found = findIn([mutant], [...others, mutant]);
          if (!found.some(({ line }) => line === reference.place.line || isNear(line, reference)))
            survivors.push(`${nameOf(talk, reference)} as \`${written}\` (${how})`);
        }
      }
      console.log(`${broken} broken references, ${survivors.length} not found`);
      expect(survivors).toEqual([]);
      expect(broken).toBeGreaterThan(references.length * 2);
    },
    15 * MINUTE,
  );

  it('is found at each place that points at a slide, heading, figure, table or listing that is gone', () => {
    const survivors: string[] = [];
    const anchors = talks.flatMap((talk) =>
      talk.outline.anchors.map((anchor) => ({ talk, anchor })),
    );
    let removed = 0;
    for (const { talk, anchor } of anchors) {
      const pointing = references.filter(({ reference }) =>
        pointsAt(reference.target, talk.slug, anchor.kind, anchor.id),
      );
      if (pointing.length === 0) continue;
      removed += 1;
      const text = removeTarget(talk.text, anchor, offsetAt(talk.text, anchor.place));
      const mutant = talkOf({ ...talk, content: { type: 'text', text } });
      const found = findIn(talks.map((each) => (each === talk ? mutant : each)));
      for (const { talk: from, reference } of pointing) {
        const isFound = found.some(
          ({ file, line }) => file === from.file && line === reference.place.line,
        );
        if (!isFound) survivors.push(`${nameOf(from, reference)} without ${anchor.id}`);
      }
    }
    console.log(`${removed} targets taken away, ${survivors.length} references not missed`);
    expect(survivors).toEqual([]);
    expect(removed).toBeGreaterThan(20);
  });

  it.each(['terms', 'systems', 'bibliography'] as const)(
    'is found when its entry is taken out of the %s',
    (name) => {
      const survivors: string[] = [];
      for (const id of collections[name].keys()) {
        const pointing = references.filter(
          ({ reference }) => keyOf(reference.target) === `${name} ${id}`,
        );
        if (pointing.length === 0) continue;
        const without = withoutKey<unknown>(collections[name], id);
        const found = findIn(talks, talks, { ...collections, [name]: without });
        for (const { talk, reference } of pointing) {
          const isFound = found.some(
            ({ file, line }) => file === talk.file && line === reference.place.line,
          );
          if (!isFound) survivors.push(`${nameOf(talk, reference)} without ${id}`);
        }
      }
      expect(survivors).toEqual([]);
    },
  );
});

function talkOf(file: (typeof files.talks)[number]): TalkTree {
  const read = readTalk(file);
  if (read.type === 'unreadable')
    throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return { ...read.talk, root: read.root };
}

/** What the checks of references say about some talks, seen among all. */
function findIn(
  checked: readonly TalkTree[],
  all: readonly TalkTree[] = checked,
  entries: Omit<GraphSources, 'talks'> = collections,
): { readonly file: string; readonly line: number }[] {
  const graph = buildGraph({ ...entries, talks: all.map(asGraphTalk) });
  const unread = { talks: new Set<string>(), kinds: collections.unread };
  return checked.flatMap((talk) => {
    const found = checkReferences(talk, { graph, drafts: new Set(), unread });
    // What another site has is for the check of safe addresses, and it reads the whole tree again.
    return found.length > 0 ? found : checkSafety(talk, () => true);
  });
}

function offsetOf(talk: TalkTree, { raw, place }: Reference): number {
  const offset = talk.text.indexOf(raw, offsetAt(talk.text, place));
  if (offset < 0) throw new Error(`\`${raw}\` does not stand where it was found.`);
  return offset;
}

function offsetAt(text: string, { line, column }: Reference['place']): number {
  let offset = 0;
  for (let at = 1; at < line; at += 1) offset = text.indexOf('\n', offset) + 1;
  return offset + column - 1;
}

/** A value of several lines is named at its own line, which is not the one its element begins on. */
function isNear(line: number, { place }: Reference): boolean {
  return line > place.line && line < place.line + 3;
}

function pointsAt(target: Target, talk: string, kind: string, id: string): boolean {
  if (kind === 'slide' || kind === 'heading')
    return target.kind === 'anchor' && target.talk === talk && target.id === id;
  return (
    target.kind === kind &&
    'id' in target &&
    'talk' in target &&
    target.talk === talk &&
    target.id === id
  );
}

function keyOf(target: Target): string | null {
  switch (target.kind) {
    case 'term':
      return `terms ${target.id}`;
    case 'system':
      return `systems ${target.id}`;
    case 'citation':
      return `bibliography ${target.key}`;
    default:
      return null;
  }
}

function withoutKey<T>(entries: ReadonlyMap<string, T>, without: string): ReadonlyMap<string, T> {
  return new Map([...entries].filter(([key]) => key !== without));
}

function nameOf(talk: TalkTree, { raw, place }: Reference): string {
  return `${talk.slug}:${place.line}:${place.column} \`${raw}\``;
}
