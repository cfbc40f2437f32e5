import { AstroError } from 'astro/errors';
import { checkSources as check } from '../build/check-sources.ts';
import type { CheckResult } from '../checks/check-content.ts';
import type { Settings } from '../model/settings.ts';
import { countOf, formatProblems } from '../problems/reporters.ts';
import { hasTalks } from '../settings/find-content.ts';

/**
 * Checks the sources before Astro reads them, and says what is wrong with them.
 *
 * @throws AstroError when something is, which ends the build.
 */
export async function checkSources(settings: Settings): Promise<CheckResult> {
  const { content } = settings;
  if (!hasTalks(content))
    throw new AstroError(
      `There is no folder \`talks\` in ${content}.`,
      'Run `lectern new "Title"` to write a first talk.',
    );
  const checked = await check(settings);
  const prefix = `${content}/`;
  for (const text of formatProblems(checked.problems, { prefix, textOf: checked.textOf }))
    process.stderr.write(`${text}\n\n`);
  if (checked.summary.errors > 0)
    throw new AstroError(
      `${countOf(checked.summary.errors, 'error')} in the talks. Nothing was built.`,
      'They are listed above, each with its fix.',
    );
  return checked;
}
