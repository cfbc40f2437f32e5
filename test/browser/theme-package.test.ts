import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import broadsheet from '../../examples/theme-broadsheet/index.js';
import { resolveOptions } from '../../src/settings/options.ts';
import { openReview } from '../support/review-site.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const EXAMPLE = join(import.meta.dirname, '../../examples/theme-broadsheet/demo');

/** A talk that uses what the theme brings, and one with every feature there is. */
const content = mkdtempSync(join(tmpdir(), 'lectern-theme-'));
cpSync(join(FIXTURES, 'demo/content'), content, { recursive: true });
cpSync(EXAMPLE, content, { recursive: true });
const bench = openReview(content, resolveOptions({ theme: broadsheet }, content));
afterAll(() => {
  bench.close();
  rmSync(content, { recursive: true, force: true });
});

describe('a site with a theme', () => {
  it('passes the review with every feature there is, as it does without', async () => {
    const { problems, slides } = await bench.review();
    expect(problems).toMatchObject([{ id: 'coarse-picture', file: 'talks/tour/index.mdx' }]);
    expect(slides.filter(({ talk }) => talk === 'front-page')).toHaveLength(7);
  });
});
