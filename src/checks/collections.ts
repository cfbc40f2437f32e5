import type { z } from 'zod';
import type { BibEntry, SystemEntry, TermEntry, TimelineEvent } from '../schema/collections.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentFiles, FileText } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { parseBibliography, type BibFault } from '../refs/parse-bibliography.ts';
import { suggest } from '../refs/suggest.ts';
import { SystemSchema, TermSchema, TimelineEventSchema } from '../schema/collections.ts';
import { reasonAgainstName } from './names.ts';
import { placeOfPath, readYaml, schemaProblems, type YamlSource } from './yaml-problems.ts';

/** Reads the collections of a content folder; what cannot be read is left out and named. */
export function readCollections(files: ContentFiles): ReadCollections {
  const problems: Problem[] = [];
  const glossary = readFile('glossary.yaml', files.glossary, problems);
  const systemsFile = readFile('systems.yaml', files.systems, problems);
  const timelineFile = readFile('timeline.yaml', files.timeline, problems);
  const terms = readEntries<TermEntry>(glossary, TermSchema, emptyTerm, problems);
  const systems = readEntries<SystemEntry>(systemsFile, SystemSchema, emptySystem, problems);
  const timeline = readEvents(timelineFile, problems);
  const bibliography = readBibliography('references.bib', files.bibliography, problems);
  problems.push(...checkTerms(glossary, terms), ...checkRelations(systemsFile, systems));
  const unread = new Set<EntryKind>();
  if (isLost(files.glossary, glossary)) unread.add('term');
  if (isLost(files.systems, systemsFile)) unread.add('system');
  if (isLost(files.bibliography, bibliography)) unread.add('citation');
  return {
    terms,
    systems,
    timeline,
    glossaryFile: glossary,
    systemsFile,
    timelineFile,
    bibliography: bibliography ?? new Map<string, BibEntry>(),
    unread,
    problems,
  };
}

/** A file that is there and gave nothing. */
function isLost(file: FileText, read: object | null): boolean {
  return file.type !== 'missing' && read === null;
}

/** What stands for an entry with a fault, so that nothing is held against those who use it. */
const emptyTerm = (id: string): TermEntry => ({
  term: id,
  definition: '',
  also: [],
  see: [],
  aliases: [],
});
const emptySystem = (id: string): SystemEntry => ({
  name: id,
  summary: '',
  years: null,
  also: [],
  relations: [],
  aliases: [],
});

function readFile(file: string, content: FileText, problems: Problem[]): YamlSource | null {
  if (content.type === 'missing') return null;
  if (content.type !== 'text') {
    problems.push(unreadable(file, content));
    return null;
  }
  const source = readYaml(content.text, { file, offset: 0, where: `\`${file}\``, kind: 'YAML' });
  problems.push(...source.problems, ...source.cut);
  if (source.value === undefined) return null;
  const isList = file === 'timeline.yaml';
  const fits = Array.isArray(source.value) === isList && typeof source.value === 'object';
  if (fits || source.value === null) return source;
  const data = { where: `\`${file}\``, wanted: isList ? 'list' : 'map' } as const;
  problems.push(createProblem('wrong-shape', { file, line: 1, column: 1 }, data));
  return null;
}

function readEntries<E>(
  source: YamlSource | null,
  schema: z.ZodType<E>,
  emptyEntry: (id: string) => E,
  problems: Problem[],
): Map<string, E> {
  const entries = new Map<string, E>();
  if (!source) return entries;
  for (const [id, value] of Object.entries((source.value ?? {}) as Record<string, unknown>)) {
    const parsed = schema.safeParse(value);
    const reason = reasonAgainstName(id);
    if (reason !== null)
      problems.push(
        createProblem('bad-id', { ...placeOfPath(source, [id], true), target: id }, { id, reason }),
      );
    if (!parsed.success) problems.push(...schemaProblems(source, schema, parsed.error, [id]));
    entries.set(id, parsed.success ? parsed.data : emptyEntry(id));
  }
  return entries;
}

/** Events by their place in the file; one with a fault is left out. */
function readEvents(source: YamlSource | null, problems: Problem[]): Map<number, TimelineEvent> {
  const events = new Map<number, TimelineEvent>();
  for (const [index, value] of ((source?.value ?? []) as unknown[]).entries()) {
    const parsed = TimelineEventSchema.safeParse(value);
    if (parsed.success) events.set(index, parsed.data);
    else if (source)
      problems.push(...schemaProblems(source, TimelineEventSchema, parsed.error, [index]));
  }
  return events;
}

