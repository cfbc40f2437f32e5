import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { checkContent } from '../../src/checks/check-content.ts';
import { findBuiltTalk } from '../../src/export/build-talk.ts';
import type { ExportedTalk } from '../../src/export/talk-export.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';
import { createBlockTools } from '../../src/content-files/block-tools.ts';
import { readContent } from '../../src/content-files/read-content.ts';
import type { BuiltSite } from './serve-sites.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

/** The published talks of a site that the run has built, and their variants, ready to be exported. */
export async function talksOf({ folder, url, content }: BuiltSite): Promise<ExportedTalk[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'lectern-talks-'));
  const { talks } = await checkContent(
    readContent(content),
    createBlockTools(join(scratch, 'blocks.json')),
  );
  await rm(scratch, { recursive: true });
  const settings = resolveSettings(PROJECT, {
    content,
    out: folder,
    base: new URL(url).pathname,
  });
  const address = 'https://talks.example/x/';
  return talks.flatMap(({ slug, data }) =>
    [null, ...Object.keys(data?.variants ?? {})].flatMap(
      (variant) => findBuiltTalk(talks, { slug, variant }, { settings, address }) ?? [],
    ),
  );
}
