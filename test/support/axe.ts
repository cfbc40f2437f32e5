import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe objects to on the page as it stands, one line each: `rule: element (why)`.
 *
 * axe is put into a page once and asked as often as needed, which takes a quarter of the time of its Playwright wrapper.
 */
export async function findViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const reasons = [...any, ...all, ...none].map(({ message }) => message);
        return `${id}: ${target.join(' ')} (${reasons.join('; ')})`;
      }),
    );
  });
}