/** The entries of a BibTeX file by key; null when the file cannot be read. */
export function readBibliography(
  file: string,
  content: FileText,
  problems: Problem[],
): Map<string, BibEntry> | null {
  const entries = new Map<string, BibEntry>();
  if (content.type === 'missing') return entries;
  if (content.type !== 'text') {
    problems.push(unreadable(file, content));
    return null;
  }
  const parsed = parseBibliography(content.text);
  for (const { line, reason } of parsed.failures) {
    problems.push(createProblem('bib-entry', { file, line, column: 1 }, { reason }));
  }
  problems.push(...parsed.faults.map((fault) => faultProblem(fault, file)));
  const firstByFold = new Map<string, BibEntry>();
  for (const entry of parsed.entries) {
    const fold = entry.key.toLowerCase();
    const first = firstByFold.get(fold);
    if (!first) firstByFold.set(fold, entry);
    const at = { file, line: entry.line, column: 1, target: entry.key };
    if (first) {
      const data = { key: entry.key, line: first.line, first: first.key };
      problems.push(createProblem('duplicate-key', at, data));
    }
    if (!entries.has(entry.key)) entries.set(entry.key, entry);
    const url = entry.fields['url'];
    if (url !== undefined && !/^https?:\/\/[^/]/i.test(url)) {
      problems.push(createProblem('bad-url', { ...at, target: url }, { url }));
    }
  }
  return entries;
}

function faultProblem(fault: BibFault, file: string): Problem {
  const { name, line, column } = fault;
  const at = { file, line, column, target: name };
  switch (fault.kind) {
    case 'repeated-field':
      return createProblem('repeated-field', at, { name, line: fault.firstLine });
    case 'unknown-field':
      return createProblem('unknown-field', { ...at, suggestions: fault.near }, { name });
    case 'undefined-string':
      return createProblem('undefined-string', { ...at, suggestions: fault.near }, { name });
    case 'missing-title':
      return createProblem('missing-title', at, { key: name });
  }
}

/** Terms point to terms there are, never to themselves, and no two have the same name. */
function checkTerms(source: YamlSource | null, terms: ReadonlyMap<string, TermEntry>): Problem[] {
  if (!source) return [];
  const owners = new Map<string, string>();
  return [...terms].flatMap(([id, { term, also, see }]) => {
    const names = [term, ...also].map((name) => name.toLowerCase());
    const taken = names.find((name) => (owners.get(name) ?? id) !== id);
    for (const name of names) if (!owners.has(name)) owners.set(name, id);
    const unknown = see.filter((to) => to === id || !terms.has(to));
    return [
      ...unknown.map((to) =>
        unknownRelation(source, [id, 'see', see.indexOf(to)], { to, from: id }, terms.keys()),
      ),
      ...(taken === undefined
        ? []
        : [
            createProblem('duplicate-term', placeOfPath(source, [id], true), {
              name: taken,
              other: owners.get(taken) ?? '',
            }),
          ]),
    ];
  });
}

function checkRelations(
  source: YamlSource | null,
  systems: ReadonlyMap<string, SystemEntry>,
): Problem[] {
  if (!source) return [];
  return [...systems].flatMap(([id, { relations }]) =>
    relations.flatMap(({ to }, index) =>
      to !== id && systems.has(to)
        ? []
        : [
            unknownRelation(
              source,
              [id, 'relations', index, 'to'],
              { to, from: id },
              systems.keys(),
            ),
          ],
    ),
  );
}

function unknownRelation(
  source: YamlSource,
  path: readonly PropertyKey[],
  data: { to: string; from: string },
  ids: Iterable<string>,
): Problem {
  const suggestions = suggest(data.to, ids);
  return createProblem(
    'unknown-relation',
    { ...placeOfPath(source, path, false), suggestions, target: data.to },
    data,
  );
}

function unreadable(
  file: string,
  content: Exclude<FileText, { type: 'text' | 'missing' }>,
): Problem {
  const at = { file, line: 1, column: 1 };
  if (content.type === 'binary') return createProblem('not-utf8', at, {});
  return createProblem('unreadable-file', at, { reason: content.reason });
}

/** The collections that could be read, and what was wrong with the rest. */
export interface ReadCollections {
  readonly terms: ReadonlyMap<string, TermEntry>;
  readonly systems: ReadonlyMap<string, SystemEntry>;
  /** Events by their place in the file. */
  readonly timeline: ReadonlyMap<number, TimelineEvent>;
  readonly glossaryFile: YamlSource | null;
  readonly systemsFile: YamlSource | null;
  readonly timelineFile: YamlSource | null;
  readonly bibliography: ReadonlyMap<string, BibEntry>;
  /** The kinds of entry whose file could not be read. */
  readonly unread: ReadonlySet<EntryKind>;
  readonly problems: readonly Problem[];
}

/** What the collections hold. */
type EntryKind = 'term' | 'system' | 'citation';
