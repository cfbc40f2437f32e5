import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BlockTools } from '../checks/blocks.ts';
import { checkContent } from '../checks/check-content.ts';
import { readContent } from '../content-files/read-content.ts';
import type { Problem } from '../model/problem.ts';
import type { ImportedAsset } from './imported-deck.ts';
import { writeAssets } from './write-files.ts';

/** What the check says of a talk, in a content folder that holds nothing else. */
export async function checkTalk(
  text: string,
  assets: readonly ImportedAsset[],
  slug: string,
  tools: BlockTools,
): Promise<readonly Problem[]> {
  const content = mkdtempSync(join(tmpdir(), 'lectern-import-'));
  try {
    const folder = join(content, 'talks', slug);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.mdx'), text);
    writeAssets(folder, assets);
    const { problems } = await checkContent(readContent(content), tools);
    return problems;
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
}
