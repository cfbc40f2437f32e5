import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe objects to on the page as it stands, one line each: `rule: element (why)`. */
export async function findViolations(page: Page): Promise<string[]> {
  // Without frames of other origins there is nothing to merge, and the newer mode opens a page a run to do so.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const reason = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${target.join(' ')} (${reason})`;
    }),
  );
}
