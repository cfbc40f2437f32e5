import { join } from 'node:path';
import { findBrowser } from '../browser/find-browser.ts';
import { checkSources } from '../build/check-sources.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';
import { requireReviewTools } from '../settings/missing-tool.ts';
import { createReviewProgress } from './review-progress.ts';

/**
 * Looks at the slides of imported talks: what does not fit on its slide must be split by hand.
 *
 * @returns the findings by talk; null, with the reason said, where the slides cannot be opened
 */
export async function reviewImported(
  settings: Settings,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, readonly Problem[]> | null> {
  const { say, count } = createReviewProgress(performance.now());
  requireReviewTools();
  const launch = await findBrowser(settings.cache);
  const check = await checkSources(settings);
  const talks = check.talks.filter(({ slug }) => slugs.includes(slug));
  if (check.summary.errors > 0 || talks.length === 0) {
    say(
      talks.length === 0
        ? 'The talks are outside of the content folder, so they are not reviewed'
        : 'The check finds errors, so the slides are not reviewed',
      '\n',
    );
    return null;
  }
  const { buildDecks } = await import('../review/build-decks.ts');
  const { reviewContent } = await import('../review/review-content.ts');
  say('Building decks');
  const marked = {
    ...settings,
    base: '/',
    notes: 'public',
    drafts: 'shown',
    positions: 'shown',
    pictures: join(settings.cache, 'no-pictures'),
  } as const;
  const built = await buildDecks(marked);
  if (built.type !== 'built') {
    say('The decks could not be built, so the slides are not reviewed', '\n');
    return null;
  }
  const { run } = await reviewContent({
    site: built.folder,
    talks,
    isWhole: false,
    settings: marked,
    launch,
    usesCache: true,
    onProgress: count,
  });
  say(`Looked at ${run.slides.length} slides`, '\n');
  return Map.groupBy(run.problems, ({ file }) => file.split('/')[1] ?? '');
}
