import { describe, expect } from 'vitest';
import { findViolations } from '../support/axe.ts';
import { it } from '../support/browser-test.ts';

describe('findViolations', () => {
  it('names the rule, the element and the reason', async ({ page }) => {
    await page.setContent(
      '<html lang="en"><title>t</title><main><h1>t</h1><img src="data:,"></main></html>',
    );
    expect(await findViolations(page)).toEqual([expect.stringMatching(/^image-alt: img \(.*alt/)]);
  });
});
