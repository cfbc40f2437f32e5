import type { TimelineEvent } from '../schema/collections.ts';
import type { CheckSummary, Problem } from '../model/problem.ts';
import type { ContentFiles, TalkSource, TalkTree } from '../model/sources.ts';
import { talkDefaults } from '../schema/talk.ts';
import { compare } from '../lib/compare.ts';
import { buildGraph, type Graph } from '../refs/graph.ts';
import { listPublishedIds } from '../refs/ids-lock.ts';
import { checkAliases } from './aliases.ts';
import { checkAnimations } from './animations.ts';
import { checkBlocks, type BlockTools } from './blocks.ts';
import { checkBrandFiles, readBrandFile } from './brand-file.ts';
import { readCollections, type ReadCollections } from './collections.ts';
import { checkComponentOptions } from './component-options.ts';
import { checkCodeForText } from './code-for-text.ts';
import { checkComponents } from './components.ts';
import { checkCaptionFiles, checkCaptions } from './captions.ts';
import { checkEvents } from './events.ts';
import { checkFenceOptions } from './fence-options.ts';
import { checkDuplicateDefinitions } from './duplicate-definitions.ts';
import { checkElements } from './foreign/elements.ts';
import { checkEmptyParts } from './empty-parts.ts';
import { createFontCheck } from './fonts.ts';
import { checkFormerIds } from './former-ids.ts';
import { checkHeadings } from './headings.ts';
import { checkHiddenInFiles, sharedTexts } from './hidden-in-files.ts';
import { checkLock } from './ids-lock.ts';
import { checkLanguages } from './interface-language.ts';
import { textOfFile } from './content-texts.ts';
import { checkLostWords } from './lost-words.ts';
import { checkMorphs } from './morphs.ts';
import { checkNamesAlike } from './names-alike.ts';
import { checkNearMisses } from './near-misses.ts';
import { checkNesting } from './nesting.ts';
import { isPage } from '../format/page-slugs.ts';
import { checkPageNames } from './page-names.ts';
import { checkPlan } from './plan.ts';
import { checkPublishedFiles } from './published-files.ts';
import { asGraphTalk, inParts, readTalk } from './read-talk.ts';
import { readOwnSources, type OwnSources } from './own-sources.ts';
import { checkLayoutContent } from './layout-content.ts';
import { checkLabels, checkReferences } from './references.ts';
import { checkRehearsals } from './rehearsals.ts';
import { addRepairs } from './repairs.ts';
import { checkSafety } from './safety.ts';
import { checkCover } from './cover.ts';
import { checkShownFiles } from './shown-files.ts';
import { checkSlides } from './slides.ts';
import { checkHiddenTalks, checkSlugs } from './slugs.ts';
import { readSiteFile } from './site-file.ts';
import { checkTheme } from './theme.ts';
import { checkTranslations } from './translations.ts';
import { checkTranscripts } from './transcripts.ts';
import { checkTimeline } from './timeline.ts';
import { checkUnclosedBlocks } from './unclosed-blocks.ts';
import { checkUnclosedFences } from './unclosed-fences.ts';
import { checkUnusedDefinitions } from './unused-definitions.ts';
import { checkUnusedEntries } from './unused-entries.ts';
import { checkUnusedFiles } from './unused-files.ts';
import { checkVisibleMarks } from './visible-marks.ts';
import { checkVariants } from './variants.ts';

/**
 * Finds every problem of a content folder in one go.
 *
 * A talk that cannot be parsed is named and left out; the others are checked all the same, and references to it are not held
 * against them.
 */
