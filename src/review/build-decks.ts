import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brandPaths } from '../model/brand.ts';
import { MANIFEST } from '../model/made-site.ts';
import { cacheFolder, type Settings } from '../model/settings.ts';
import { lockFile, takeLock } from '../build/build-lock.ts';
import { recoverFolder, replaceFolder, stagingFolder } from '../build/replace-folder.ts';
import { startAstro } from '../build/start-astro.ts';
import { ENGINE, VERSION } from '../settings/engine.ts';
import { contentParts } from '../settings/find-content.ts';
import { revisionOf } from './revision.ts';

/** How long another build is waited for, in milliseconds. */
const PATIENCE = 120_000;
/** What of a project a site is made from, in addition to its content. */
const PROJECT_PARTS = ['src', 'public', 'astro.config.mjs', 'astro.config.ts', 'package-lock.json'];

/**
 * Builds the site for the review, with marks of places, into the cache; nothing is built when nothing changed since.
 *
 * @returns the folder of the site, or what Astro said when it failed
 */
export async function buildDecks(settings: Settings): Promise<BuiltDecks> {
  const folder = join(cacheFolder(settings), 'review-site');
  const parts = [
    join(ENGINE, 'src'),
    ...contentParts(settings.content),
    ...brandPaths(settings.brand).map((path) => join(settings.content, path)),
    ...PROJECT_PARTS.map((part) => join(settings.project, part)),
  ];
  const revision = revisionOf(parts, [
    VERSION,
    settings.drafts,
    settings.notes,
    settings.extensions.looks,
  ]);
  if (builtRevision(folder) === revision) return { type: 'built', folder };
  const lock = await awaitLock(lockFile(settings.project));
  if (lock.type === 'held') return { type: 'busy', pid: lock.pid };
  try {
    recoverFolder(folder);
    const staged = { ...settings, out: stagingFolder(folder) };
    const astro = startAstro('build', staged, { isShown: false });
    astro.go();
    const { code, output } = await astro.ended;
    if (code !== 0) return { type: 'failed', output };
    writeFileSync(join(staged.out, MANIFEST), JSON.stringify({ revision }));
    replaceFolder(folder);
    return { type: 'built', folder };
  } finally {
    rmSync(stagingFolder(folder), { recursive: true, force: true });
    lock.release();
  }
}

/** Another build takes seconds, so it is waited for. */
async function awaitLock(file: string): Promise<ReturnType<typeof takeLock>> {
  const started = performance.now();
  for (;;) {
    const lock = takeLock(file);
    if (lock.type === 'taken' || performance.now() - started > PATIENCE) return lock;
    await setTimeout(200);
  }
}

function builtRevision(folder: string): string | null {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return null;
  return (JSON.parse(readFileSync(file, 'utf8')) as { revision?: string }).revision ?? null;
}

/** How the build for a review ended. */
export type BuiltDecks =
  | { readonly type: 'built'; readonly folder: string }
  | { readonly type: 'busy'; readonly pid: number }
  | { readonly type: 'failed'; readonly output: string };
