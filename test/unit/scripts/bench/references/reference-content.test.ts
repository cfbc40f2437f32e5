import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  referenceShape,
  writeReferenceContent,
} from '../../../../../scripts/bench/references/reference-content.ts';
import { checkContent } from '../../../../../src/checks/check-content.ts';
import { createBlockTools } from '../../../../../src/content-files/block-tools.ts';
import { readContent } from '../../../../../src/content-files/read-content.ts';

test('the content of the bench is sound and holds as many references as it says', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-references-'));
  try {
    const content = await writeReferenceContent(3, folder);
    const tools = createBlockTools(join(folder, 'check.json'));
    const { problems, summary } = await checkContent(readContent(content), tools);
    // Entries are drawn by lot, and three talks do not draw them all.
    const drawn = problems.filter(({ id }) => id !== 'unused-term' && id !== 'uncited-source');
    expect(drawn).toEqual([]);
    expect(summary.references).toBe(3 * referenceShape.slides * referenceShape.referencesPerSlide);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
