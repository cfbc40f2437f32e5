import { join } from 'node:path';
import { checkContent, type CheckResult } from '../checks/check-content.ts';
import { readGuide } from '../guide/read-guide.ts';
import { cacheFolder, type Settings } from '../model/settings.ts';
import { closeIndexer, indexRecords, type IndexFile } from '../search/index/write-index.ts';
import { buildRecords } from '../search/records/build-records.ts';
import { createBlockTools } from '../sources/block-tools.ts';
import { readContent } from '../sources/read-content.ts';

/** The search index of talks that were checked; drafts are in it where they are shown. */
export async function indexTalks(check: CheckResult, settings: Settings): Promise<IndexFile[]> {
  const talks = check.talks.filter(({ isPublished }) => isPublished || settings.drafts === 'shown');
  const guide = readGuide(settings.content);
  try {
    return await indexRecords(await buildRecords({ ...check, talks, guide }));
  } finally {
    await closeIndexer();
  }
}

/** The search index of the sources as they are now. */
export async function indexSources(settings: Settings): Promise<IndexFile[]> {
  const tools = createBlockTools(join(cacheFolder(settings), 'check.json'));
  return indexTalks(await checkContent(readContent(settings.content), tools), settings);
}
