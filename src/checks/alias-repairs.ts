import { isMap, isSeq, type Node } from 'yaml';
import type { TalkSource } from '../model/sources.ts';
import { nameOfPart } from '../refs/aliases.ts';
import { readPublishedId, type LockedTarget } from '../refs/ids-lock.ts';
import { formerKeys } from '../refs/aliases.ts';
import type { ProblemPlace } from '../problems/catalogue.ts';
import type { ReadCollections } from './collections.ts';
import { openFrontmatter } from './frontmatter.ts';
import { placeOfPath, type YamlSource } from './yaml-problems.ts';

/**
 * The alias that keeps links to a vanished id alive: the line to add, and where it goes.
 *
 * A part of a talk always has one, at the title slide if nowhere better. A whole talk, a term, a system or a source has one
 * only when it is known what took its place.
 */
export function aliasRepair(
  lost: LockedTarget,
  rename: string | null,
  { talks, collections }: RepairContext,
): AliasRepair | null {
  const present = rename === null ? null : readPublishedId(rename);
  if ('talk' in lost && lost.id !== null) {
    const talk = talks.get(lost.talk);
    return talk ? repairPart(talk, lost, present) : null;
  }
  if (present === null) return null;
  switch (present.kind) {
    case 'anchor': {
      const talk = talks.get(present.talk);
      return talk && 'talk' in lost ? repairTalk(talk, lost.talk) : null;
    }
    case 'term':
      return 'id' in lost ? repairEntry(collections.glossaryFile, present.id, lost.id ?? '') : null;
    case 'system':
      return 'id' in lost ? repairEntry(collections.systemsFile, present.id, lost.id ?? '') : null;
    case 'citation':
      return 'key' in lost ? repairSource(collections, present.key, lost.key) : null;
    default:
      return null;
  }
}

function repairPart(
  talk: TalkSource,
  lost: LockedTarget,
  present: LockedTarget | null,
): AliasRepair {
  const former = partName(lost);
  const to = (present && partName(present)) ?? talk.outline.slides[0]?.id ?? '';
  const { yaml, endLine } = openFrontmatter(talk);
  const moved = child(yaml.document.contents, 'moved');
  const entry = `${quote(former)}: ${quote(to)}`;
  if (moved === null || !isMap(moved)) {
    const place = { file: talk.file, line: endLine, column: 1 };
    return {
      place,
      fix: `Add the line \`moved: { ${entry} }\` to the frontmatter${UNSURE(present)}.`,
    };
  }
  const place = placeOfPath(yaml, ['moved'], true);
  const fix = moved.flow
    ? `Add \`${entry}\` to \`moved\` in the frontmatter${UNSURE(present)}.`
    : `Add the line \`  ${entry}\` under \`moved\` in the frontmatter${UNSURE(present)}.`;
  return { place, fix };
}

/** What an author must decide when nothing says where the lost part went. */
const UNSURE = (present: LockedTarget | null) =>
  present ? '' : ', with the id of what took its place';

function repairTalk(talk: TalkSource, former: string): AliasRepair {
  const { yaml, endLine } = openFrontmatter(talk);
  const list = child(yaml.document.contents, 'aliases');
  const isThere = list !== null && isSeq(list);
  const place = isThere
    ? placeOfPath(yaml, ['aliases'], true)
    : { file: talk.file, line: endLine, column: 1 };
  return { place, fix: listFix(talk.data?.aliases ?? [], former, 'the frontmatter', isThere) };
}

function repairEntry(source: YamlSource | null, id: string, former: string): AliasRepair | null {
  if (!source) return null;
  const value = (source.value as Record<string, { aliases?: unknown }> | undefined)?.[id];
  const aliases = Array.isArray(value?.aliases) ? value.aliases.map(String) : [];
  return {
    place: placeOfPath(source, [id], true),
    fix: listFix(aliases, former, `the entry \`${id}\``, aliases.length > 0),
  };
}

function repairSource(
  { bibliography }: ReadCollections,
  key: string,
  former: string,
): AliasRepair | null {
  const entry = bibliography.get(key);
  if (!entry) return null;
  const ids = [...formerKeys(entry), former].join(', ');
  return {
    place: { file: 'references.bib', line: entry.line, column: 1 },
    fix: `${'ids' in entry.fields ? 'Change the field to' : 'Add the line'} \`ids = {${ids}},\` in the entry \`${key}\`.`,
  };
}

function listFix(
  aliases: readonly string[],
  former: string,
  where: string,
  isThere: boolean,
): string {
  const line = `aliases: [${[...aliases, former].map(quote).join(', ')}]`;
  return isThere
    ? `Change the line in ${where} to \`${line}\`.`
    : `Add the line \`${line}\` to ${where}.`;
}

function partName(target: LockedTarget): string {
  switch (target.kind) {
    case 'anchor':
      return target.id ?? '';
    case 'figure':
    case 'table':
    case 'listing':
      return nameOfPart(target);
    default:
      return '';
  }
}

/** YAML reads some bare words as numbers or truth values. */
function quote(id: string): string {
  return /^[\p{L}_][\p{L}\p{N}\p{M}_:-]*$/u.test(id) &&
    !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(id) &&
    !id.endsWith(':')
    ? id
    : JSON.stringify(id);
}

function child(node: unknown, key: string): Node | null {
  return isMap(node) ? ((node.get(key, true) as Node | undefined) ?? null) : null;
}

/** Where an alias goes, and what to write there. */
export interface AliasRepair {
  readonly place: ProblemPlace;
  readonly fix: string;
}

interface RepairContext {
  readonly talks: ReadonlyMap<string, TalkSource>;
  readonly collections: ReadCollections;
}