export async function checkContent(files: ContentFiles, tools: BlockTools): Promise<CheckResult> {
  const collections = readCollections(files);
  const brand = readBrandFile(files.brand ?? { type: 'missing' });
  const site = readSiteFile(files.site, brand.brand);
  const defaults = talkDefaults(site.site);
  const problems = [
    ...site.problems,
    ...checkStyles(files, tools),
    ...brand.problems,
    ...(files.brandDisk
      ? await checkBrandFiles(brand.files, files.brandDisk, tools.decodePicture)
      : []),
    ...collections.problems,
    ...checkSlugs(files.talks),
    ...checkHiddenTalks(files.hidden ?? []),
    ...checkPageNames(files.pages ?? []),
  ];
  const talks: TalkSource[] = [];
  const pages: TalkSource[] = [];
  const unreadTalks = new Set<string>();
  const fonts = tools.missingFont && createFontCheck(tools.missingFont);
  for (const file of [...files.talks, ...(files.pages ?? [])]) {
    const read = readTalk(file, defaults);
    problems.push(...read.problems);
    if (read.type === 'unreadable') {
      unreadTalks.add(file.slug);
      continue;
    }
    const { talk, root } = read;
    problems.push(...inParts(await checkTree({ ...talk, root }, tools), talk));
    fonts?.readTalk({ ...talk, root });
    // Without its tree: the trees of a thousand talks fill the memory, and nothing that follows needs them.
    (isPage(talk.slug) ? pages : talks).push(talk);
  }
  fonts?.readCollections(files, site.site.lang);
  problems.push(...(fonts?.problems() ?? []));
  const ownSources = readOwnSources(talks, collections.bibliography);
  problems.push(...ownSources.problems);
  const { all: bibliography } = ownSources;
  const graph = buildGraph({
    talks: talks.map(asGraphTalk),
    pages: pages.map(asGraphTalk),
    ...collections,
    bibliography,
  });
  const drafts = new Set(
    talks.filter((talk) => talk.data !== null && !talk.isPublished).map((talk) => talk.slug),
  );
  const kinds = ownSources.isComplete
    ? collections.unread
    : new Set([...collections.unread, 'citation' as const]);
  const unread = { talks: unreadTalks, kinds };
  for (const talk of [...talks, ...pages]) {
    problems.push(
      ...inParts(
        checkReferences(talk, {
          graph: { ...graph, bibliography: ownSources.citableIn(talk.slug) },
          drafts,
          unread,
        }),
        talk,
      ),
      ...checkPlan(talk),
      ...checkVariants(talk),
      ...checkEvents(talk),
      ...checkRehearsals(talk),
      ...(await checkCaptions(talk)),
      ...(await checkCover(talk, tools.decodePicture)),
      ...checkFormerIds(talk, graph),
    );
  }
  const publishedIds = listIds(talks, collections, ownSources);
  const bySlug = new Map(talks.map((talk) => [talk.slug, talk]));
  problems.push(
    ...checkLanguages(files.site, talks),
    ...checkTimeline(collections, graph, unread),
    ...checkAliases(talks, collections),
    ...checkTranslations(talks, unreadTalks),
    ...checkNamesAlike(talks),
    ...(unreadTalks.size > 0 ? [] : checkUnusedEntries([...talks, ...pages], collections, graph)),
    ...checkUnusedFiles(files, [...talks, ...pages], problems),
    ...checkLock(files.lock, {
      graph,
      talks: bySlug,
      unread,
      collections,
      published: publishedIds,
    }),
  );
  const parts = new Map([...talks, ...pages].flatMap((talk) => [...talk.parts]));
  problems.push(
    ...checkHiddenInFiles(files, parts, [...talks, ...pages].flatMap(sharedTexts), problems),
  );
  const textOf = (file: string) => textOfFile(files, file) ?? parts.get(file) ?? null;
  return {
    problems: addRepairs(sortProblems(problems), textOf),
    textOf,
    summary: summarize(problems, talks),
    talks,
    ownPages: pages,
    graph,
    timeline: [...collections.timeline.values()],
    publishedIds,
    collections,
  };
}

/** Nothing where there is nothing that reads CSS, or no disk to find files on. */
function checkStyles({ theme, find }: ContentFiles, { readStyles }: BlockTools): Problem[] {
  return theme && find && readStyles ? checkTheme(theme, find, readStyles) : [];
}

/** What a talk's own text shows, whatever the others hold. */
async function checkTree(talk: TalkTree, tools: BlockTools): Promise<Problem[]> {
  return [
    ...checkLabels(talk),
    ...checkUnusedDefinitions(talk),
    ...checkDuplicateDefinitions(talk),
    ...checkUnclosedFences(talk),
    ...checkUnclosedBlocks(talk),
    ...checkLostWords(talk),
    ...checkCodeForText(talk),
    ...checkEmptyParts(talk),
    ...checkHeadings(talk),
    ...checkSlides(talk, tools.layouts),
    ...checkLayoutContent(talk, tools.layouts),
    ...checkSafety(talk, tools.isInstalled),
    ...checkNesting(talk),
    ...checkPublishedFiles(talk),
    ...(await checkShownFiles(talk, tools.decodePicture)),
    ...(await checkCaptionFiles(talk)),
    ...checkComponents(talk, tools.components),
    ...checkElements(talk, tools.components),
    ...checkComponentOptions(talk),
    ...checkFenceOptions(talk),
    ...checkNearMisses(talk),
    ...checkVisibleMarks(talk),
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

/** All problems of a run, in order, and what could be read. */
export interface CheckResult {
  readonly problems: readonly Problem[];
  readonly summary: CheckSummary;
  readonly talks: readonly TalkSource[];
  /** The pages that are none of a talk. */
  readonly ownPages: readonly TalkSource[];
  /** The talks joined with the collections. */
  readonly graph: Graph;
  readonly timeline: readonly TimelineEvent[];
  /** Every id of what is published, as the lock writes it. */
  readonly publishedIds: readonly string[];
  readonly collections: ReadCollections;
  /** The text of a source as it was checked. */
  readonly textOf: (file: string) => string | null;
}
