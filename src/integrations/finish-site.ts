import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import { finishSite as finish } from '../build/finish-site.ts';
import { indexTalks } from '../build/index-talks.ts';
import { changedSince, type ContentStamp } from '../content-files/content-stamp.ts';
import type { CheckResult } from '../checks/check-content.ts';
import type { MadeSite } from '../model/made-site.ts';
import type { Settings } from '../model/settings.ts';
import { countOf, formatProblems } from '../problems/reporters.ts';

/** Adds to a site that plain `astro build` made what comes after its pages: the search index, the checks, the offline list. */
export function finishSite(
  settings: Settings,
  { check, stamp }: { readonly check: CheckResult; readonly stamp: ContentStamp },
  madeSite: () => MadeSite,
): AstroIntegration {
  return {
    name: 'lectern-finish-site',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        const [changed] = changedSince(stamp, settings.content, settings.project);
        if (changed !== undefined)
          throw new AstroError(
            `\`${changed}\` changed during the build, so what was built is not what was checked.`,
            'Build again, and do not publish this one.',
          );
        const index = await indexTalks(check, settings);
        const finished = await finish(folder, { settings, check, index, made: madeSite() });
        if (finished.type === 'finished') {
          const { talks, slides } = finished.counts;
          return logger.info(`${countOf(talks, 'talk')}, ${countOf(slides, 'slide')}, checked.`);
        }
        for (const text of formatProblems(finished.findings, { textOf: check.textOf }))
          process.stderr.write(`${text}\n\n`);
        throw new AstroError(
          `The built site has ${countOf(finished.findings.length, 'problem')}. Do not publish it.`,
          'They are listed above. `lectern build` keeps the last good site in such a case.',
        );
      },
    },
  };
}
