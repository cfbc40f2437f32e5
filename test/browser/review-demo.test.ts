import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openReview } from '../support/review-site.ts';

const bench = openReview(join(import.meta.dirname, '../fixtures/demo/content'));
afterAll(bench.close);

it('has nothing against a talk that uses every feature once but its thumbnail of a photograph', async () => {
  const { problems, slides } = await bench.review();
  expect(problems).toMatchObject([{ id: 'coarse-picture', file: 'talks/tour/index.mdx' }]);
  expect(slides.length).toBeGreaterThan(20);
});
