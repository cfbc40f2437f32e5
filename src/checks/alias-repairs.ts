import { isMap, isSeq, type Node } from 'yaml';
import type { TalkSource } from '../model/sources.ts';
import { formerKeys, nameOfPart } from '../refs/aliases.ts';
import type { LockedTarget } from '../refs/ids-lock.ts';
import type { ProblemPlace } from '../problems/catalogue.ts';
import type { ReadCollections } from './collections.ts';
import { openFrontmatter } from './frontmatter.ts';
import { placeOfPath, type YamlSource } from './yaml-problems.ts';

/** The alias that keeps links to a vanished term, system or source alive; null when nobody can say what took its place. */
export function repairShared(
  lost: LockedTarget,
  present: LockedTarget | null,
  collections: ReadCollections,
): AliasRepair | null {
  switch (present?.kind) {
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

/**
 * The line of a talk that says where its lost parts are now: one for all of them, since a frontmatter has one `moved`.
 *
 * A part always has a place to lead to: the title slide if nowhere better.
 */
export function repairParts(talk: TalkSource, lost: readonly LostPart[]): AliasRepair {
  const { yaml, endLine } = openFrontmatter(talk);
  const moved = child(yaml.document.contents, 'moved');
  const title = talk.outline.slides[0]?.id ?? '';
  const entries = lost.map(({ former, present }) => `${quote(former)}: ${quote(present ?? title)}`);
  const unsure = lost.some(({ present }) => present === null)
    ? ', with the id of what took its place'
    : '';
  if (moved === null || !isMap(moved)) {
    const place = { file: talk.file, line: endLine, column: 1 };
    const line = `moved: { ${entries.join(', ')} }`;
    return { place, fix: `Add the line \`${line}\` to the frontmatter${unsure}.` };
  }
  const place = placeOfPath(yaml, ['moved'], true);
  const fix = moved.flow
    ? `Add \`${entries.join(', ')}\` to \`moved\` in the frontmatter${unsure}.`
    : `Add the ${entries.length === 1 ? 'line' : 'lines'} ${entries.map((each) => `\`  ${each}\``).join(', ')} under \`moved\` in the frontmatter${unsure}.`;
  return { place, fix };
}

/** The line of a talk that keeps the addresses alive that it had under other names. */
export function repairTalk(talk: TalkSource, formers: readonly string[]): AliasRepair {
  const { yaml, endLine } = openFrontmatter(talk);
  const list = child(yaml.document.contents, 'aliases');
  const isThere = list !== null && isSeq(list);
  const place = isThere
    ? placeOfPath(yaml, ['aliases'], true)
    : { file: talk.file, line: endLine, column: 1 };
  return { place, fix: listFix(talk.data?.aliases ?? [], formers, 'the frontmatter', isThere) };
}

function repairEntry(source: YamlSource | null, id: string, former: string): AliasRepair | null {
  if (!source) return null;
  const value = (source.value as Record<string, { aliases?: unknown }> | undefined)?.[id];
  const aliases = Array.isArray(value?.aliases) ? value.aliases.map(String) : [];
  return {
    place: placeOfPath(source, [id], true),
    fix: listFix(aliases, [former], `the entry \`${id}\``, aliases.length > 0),
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
  formers: readonly string[],
  where: string,
  isThere: boolean,
): string {
  const line = `aliases: [${[...aliases, ...formers].map(quote).join(', ')}]`;
  return isThere
    ? `Change the line in ${where} to \`${line}\`.`
    : `Add the line \`${line}\` to ${where}.`;
}

/** A part of a talk as `moved` names it; empty for all else. */
export function partName(target: LockedTarget): string {
  switch (target.kind) {
    case 'anchor':
      return target.id ?? '';
    case 'figure':
    case 'table':
    case 'listing':
    case 'equation':
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

/** A part of a talk that is gone, and what took its place, as `moved` names them. */
export interface LostPart {
  readonly former: string;
  /** Null when nothing says where it went. */
  readonly present: string | null;
}
