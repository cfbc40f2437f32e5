import type { z } from 'zod';
import type { BibEntry, SystemEntry, TermEntry, TimelineEvent } from '../model/collections.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentFiles, FileText } from '../model/sources.ts';
import { createProblem } from '../problems/catalogue.ts';
import { parseBibliography } from '../refs/parse-bibliography.ts';
import { suggest } from '../refs/suggest.ts';
import { SystemSchema, TermSchema, TimelineEventSchema } from '../schema/collections.ts';
import { placeOfPath, readYaml, schemaProblems, type YamlSource } from './yaml-problems.ts';

/** Reads the collections of a content folder; what cannot be read is left out and named. */
export function readCollections(files: ContentFiles): ReadCollections {
  const problems: Problem[] = [];
  const glossary = readFile('glossary.yaml', files.glossary, problems);
  const systemsFile = readFile('systems.yaml', files.systems, problems);
  const timelineFile = readFile('timeline.yaml', files.timeline, problems);
  const terms = readEntries(glossary, TermSchema, problems);
  const systems = readEntries(systemsFile, SystemSchema, problems);
  const timeline = readEvents(timelineFile, problems);
  const bibliography = readBibliography(files.bibliography, problems);
  problems.push(...checkTerms(glossary, terms), ...checkRelations(systemsFile, systems));
  return { terms, systems, timeline, timelineFile, bibliography, problems };
}

function readFile(file: string, content: FileText, problems: Problem[]): YamlSource | null {
  if (content.type === 'missing') return null;
  if (content.type !== 'text') {
    problems.push(unreadable(file, content));
    return null;
  }
  const source = readYaml(content.text, { file, offset: 0, where: `\`${file}\`` });
  problems.push(...source.problems);
  return source.value === undefined ? null : source;
}

function readEntries<S extends z.ZodType>(
  source: YamlSource | null,
  schema: S,
  problems: Problem[],
): Map<string, z.infer<S>> {
  const entries = new Map<string, z.infer<S>>();
  for (const [id, value] of Object.entries((source?.value ?? {}) as Record<string, unknown>)) {
    const parsed = schema.safeParse(value);
    if (parsed.success) entries.set(id, parsed.data);
    else if (source) problems.push(...schemaProblems(source, parsed.error, [id]));
  }
  return entries;
}

function readEvents(source: YamlSource | null, problems: Problem[]): TimelineEvent[] {
  if (source && !Array.isArray(source.value) && source.value !== null) {
    const at = { file: source.file, line: 1, column: 1 };
    problems.push(
      createProblem('bad-value', at, {
        key: 'timeline',
        value: 'a map',
        reason: 'is no list of events',
      }),
    );
    return [];
  }
  return ((source?.value ?? []) as unknown[]).flatMap((value, index) => {
    const parsed = TimelineEventSchema.safeParse(value);
    if (parsed.success) return [parsed.data];
    if (source) problems.push(...schemaProblems(source, parsed.error, [index]));
    return [];
  });
}

function readBibliography(content: FileText, problems: Problem[]): Map<string, BibEntry> {
  const entries = new Map<string, BibEntry>();
  if (content.type === 'missing') return entries;
  const file = 'references.bib';
  if (content.type !== 'text') {
    problems.push(unreadable(file, content));
    return entries;
  }
  const parsed = parseBibliography(content.text);
  for (const { line, reason } of parsed.failures) {
    problems.push(createProblem('bib-entry', { file, line, column: 1 }, { reason }));
  }
  for (const entry of parsed.entries) {
    const first = entries.get(entry.key);
    const at = { file, line: entry.line, column: 1, target: entry.key };
    if (first)
      problems.push(createProblem('duplicate-key', at, { key: entry.key, line: first.line }));
    else entries.set(entry.key, entry);
    const url = entry.fields['url'];
    if (url !== undefined && !/^https?:\/\/[^/]/i.test(url)) {
      problems.push(createProblem('bad-url', { ...at, target: url }, { url }));
    }
  }
  return entries;
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
  readonly timeline: readonly TimelineEvent[];
  readonly timelineFile: YamlSource | null;
  readonly bibliography: ReadonlyMap<string, BibEntry>;
  readonly problems: readonly Problem[];
}
