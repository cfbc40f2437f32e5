import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';
import { CURRENT_SLIDE } from './deck-window.ts';

/**
 * What axe objects to on a slide as it stands.
 *
 * Contrast is left to the review's own rule, which asks for more and sees what letters really stand on. axe is put into a page
 * once and asked as often as needed.
 */
export async function findViolations(page: Page): Promise<Finding[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    // Installed by those who review, so it is loaded here and not with the rest.
    const { default: rules } = await import('axe-core');
    await page.evaluate(rules.source);
  }
  const violations = await page.evaluate(askAxe, CURRENT_SLIDE);
  return violations.map(({ rule, source, target, reason }) => ({
    id: 'axe-violation',
    source,
    aspect: rule,
    amount: 1,
    box: null,
    data: { rule, target, reason },
  }));
}

async function askAxe(selector: string) {
  const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations } = await run({
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false } },
  });
  const slide = document.querySelector(selector);
  const marked = slide ? [slide, ...slide.querySelectorAll('[data-source]')] : [];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const selector = String(target.at(-1) ?? '');
      const name = selector.replace(/\[data-source[^\]]*\]/g, '');
      const element = document.querySelector(selector)?.closest('[data-source]');
      const reasons = [...any, ...all, ...none].map(({ message }) => message.replace(/\.$/, ''));
      return {
        rule: id,
        source: element ? Math.max(0, marked.indexOf(element)) : 0,
        target: name,
        reason: reasons.join('; '),
      };
    }),
  );
}
