import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { hashText } from '../model/hash-text.ts';
import { sortProblems } from '../checks/check-content.ts';
import { cacheFolder, looksOfSite, type Settings } from '../model/settings.ts';
import type { CheckSummary, Problem } from '../model/problem.ts';
import type { SlideOutline } from '../model/outline.ts';
import type { TalkSource } from '../model/sources.ts';
import { lookAtSlides } from './look-at-slides.ts';
import type { DeckSlide } from './read-deck.ts';
import { revisionOf } from './revision.ts';
import type { RunResult, RunSlide } from './run-result.ts';
import { joinVerdicts, slideProblems } from './slide-problems.ts';
import { openRecords, type SlideRecord, type SlideRecords } from './slide-records.ts';
import { findSlideViews, type SlideView } from './slide-views.ts';
import { shrinkPicture } from './small-pictures.ts';

/** Looks at every slide of some talks that is not known from an earlier run as it is, and says what is wrong with them. */
export async function reviewContent(options: ReviewOptions): Promise<ReviewedContent> {
  const { site, talks, settings, launch, usesCache, onProgress } = options;
  const started = performance.now();
  const records = openRecords(recordsFolder(settings));
  const revision = codeRevision(launch);
  const tasks = talks
    .flatMap((talk) => slideTasks(site, talk, revision))
    .filter(({ talk, outline }) => options.slides?.has(`${talk.slug}#${outline.id}`) ?? true);
  const known = new Map<string, SlideRecord>();
  const views = tasks.flatMap((task) => task.views);
  for (const { deck } of views) {
    const record = usesCache ? records.read(deck.hash) : null;
    if (record) known.set(deck.hash, record);
  }
  const missing = views
    .filter(({ deck }) => !known.has(deck.hash))
    .map(({ address, deck }) => ({ deck: address, id: deck.id, hash: deck.hash }));
  const progress = (done: number) => onProgress(known.size + done, views.length);
  progress(0);
  const seen = await lookAtSlides(missing, { site, records, launch, onSeen: progress });
  const verdicts = tasks.map((task) =>
    judgeSlide(task, ({ hash, id }) => {
      const record = seen.get(hash) ?? known.get(hash);
      if (!record) throw new Error(`Nothing is known of ${task.talk.slug}#${id}.`);
      return { record, isReused: known.has(hash) };
    }),
  );
  if (options.isWhole) records.keepOnly(views.map(({ deck }) => deck.hash));
  const problems = sortProblems(verdicts.flatMap((verdict) => verdict.problems));
  const pictures = await picturesOf(
    verdicts.map(({ slide }) => slide),
    records,
  );
  return {
    run: {
      version: 1,
      summary: summarize(problems, talks),
      problems,
      seconds: Math.round((performance.now() - started) / 100) / 10,
      slides: verdicts.map(({ slide }) => slide),
      sources: Object.fromEntries(talks.map(({ slug, text }) => [slug, hashText(text)])),
      brand: hashText(looksOfSite(settings)),
    },
    pictures,
  };
}

/** What was seen holds as long as the measuring code, the browser and the rules of axe are the same. */
function codeRevision({ executablePath = '' }: LaunchOptions): string {
  const { version } = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('axe-core/package.json'), 'utf8'),
  ) as { version: string };
  return revisionOf([import.meta.dirname, executablePath], [version]);
}

/** Shared by all kinds of builds of a content folder: a slide is found by what it renders from. */
function recordsFolder(settings: Settings): string {
  return join(cacheFolder({ ...settings, drafts: 'hidden', positions: 'shown' }), 'review-slides');
}

function slideTasks(site: string, talk: TalkSource, revision: string): SlideTask[] {
  const found = findSlideViews(site, talk, revision);
  return talk.outline.slides.flatMap((outline) => {
    const views = found.get(outline.id);
    return views ? [{ talk, outline, views }] : [];
  });
}

/** What a run says of a slide: the picture is of the whole deck, the findings are of all its views. */
function judgeSlide(
  { talk, outline, views }: SlideTask,
  lookUp: (deck: DeckSlide) => { readonly record: SlideRecord; readonly isReused: boolean },
): { readonly slide: RunSlide; readonly problems: readonly Problem[] } {
  const [{ deck }] = views;
  const { record, isReused } = lookUp(deck);
  const { findings, problems } = joinVerdicts(
    views.map((view) => slideProblems(talk, outline, view.deck, lookUp(view.deck).record)),
  );
  const hasPicture = !findings.some(({ id }) => id === 'review-crash');
  const isTitle = talk.outline.slides[0] === outline;
  const name = `pictures/${talk.slug}/${outline.id}`;
  const slide: RunSlide = {
    talk: talk.slug,
    talkTitle: talk.data?.title ?? talk.slug,
    id: outline.id,
    title: outline.title,
    file: talk.file,
    ...outline.place,
    hash: deck.hash,
    isReused,
    states: record.states,
    picture: hasPicture ? `${name}.png` : null,
    small: hasPicture ? `${name}.webp` : null,
    cover: hasPicture && isTitle ? `pictures/${talk.slug}.webp` : null,
    findings,
  };
  return { slide, problems };
}

/** Where the pictures of some slides are, by the names the run gives them; small ones are made where there are none yet. */
async function picturesOf(
  slides: readonly RunSlide[],
  records: SlideRecords,
): Promise<Map<string, string>> {
  const pictures = new Map<string, string>();
  for (const { hash, picture, small, cover } of slides) {
    const large = records.pictureOf(hash);
    if (picture) pictures.set(picture, large);
    if (small) pictures.set(small, await shrinkPicture(large, 'small'));
    if (cover) pictures.set(cover, await shrinkPicture(large, 'cover'));
  }
  return pictures;
}

function summarize(problems: readonly Problem[], talks: readonly TalkSource[]): CheckSummary {
  const count = (kind: Problem['severity']) =>
    problems.filter(({ severity }) => severity === kind).length;
  const sum = (of: (talk: TalkSource) => number) =>
    talks.reduce((total, talk) => total + of(talk), 0);
  return {
    errors: count('error'),
    warnings: count('warning'),
    talks: talks.length,
    slides: sum(({ outline }) => outline.slides.length),
    references: sum(({ outline }) => outline.references.length),
  };
}

interface SlideTask {
  readonly talk: TalkSource;
  readonly outline: SlideOutline;
  readonly views: readonly [SlideView, ...SlideView[]];
}

/** What a review is asked for. */
export interface ReviewOptions {
  /** Folder of the decks, built with marks of places. */
  readonly site: string;
  readonly talks: readonly TalkSource[];
  /** Only these slides, as `talk#slide`. @default all */
  readonly slides?: ReadonlySet<string>;
  /** Whether these are all talks there are, so that what is kept of other slides can go. */
  readonly isWhole: boolean;
  readonly settings: Settings;
  readonly launch: LaunchOptions;
  readonly usesCache: boolean;
  readonly onProgress: (done: number, total: number) => void;
}

/** What a review saw, and where its pictures are by the names the run gives them. */
export interface ReviewedContent {
  readonly run: RunResult;
  readonly pictures: ReadonlyMap<string, string>;
}
