import type { BibEntry, SystemEntry, TermEntry } from '../schema/collections.ts';
import type { Anchor, BlockKind, Target } from '../model/outline.ts';
import type { Talk } from '../model/talk.ts';
import { BLOCK_KINDS, BLOCK_PREFIXES } from '../format/parse-target.ts';

/** Former ids, each with the id that took its place. */
export interface Aliases {
  readonly talks: ReadonlyMap<string, string>;
  /** By the talk's present slug: from a former id as it stood in the pages to the present one as it is written in `moved`. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly terms: ReadonlyMap<string, string>;
  readonly systems: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
}

/** Gathers the former ids that the sources name; which of them are sound is a matter of the checks. */
export function collectAliases(sources: AliasSources): Aliases {
  return {
    talks: invert(sources.talks.map(({ slug, data }) => [slug, data.aliases])),
    parts: new Map(sources.talks.map(({ slug, data }) => [slug, partsOf(data.moved)])),
    terms: invert([...sources.terms].map(([id, { aliases }]) => [id, aliases])),
    systems: invert([...sources.systems].map(([id, { aliases }]) => [id, aliases])),
    sources: invert([...sources.bibliography].map(([key, entry]) => [key, formerKeys(entry)])),
  };
}

/** The same thing under its present id; null when no part of the target is a former id. */
export function followAliases(aliases: Aliases, target: Target): Target | null {
  switch (target.kind) {
    case 'anchor':
    case 'figure':
    case 'table':
    case 'listing':
    case 'equation':
    case 'moment': {
      const talk = aliases.talks.get(target.talk) ?? target.talk;
      const id =
        'id' in target && target.id !== null ? domIdOfTarget(target.kind, target.id) : null;
      const moved = id === null ? undefined : aliases.parts.get(talk)?.get(id);
      if (moved !== undefined) return targetOfPart(talk, moved);
      return talk === target.talk ? null : { ...target, talk };
    }
    case 'term':
    case 'system': {
      const id = aliases[`${target.kind}s`].get(target.id);
      return id === undefined ? null : { ...target, id };
    }
    case 'citation': {
      const key = aliases.sources.get(target.key);
      return key === undefined ? null : { ...target, key };
    }
    default:
      return null;
  }
}

/** The id that a key or a value of `moved` has in the pages: `fig:ladder` is `fig-ladder`, a slide keeps its name. */
export function domIdOfPart(part: string): string {
  return part.normalize('NFC').replace(/^(fig|tbl|lst|eq):/, '$1-');
}

/** A part of a talk as `moved` names it. */
export function nameOfPart({ kind, id }: Pick<Anchor, 'kind' | 'id'>): string {
  return kind === 'slide' || kind === 'heading' ? id : `${BLOCK_PREFIXES[kind]}:${id}`;
}

/** Former keys of a source: biblatex's `ids = {old, older}`. */
export function formerKeys({ fields }: BibEntry): string[] {
  return (fields['ids'] ?? '').split(/[\s,]+/).filter(Boolean);
}

function domIdOfTarget(kind: BlockKind | 'anchor' | 'moment', id: string): string {
  return kind === 'anchor' || kind === 'moment' ? id : `${BLOCK_PREFIXES[kind]}-${id}`;
}

function targetOfPart(talk: string, part: string): Target {
  const block = /^(fig|tbl|lst|eq):(.+)$/s.exec(part);
  return block
    ? { kind: BLOCK_KINDS[block[1] as keyof typeof BLOCK_KINDS], talk, id: block[2] ?? '' }
    : { kind: 'anchor', talk, id: part };
}

function partsOf(moved: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(moved).map(([former, present]) => [
      domIdOfPart(former),
      present.normalize('NFC'),
    ]),
  );
}

function invert(entries: readonly (readonly [string, readonly string[]])[]): Map<string, string> {
  return new Map(
    entries.flatMap(([id, formers]) =>
      formers.map((former) => [former.normalize('NFC'), id] as const),
    ),
  );
}

/** What may name former ids. */
interface AliasSources {
  readonly talks: readonly Talk[];
  readonly terms: ReadonlyMap<string, TermEntry>;
  readonly systems: ReadonlyMap<string, SystemEntry>;
  readonly bibliography: ReadonlyMap<string, BibEntry>;
}
