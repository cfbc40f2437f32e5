import { join } from 'node:path';
import type { Settings } from '../model/settings.ts';
import type { TalkSource } from '../model/sources.ts';
import { takeLock } from '../site/build-lock.ts';
import { buildSite, type BuildResult } from '../site/build-site.ts';
import { startAstro } from '../site/run-astro.ts';
import { stagingFolder } from '../site/replace-folder.ts';
import type { ExportedTalk } from './talk-export.ts';

/** Builds the site a talk is exported from, as `npm run build` would, into the folder that the settings name. */
export async function buildForExport(
  root: string,
  settings: Settings,
  onStage: (stage: string) => void,
): Promise<TalkBuild> {
  const lock = takeLock(join(root, '.astro', 'build.lock'));
  if (lock.type === 'held') return { type: 'locked', pid: lock.pid };
  process.once('exit', lock.release);
  try {
    const staged = { ...settings, out: stagingFolder(settings.out) };
    const astro = startAstro(root, ['build'], staged, { isShown: false });
    return await buildSite(root, settings, astro, onStage);
  } finally {
    process.off('exit', lock.release);
    lock.release();
  }
}

/** A built talk as an export sees it; null when the site has no such talk. */
export function findBuiltTalk(
  talks: readonly TalkSource[],
  slug: string,
  { settings, address }: { readonly settings: Settings; readonly address: string | null },
): ExportedTalk | null {
  const talk = talks.find((each) => each.slug === slug && each.isPublished);
  if (!talk?.data) return null;
  const { title, speakers, event, date, lang } = talk.data;
  return {
    slug,
    title,
    speakers: speakers.map(({ name }) => name),
    occasion: [event?.name, event?.place].filter(Boolean).join(', '),
    date: event?.date ?? date,
    lang,
    slides: talk.outline.slides.map((slide) => ({ id: slide.id, title: slide.title })),
    site: { folder: settings.out, base: settings.base },
    address,
  };
}

/** How the build for an export ended. */
export type TalkBuild = BuildResult | { readonly type: 'locked'; readonly pid: number };
