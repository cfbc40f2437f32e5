import type { TimelineEvent } from '../model/collections.ts';
import type { Problem } from '../model/problem.ts';
import type { ContentFiles, TalkSource, TalkTree } from '../model/sources.ts';
import { compare } from '../lib/compare.ts';
import { buildGraph, type Graph } from '../refs/graph.ts';
import { listPublishedIds } from '../refs/ids-lock.ts';
import { checkAliases } from './aliases.ts';
import { checkAnimations } from './animations.ts';
import { checkBlocks, type BlockTools } from './blocks.ts';
import { readCollections, type ReadCollections } from './collections.ts';
import { checkComponents } from './components.ts';
import { checkCaptions } from './captions.ts';
import { checkFormerIds } from './former-ids.ts';
import { checkLock } from './ids-lock.ts';
import { textOfFile } from './content-texts.ts';
import { checkMorphs } from './morphs.ts';
import { checkPlan } from './plan.ts';
import { asGraphTalk, readTalk } from './read-talk.ts';
import { readOwnSources, type OwnSources } from './own-sources.ts';
import { checkLabels, checkReferences } from './references.ts';
import { checkRehearsals } from './rehearsals.ts';
import { addRepairs } from './repairs.ts';
import { checkSafety } from './safety.ts';
import { checkSlides } from './slides.ts';
import { checkSlugs } from './slugs.ts';
import { checkTranscripts } from './transcripts.ts';
import { checkTimeline } from './timeline.ts';
import { checkUnusedDefinitions } from './unused-definitions.ts';
import { checkUnusedEntries } from './unused-entries.ts';
import { checkUnusedFiles } from './unused-files.ts';
import { checkVariants } from './variants.ts';

/**
 * Finds every problem of a content folder in one go.
 *
 * A talk that cannot be parsed is named and left out; the others are checked all the same, and references to it are not held
 * against them.
 */
export async function checkContent(files: ContentFiles, tools: BlockTools): Promise<CheckResult> {
  const collections = readCollections(files);
  const problems = [...collections.problems, ...checkSlugs(files.talks)];
  const talks: TalkSource[] = [];
  const unreadTalks = new Set<string>();
  for (const file of files.talks) {
    const read = readTalk(file);
    problems.push(...read.problems);
    if (read.type === 'unreadable') {
      unreadTalks.add(file.slug);
      continue;
    }
    const { talk, root } = read;
    problems.push(...(await checkTree({ ...talk, root }, tools)));
    // Without its tree: the trees of a thousand talks fill the memory, and nothing that follows needs them.
    talks.push(talk);
  }
  const ownSources = readOwnSources(talks, collections.bibliography);
  problems.push(...ownSources.problems);
  const { all: bibliography } = ownSources;
  const graph = buildGraph({ talks: talks.map(asGraphTalk), ...collections, bibliography });
  const drafts = new Set(
    talks.filter((talk) => talk.data !== null && !talk.isPublished).map((talk) => talk.slug),
  );
  const kinds = ownSources.isComplete
    ? collections.unread
    : new Set([...collections.unread, 'citation' as const]);
  const unread = { talks: unreadTalks, kinds };
  for (const talk of talks) {
    problems.push(
      ...checkReferences(talk, {
        graph: { ...graph, bibliography: ownSources.citableIn(talk.slug) },
        drafts,
        unread,
      }),
      ...checkPlan(talk),
      ...checkVariants(talk),
      ...checkRehearsals(talk),
      ...(await checkCaptions(talk)),
      ...checkFormerIds(talk, graph),
    );
  }
  const publishedIds = listIds(talks, collections, ownSources);
  const bySlug = new Map(talks.map((talk) => [talk.slug, talk]));
  problems.push(
    ...checkTimeline(collections, graph, unread),
    ...checkAliases(talks, collections),
    ...(unreadTalks.size > 0 ? [] : checkUnusedEntries(talks, collections, graph)),
    ...checkUnusedFiles(files, talks, problems),
    ...checkLock(files.lock, {
      graph,
      talks: bySlug,
      unread,
      collections,
      published: publishedIds,
    }),
  );
  const textOf = (file: string) => textOfFile(files, file);
  return {
    problems: addRepairs(sortProblems(problems), textOf),
    textOf,
    summary: summarize(problems, talks),
    talks,
    graph,
    timeline: [...collections.timeline.values()],
    publishedIds,
    collections,
  };
}

/** What a talk's own text shows, whatever the others hold. */
async function checkTree(talk: TalkTree, tools: BlockTools): Promise<Problem[]> {
  return [
    ...checkLabels(talk),
    ...checkUnusedDefinitions(talk),
    ...checkSlides(talk),
    ...checkSafety(talk),
    ...checkComponents(talk),
    ...checkMorphs(talk),
    ...checkAnimations(talk),
    ...(await checkTranscripts(talk)),
    ...(await checkBlocks(talk, tools)),
  ];
}

function listIds(
  talks: readonly TalkSource[],
  { terms, systems, bibliography }: ReadCollections,
  { bySlug }: OwnSources,
): string[] {
  const published = talks.filter(({ isPublished }) => isPublished);
  return listPublishedIds({
    outlines: published.map(({ publicOutline }) => publicOutline),
    terms: terms.keys(),
    systems: systems.keys(),
    sources: new Set([
      ...bibliography.keys(),
      ...published.flatMap(({ slug }) => [...(bySlug.get(slug)?.keys() ?? [])]),
    ]),
  });
}

/** By file and line, with equal problems of a line folded into one. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(
    problems.map((each) => [`${each.file}:${each.line}:${each.column}:${each.message}`, each]),
  );
  return [...unique.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.id, b.id),
  );
}

function summarize(problems: readonly Problem[], talks: readonly TalkSource[]): CheckSummary {
  const unique = sortProblems(problems);
  const sum = (count: (talk: TalkSource) => number) =>
    talks.reduce((total, talk) => total + count(talk), 0);
  return {
    errors: unique.filter(({ severity }) => severity === 'error').length,
    warnings: unique.filter(({ severity }) => severity === 'warning').length,
    talks: talks.length,
    slides: sum(({ outline }) => outline.slides.length),
    references: sum(({ outline }) => outline.references.length),
  };
}

/** The numbers every report ends with. */
export interface CheckSummary {
  readonly errors: number;
  readonly warnings: number;
  readonly talks: number;
  readonly slides: number;
  readonly references: number;
}

/** All problems of a run, in order, and what could be read. */
export interface CheckResult {
  readonly problems: readonly Problem[];
  readonly summary: CheckSummary;
  readonly talks: readonly TalkSource[];
  /** The talks joined with the collections. */
  readonly graph: Graph;
  readonly timeline: readonly TimelineEvent[];
  /** Every id of what is published, as the lock writes it. */
  readonly publishedIds: readonly string[];
  readonly collections: ReadCollections;
  /** The text of a source as it was checked. */
  readonly textOf: (file: string) => string | null;
}
